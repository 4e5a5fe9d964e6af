// Which sources are read in blocks.
import { describe, expect, it } from "vitest";
import type { CsvDialect, CsvPlan } from "../../../src/ingest/source-plan.js";
import { isInBlocks } from "../../../src/indexing/read-blocks.js";

const comma: CsvDialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };

function plan(dialect: Partial<CsvDialect> = {}): CsvPlan {
  return {
    format: "csv",
    dialect: { ...comma, ...dialect },
    encoding: "utf-8",
    lineEnds: "lf",
    byteOrderMarkBytes: 0,
    hasHeader: true,
    mayHaveHeader: false,
    names: null,
    listColumns: 0,
    usualFields: [],
  };
}

/** Returns true if a stream that begins like this is read in blocks. */
function isStreamInBlocks(start: string, dialect: Partial<CsvDialect> = {}): boolean {
  const source = { file: { size: undefined }, plan: plan(dialect), kept: Buffer.from(start), isKept: false };
  return isInBlocks(source, true, false);
}

describe("CSV below lines that may hold somebody", () => {
  const above = "made by a@example.com\n";
  const preamble = { bytes: above.length, lines: 1, mayHoldPeople: true };

  it.each([
    [true, `${above}email,name\na@example.com,a\n`],
    [false, above],
    [false, above.slice(0, 10)],
  ])("is read in blocks: %j, if a stream begins with %j", (isRead, start) => {
    const kept = Buffer.from(start);
    const source = { file: { size: undefined }, plan: { ...plan(), preamble }, kept, isKept: false };
    expect(isInBlocks(source, true, false)).toBe(isRead);
    // Without a header, only what is above the records must be known.
    expect(isInBlocks({ ...source, plan: { ...source.plan, hasHeader: false } }, true, false)).toBe(
      kept.length >= above.length,
    );
  });

  it("is read in blocks if it is a file", () => {
    const source = { file: { size: 99 }, plan: { ...plan(), preamble }, kept: null, isKept: false };
    expect(isInBlocks(source, false, false)).toBe(true);
  });
});

describe("a stream of CSV", () => {
  it.each([
    ["plain", "email,name\na@example.com,a\n"],
    ["in quotes", '"email","na""me","a, b"\n"a@example.com","a","b"\n'],
    ["in quotes that a backslash escapes", '"email","na\\"me"\n"a@example.com","a"\n', { escape: 0x5c }],
    ["with a quote in a name", 'e"mail,name\na@example.com,a\n'],
    ["below blank lines, with carriage returns", '\r\n\n"email","name"\r\n"a@example.com","a"\r\n'],
  ])("is read in blocks if its header is %s", (_, start, dialect?: Partial<CsvDialect>) => {
    expect(isStreamInBlocks(start, dialect)).toBe(true);
  });

  it.each([
    ["goes on behind a line end", '"email","na\nme"\n"a@example.com","a"\n'],
    ["has a stray quote", '"email"x,name\na@example.com,a\n'],
    ["is all that is known", '"email","name"\n'],
    ["has no end in what is known", '"email","name'],
  ])("is not if its header %s", (_, start) => {
    expect(isStreamInBlocks(start)).toBe(false);
  });
});
