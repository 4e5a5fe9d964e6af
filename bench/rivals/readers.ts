// The packages that a program in JavaScript would read a dump with, reading and no more: readers.mjs csv-parse|csv-parse-columns|ndjson-package DUMP.
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parse as parseCsv } from "csv-parse";
import { parse as parseNdjson } from "ndjson";
import { argument, report } from "./outcome.js";

await report(async () => {
  const name = argument(0);
  const reader =
    name === "ndjson-package"
      ? parseNdjson()
      : parseCsv(name === "csv-parse" ? { from: 2 } : { columns: true });
  let records = 0;
  // Listening is faster than for await.
  reader.on("data", () => (records += 1));
  await pipeline(createReadStream(argument(1)), reader);
  return { records };
});
