// The kernel counts and salvages rejects by itself, and leaves their traces: they do not reach the
// reference path. That both paths agree is tested in test/indexing/both-paths/.
import { describe, expect, it } from "vitest";
import { Counts } from "../../../src/indexing/entries/counts.js";
import type { CsvParser } from "../../../src/kernel/readers/csv-parser.js";
import type { JsonParser } from "../../../src/kernel/readers/json-parser.js";
import type { DeferredCsvSink, ReadAt } from "../../../src/kernel/readers/parser-options.js";
import { csvParser, jsonParser } from "../../support/kernel/parsers.js";

const fields = [1, 3, 0].map((kind, number) => ({ kind, number, countryCodeField: -1, isSecret: false }));

/** Parses lines, and returns what is counted and deferred. */
function parsed(parser: CsvParser | JsonParser, lines: readonly string[]) {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const read: ReadAt = (into, offset) => bytes.copy(into, 0, offset);
  const deferred: string[] = [];
  const sink: DeferredCsvSink = {
    record: ({ offset }) => deferred.push(`record at ${offset}`),
    line: ({ line }) => deferred.push(`line ${line}`),
    reject: ({ reason, line, offset, length, isRead, isSearched }) =>
      deferred.push(
        `reject ${reason} line ${line} at ${offset} of ${length}${isSearched ? " searched" : ""}${isRead ? " read" : ""}`,
      ),
  };
  parser.begin(0, read);
  let stop = parser.parse(bytes.length, bytes.length);
  // Nothing has been read yet.
  if (stop === "more-bytes" && parser.refill(bytes.length, read))
    stop = parser.parse(bytes.length, bytes.length);
  const hasRecords = parser.takeDeferred(sink);
  const counts = new Counts();
  parser.takeCounts(counts);
  const { records, salvaged, rejects } = counts.facts;
  return { stop, hasRecords, deferred, records, salvaged, rejects };
}

const people = Array.from({ length: 200 }, (_, index) => `a${index}@example.com`);

describe("the kernel rejects by itself", () => {
  it.each([
    ["a surplus field", (email: string) => `${email},x,y,z`, "column-count"],
    [
      "a surplus field, and an address at the end of a sentence",
      (email: string) => `x,y,z,${email}.`,
      "column-count",
    ],
    ["a surplus field, and an address in apostrophes", (email: string) => `x,y,z,'${email}'`, "column-count"],
    ["a stray quote", (email: string) => `"${email}"x,x,y`, "stray-quote"],
    ["a stray quote in the last field", (email: string) => `${email},x,"y" "`, "stray-quote"],
    ["a quote that is closed on the next line", (email: string) => `${email},x,"y`, "stray-quote"],
  ])("lines of CSV with %s", (_what, lineOf, reason) => {
    const lines = [...people.map((email) => lineOf(email)), '"y"x'];
    const bytes = Buffer.byteLength(lines.join(""));
    expect(parsed(csvParser(fields), lines)).toMatchObject({
      stop: "done",
      hasRecords: false,
      deferred: [],
      records: 0,
      salvaged: 200,
      rejects: {
        bytes,
        reasons: reason === "stray-quote" ? { [reason]: 201 } : { [reason]: 200, "stray-quote": 1 },
      },
    });
  });

  it("no line of CSV whose surplus fields are blank", () => {
    const lines = people.map((email, index) => `${email},x,y,${index % 2 === 0 ? "" : '"",null'}`);
    expect(parsed(csvParser(fields, { usualFields: [4, 5] }), lines)).toMatchObject({
      stop: "done",
      deferred: [],
      records: 200,
      salvaged: 0,
    });
    // Where they are not usual, the others may stand in wrong columns.
    expect(parsed(csvParser(fields, { usualFields: [4] }), lines).deferred).toHaveLength(100);
  });

  it.each([
    ["are cut", (email: string) => `{"email":"${email}","city":"x`, "invalid-json"],
    ["end with a comma", (email: string) => `{"email":"${email}"},`, "invalid-json"],
    ["are no JSON", (email: string) => `${email},x,y`, "invalid-json"],
    ["are arrays", (email: string) => `["${email}",{"a":[15e3,null,"x"]}]`, "not-an-object"],
    ["are texts", (email: string) => `  "${email}" `, "not-an-object"],
  ])("lines of NDJSON that %s", (_what, lineOf, reason) => {
    const lines = people.map((email) => lineOf(email));
    expect(parsed(jsonParser(), lines)).toMatchObject({
      stop: "done",
      hasRecords: false,
      deferred: [],
      records: 0,
      salvaged: 200,
      rejects: { bytes: Buffer.byteLength(lines.join("")), reasons: { [reason]: 200 } },
    });
  });

  it("lines of NDJSON that are broken within, after one of them", () => {
    const lines = people.map((email) => `{"email":"${email}",city:"x"}`);
    const parser = jsonParser();
    expect(parsed(parser, lines.slice(0, 1)).deferred).toEqual(["line 0"]);
    parser.suspect();
    expect(parsed(parser, lines)).toMatchObject({ deferred: [], salvaged: 200 });
  });

  it("and notes the positions if they are wanted, and the texts that it is not certain of", () => {
    const lines = [
      "a@b.example,x,y,z",
      "x,y,z,=a@b.example",
      '"x"y',
      "x,y,z,a\u00e9@b.example",
      "x,y,z,(at)",
      "x,y,z,=a@b.example (at)",
    ];
    expect(parsed(csvParser(fields), lines).deferred).toEqual([
      "reject 0 line 1 at 18 of 18 searched",
      "reject 0 line 3 at 42 of 19 searched",
      "reject 0 line 4 at 62 of 10 read",
      "reject 0 line 5 at 73 of 23 searched read",
    ]);
    expect(parsed(csvParser(fields, { notesRejects: true }), lines).deferred).toEqual([
      "reject 0 line 0 at 0 of 17",
      "reject 0 line 1 at 18 of 18 searched",
      "reject 2 line 2 at 37 of 4",
      "reject 0 line 3 at 42 of 19 searched",
      "reject 0 line 4 at 62 of 10 read",
      "reject 0 line 5 at 73 of 23 searched read",
    ]);
    expect(parsed(jsonParser({ notesRejects: true }), ["x", '{"a":1', "y\\u0040z", "\\n"]).deferred).toEqual([
      "reject 3 line 0 at 0 of 1",
      "reject 3 line 1 at 2 of 6",
      "reject 3 line 2 at 9 of 8 searched",
      "reject 3 line 3 at 18 of 2",
    ]);
  });

  it("and reads texts outside ASCII, and others that are not plain", () => {
    const words = [
      "M\u00fcller",
      "\u041c\u043e\u0441\u043a\u0432\u0430",
      "\u6771\u4eac 7",
      "\u{1f600}",
      "\u0661\u0662\u0663\u0664",
      "e\u0301\u0323",
      "\u1112\u1161\u11ab",
    ];
    const lines = words.map((word) => `x,y,z,${word}`);
    expect(parsed(csvParser(fields), lines).deferred).toEqual([]);
    const others = [
      "\\u00e9",
      "%c3%a9",
      "&#233; <b>",
      "jan @ b.c*",
      "s****r",
      "j?rgen",
      "a & b",
      "*@",
      "x".repeat(33_000),
      "a@b.c.d@e.f ".repeat(400),
    ];
    expect(
      parsed(
        csvParser(fields),
        others.map((one) => `x,y,z,${one}`),
      ).deferred,
    ).toEqual([]);
  });
});
