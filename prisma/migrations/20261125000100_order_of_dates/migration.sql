-- In which order a clinic types the digits of a date. None chosen: digits that can be two days are refused, as before.
CREATE TYPE "date_order" AS ENUM ('day_first', 'month_first');

ALTER TABLE "clinic" ADD COLUMN "date_order" "date_order";
