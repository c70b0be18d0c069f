#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the database, and its roles with no more rights than each needs.
set -eu
psql -X -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner="$FACETWISE_OWNER_PASSWORD" -v application="$FACETWISE_PASSWORD" -v backup="$FACETWISE_BACKUP_PASSWORD" <<'SQL'
CREATE ROLE facetwise_owner LOGIN PASSWORD :'owner';
CREATE ROLE facetwise LOGIN PASSWORD :'application';
CREATE ROLE facetwise_backup LOGIN BYPASSRLS PASSWORD :'backup';
GRANT pg_read_all_data, pg_write_all_data TO facetwise_backup;
GRANT SET ON PARAMETER session_replication_role TO facetwise_backup;
CREATE DATABASE facetwise OWNER facetwise_owner;
REVOKE ALL ON DATABASE facetwise FROM PUBLIC;
GRANT CONNECT ON DATABASE facetwise TO facetwise, facetwise_backup;
SQL
