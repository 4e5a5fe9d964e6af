// The kernel's parsers as tests of them need them: a key of zeros, and room for everything.
import { ndjsonSearch } from "../../../src/ingest/ndjson/ndjson-lines.js";
import { folding } from "../../../src/record/traces/folded-character.js";
import { traceBytes } from "../../../src/ingest/reject-search.js";
import { salvageOptions, textClasses } from "../../../src/ingest/salvage.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { CsvParser } from "../../../src/kernel/readers/csv-parser.js";
import { JsonParser } from "../../../src/kernel/readers/json-parser.js";
import type { FieldPlan } from "../../../src/kernel/readers/parser-options.js";
import { BlankRule } from "../../../src/record/blank.js";
import { mailProviders } from "../../../src/record/email/mailbox.js";
import { phoneTables } from "../../../src/record/phone/phone-tables.js";

const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const searched = { ...dialect, json: false };

const options = {
  maxRecordBytes: 1 << 20,
  blankWords: new BlankRule().words,
  phones: phoneTables(undefined, false),
  folding,
  providers: mailProviders,
  bufferBytes: 1 << 16,
  stagingBytes: 1 << 20,
  batchRecords: 128,
};

function kernel(): Kernel {
  const one = Kernel.open();
  one.setKey(new Uint8Array(16));
  return one;
}

/** Returns a parser of CSV with commas. `header` is the first name of the header, if there is one. */
export function csvParser(
  fields: readonly FieldPlan[],
  { notesRejects = false, usualFields = [] as readonly number[], header = "" } = {},
): CsvParser {
  return new CsvParser(kernel(), {
    ...dialect,
    ...options,
    notesRejects,
    textClasses: textClasses(salvageOptions(searched)),
    traceBytes: traceBytes(searched),
    usualFields,
    headerStart: { bytes: Buffer.from(header), isWhole: header !== "" },
    fields,
  });
}

/** Returns a parser of NDJSON that knows no names yet. */
export function jsonParser({ notesRejects = false, hasParts = false } = {}): JsonParser {
  return new JsonParser(kernel(), {
    ...options,
    notesRejects,
    textClasses: textClasses(salvageOptions(ndjsonSearch)),
    traceBytes: traceBytes(ndjsonSearch),
    hasParts,
    mostValues: 64,
  });
}
