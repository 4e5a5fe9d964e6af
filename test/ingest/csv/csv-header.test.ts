// The header of a CSV source, which is read alone, in pieces.
import { expect, test } from "vitest";
import { ColumnTable } from "../../../src/ingest/columns.js";
import { readCsvStart, type CsvStart } from "../../../src/ingest/csv/csv-header.js";
import type { CsvPlan } from "../../../src/ingest/source-plan.js";

const plan: CsvPlan = {
  format: "csv",
  encoding: "utf-8",
  byteOrderMarkBytes: 0,
  lineEnds: "lf",
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  listColumns: 0,
  usualFields: [],
  hasHeader: true,
  mayHaveHeader: false,
  names: null,
};

function startOf(text: string): CsvStart {
  const source = Buffer.from(text);
  return readCsvStart(
    plan,
    {
      fileName: "it.csv",
      size: source.length,
      read: (into, offset) => source.copy(into, 0, offset, offset + into.length),
    },
    { columns: new ColumnTable(), maxRecordBytes: 1 << 20, isBlank: (value) => value === "" },
  );
}

/** Lengths at which a piece ends, or a record behind it. */
const lengths = [4090, 4095, 4096, 4097, 4100, 69_600, 69_631, 69_632, 69_633, 69_700];

test.each(lengths)("a header of %d bytes is whole", (length) => {
  const last = "x".repeat(length - "username,email,".length);
  for (const quote of ["", '"']) {
    const header = `username,email,${quote}${last.slice(2 * quote.length)}${quote}`;
    expect(header).toHaveLength(length);
    const {
      header: names,
      offset,
      line,
    } = startOf(`${header}\nanna,a@example.com,"b\nc"\nkim,k@example.com,d\n`);
    expect({ names, offset, line }).toEqual({
      names: ["username", "email", last.slice(2 * quote.length)],
      offset: length + 1,
      line: 2,
    });
  }
});

test("a source may hold its header alone, or nothing", () => {
  expect(startOf("username,email")).toMatchObject({ header: ["username", "email"], offset: 14, line: 2 });
  expect(startOf("username,email\n\n")).toMatchObject({ header: ["username", "email"] });
});

test.each(lengths)("an unreadable header above %d bytes is an error, wherever its quote ends", (length) => {
  const below = `anna,${"b".repeat(length)}\n`;
  expect(() => startOf(`username,"email\n${below}`)).toThrow(/unclosed-quote|quote/u);
  expect(() => startOf(`username,"email\n${below}anna,"x"y\n`)).toThrow(/quote/u);
});
