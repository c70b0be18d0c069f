import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import { applicationUrl } from '../db/connection-url.ts';
import { findProjectRoot } from '../project-root.ts';

/** The SQL that would turn this database into what schema.prisma says; a comment only when they agree. */
export async function diffToSchema(databaseUrl: string): Promise<string> {
  const content = readFileSync(join(findProjectRoot(), 'prisma', 'schema.prisma'), 'utf8');
  loading ??= loadSchemaEngine();
  const { SchemaEngine } = await loading;
  const pool = new Pool({ connectionString: applicationUrl(databaseUrl) });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(adapterWithChar(pool));
    const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', content]] }, () => {}, adapter);
    const files = [{ path: 'schema.prisma', content }];
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  } finally {
    await pool.end();
  }
}

/** Node has it, its type declarations do not. */
declare const WebAssembly: {
  instantiate(
    wasm: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, () => void> } }>;
};

let loading: ReturnType<typeof loadSchemaEngine> | undefined;

/** The package is made for bundlers; under Node its WebAssembly is bound by hand. */
async function loadSchemaEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const require = createRequire(import.meta.url);
  const bindings = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const engine = await import(/* @vite-ignore */ bindings);
  const wasm = readFileSync(join(dirname(bindings), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(message);
      },
    },
  });
  return engine;
}

const charOid = 18;
const textOid = 25;

/** The adapter knows no "char" columns, which the engine reads from PostgreSQL's catalogue of CHECKs. */
function adapterWithChar(pool: Pool): PrismaPg {
  const charColumns = new Set<string>();
  const query = pool.query.bind(pool) as (
    ...given: unknown[]
  ) => Promise<{ fields?: { name: string; dataTypeID: number }[] }>;
  Object.assign(pool, {
    query: async (...given: unknown[]) => {
      const result = await query(...given);
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== charOid) continue;
        charColumns.add(field.name);
        field.dataTypeID = textOid;
      }
      return result;
    },
  });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      const rows = await queryRaw(asked);
      rows.columnNames.forEach((name, column) => {
        if (charColumns.has(name)) rows.columnTypes[column] = ColumnTypeEnum.Character;
      });
      return rows;
    };
    return adapter;
  };
  return factory;
}
