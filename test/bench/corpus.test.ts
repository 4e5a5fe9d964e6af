import { isValidPhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Usernames, EmailAddresses } from "../../bench/corpus/identifiers.js";
import { csvHeader, csvLine, ndjsonLine } from "../../bench/corpus/lines.js";
import { domains, givenNames, nouns } from "../../bench/corpus/names.js";
import { Permutation } from "../../bench/corpus/permutation.js";
import { PhoneNumbers } from "../../bench/corpus/phone-numbers.js";
import {
  corpusColumns,
  type CorpusKind,
  type CorpusOptions,
  type CorpusRecord,
  fillRates,
  generateAbsent,
  generateRecords,
  repeatedShare,
} from "../../bench/corpus/records.js";
import { Truth, type TrueEntry } from "../../bench/corpus/truth.js";
import { blankWords } from "../../src/record/blank.js";
import { emptyFolder } from "../support/folder.js";

const options: CorpusOptions = { rows: 60_000, seed: 7 };
const records = [...generateRecords(options)];
const csv = csvHeader + records.map(csvLine).join("");
const ndjson = records.map(ndjsonLine).join("");
const rows = parse<Record<string, string>>(csv, { columns: true });

/** Identifiers in canonical form with the columns that are exposed and the records, counted from the CSV text alone. */
function recount(): Map<string, { columns: Set<string>; records: number; first: string }> {
  const counted = new Map<string, { columns: Set<string>; records: number; first: string }>();
  for (const row of rows) {
    const exposed = Object.keys(row).filter((column) => row[column] !== "");
    const found: [CorpusKind, string, string][] = [
      ["username", row["username"]!, row["username"]!.toLowerCase()],
    ];
    if (row["email"] !== "") found.push(["email", row["email"]!, row["email"]!.toLowerCase()]);
    const digits = /^\+?(\d+)$/u.exec(row["phone_number"]!)?.[1];
    if (digits !== undefined) found.push(["phone", `+${digits}`, digits]);
    for (const [kind, written, canonical] of found) {
      const entry = counted.get(`${kind}:${canonical}`) ?? { columns: new Set(), records: 0, first: written };
      for (const column of exposed) entry.columns.add(column);
      entry.records += 1;
      counted.set(`${kind}:${canonical}`, entry);
    }
  }
  return counted;
}

const recounted = recount();

function share(column: keyof CorpusRecord): number {
  return records.filter((record) => record[column] !== undefined).length / records.length;
}

/**
 * Returns the first place where two lists differ, with both lines. One assertion for each record would
 * take longer than all else.
 */
function firstDifference(got: readonly string[], expected: readonly string[]): unknown {
  const length = Math.max(got.length, expected.length);
  for (let at = 0; at < length; at++) if (got[at] !== expected[at]) return [at, got[at], expected[at]];
  return undefined;
}

describe("records", () => {
  test("the same seed gives the same bytes, another seed others", () => {
    const again = (seed: number) => [...generateRecords({ rows: 500, seed })].map(csvLine).join("");
    expect(again(3)).toBe(again(3));
    expect(again(3)).not.toBe(again(4));
    expect(again(2 ** 32 + 3)).not.toBe(again(3));
  });

  test("columns are filled as often as they should be", () => {
    for (const [column, rate] of Object.entries(fillRates))
      expect(Math.abs(share(column as keyof typeof fillRates) - rate), column).toBeLessThan(0.01);
    for (const column of ["pk", "username", "country_code"] as const) expect(share(column)).toBe(1);
  });

  test("lines are as long as they should be", () => {
    expect(Buffer.byteLength(csv) / records.length).toSatisfy((bytes: number) => bytes > 56 && bytes < 60);
    expect(Buffer.byteLength(ndjson) / records.length).toSatisfy(
      (bytes: number) => bytes > 108 && bytes < 118,
    );
  });

  test("one identifier in five hundred repeats an earlier one, a few more than once", () => {
    for (const [kind, column] of [
      ["username", "username"],
      ["email", "email"],
      ["phone", "phone_number"],
    ] as const) {
      const values = records.filter((record) => record[column] !== undefined).length;
      const distinct = [...recounted.keys()].filter((name) => name.startsWith(`${kind}:`)).length;
      expect((values - distinct) / values / repeatedShare, kind).toSatisfy(
        (ratio: number) => ratio > 0.5 && ratio < 1.6,
      );
    }
    expect([...recounted.values()].filter((entry) => entry.records > 2).length).toSatisfy(
      (many: number) => many > 0 && many < 30,
    );
  });

  test("account numbers are distinct", () => {
    expect(new Set(records.map((record) => record.pk)).size).toBe(records.length);
    expect(records.every((record) => /^\d{11}$/u.test(String(record.pk)))).toBe(true);
  });

  test("identifiers look as they should", () => {
    const emailShape =
      /^[a-z]+[._-]?[a-z]+\d{0,3}(?:\+[a-z]+)?@(?:[a-z]+\.)*(?:example(?:\.com|\.net|\.org)?|test)$/iu;
    const blank = new Set<string>(blankWords);
    const odd: string[] = [];
    const capitals = { username: 0, email: 0, tagged: 0, emails: 0, plus: 0, phones: 0 };
    for (const { username, email, phone_number: phone } of records) {
      if (!/^[A-Za-z][a-z]+[._]?[a-z\d]+(?:_[a-z]+)?$/u.test(username)) odd.push(username);
      if (blank.has(username.toLowerCase())) odd.push(username);
      if (/[A-Z]/u.test(username)) capitals.username++;
      if (phone !== undefined) capitals.phones++;
      if (phone?.startsWith("+") === true) capitals.plus++;
      if (email === undefined) continue;
      if (!emailShape.test(email)) odd.push(email);
      capitals.emails++;
      if (/[A-Z]/u.test(email)) capitals.email++;
      if (email.includes("+")) capitals.tagged++;
    }
    expect(odd).toEqual([]);
    expect(capitals.username / records.length).toBeCloseTo(0.03, 2);
    expect(capitals.email / capitals.emails).toBeCloseTo(0.05, 1.7);
    expect(capitals.tagged / capitals.emails).toBeCloseTo(0.02, 2);
    expect(capitals.plus / capitals.phones).toBeCloseTo(0.5, 1.2);
  });

  test("some names and cities are outside ASCII, hold commas or quotes", () => {
    const holds = (column: "full_name" | "city", pattern: RegExp) =>
      records.filter((record) => pattern.test(record[column] ?? "")).length;
    for (const pattern of [/[^\0-\x7f]/u, /,/u]) {
      expect(holds("full_name", pattern)).toBeGreaterThan(500);
      expect(holds("city", pattern)).toBeGreaterThan(100);
    }
    expect(holds("full_name", /"/u)).toBeGreaterThan(100);
    expect(csv).toMatch(/,"\w[\w ]*, \w+",/u);
    expect(csv).toMatch(/,"\w+ ""\w+"" \w[\w ]*",/u);
  });
});

describe("dumps", () => {
  test("CSV and NDJSON agree record by record, and with the records", () => {
    const lines = ndjson.trimEnd().split("\n");
    expect(csvHeader.trimEnd().split(",")).toEqual([...corpusColumns]);
    expect(lines).toHaveLength(records.length);
    expect(rows).toHaveLength(records.length);
    const sorted = (record: object): string =>
      JSON.stringify(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    const objects = lines.map((line) => sorted(JSON.parse(line) as object));
    const filled = records.map((record) =>
      sorted(Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))),
    );
    expect(firstDifference(objects, filled)).toBeUndefined();
    const whole = records.map((record) =>
      sorted(Object.fromEntries(corpusColumns.map((column) => [column, String(record[column] ?? "")]))),
    );
    expect(firstDifference(rows.map(sorted), whole)).toBeUndefined();
  });
});

describe("truth", () => {
  test("equals a recount from the CSV text", () => {
    const truth = new Truth();
    for (const record of records) truth.add(record);
    const entries = [...truth.entries()];
    expect(entries).toHaveLength(recounted.size);
    const expected = entries.map(({ kind, canonical }) => {
      const entry = recounted.get(`${kind}:${canonical}`);
      const columns = corpusColumns.filter((column) => entry?.columns.has(column));
      return JSON.stringify([kind, canonical, entry?.first, columns, entry?.records]);
    });
    const told = entries.map(({ kind, identifier, canonical, columns, records }) =>
      JSON.stringify([kind, canonical, identifier, columns, records]),
    );
    expect(firstDifference(told, expected)).toBeUndefined();
  });

  test("absent identifiers do not occur, a third of each kind", () => {
    const absent = [...generateAbsent(options, 30_000)];
    const canonical = absent.map(
      ({ kind, identifier }) => `${kind}:${identifier.toLowerCase().replace(/^\+/u, "")}`,
    );
    expect(new Set(canonical).size).toBe(30_000);
    expect(canonical.filter((name) => recounted.has(name))).toEqual([]);
    for (const kind of ["email", "phone", "username"])
      expect(absent.filter((one) => one.kind === kind)).toHaveLength(10_000);
    expect(absent.every(({ kind, identifier }) => kind !== "phone" || /^\+\d+$/u.test(identifier))).toBe(
      true,
    );
    expect(() => [...generateAbsent(options, 1_000_000)]).toThrow(RangeError);
  });
});

describe("distinct by construction", () => {
  test.each([1, 2, 3, 1000, 4096, 4097, 99_991])("a permutation of %i", (size) => {
    const order = new Permutation(size, 11, 0);
    const seen = new Uint8Array(size);
    for (let index = 0; index < size; index++) seen[order.at(index)]! += 1;
    expect(seen.every((times) => times === 1)).toBe(true);
    expect(() => order.at(size)).toThrow(RangeError);
  });

  test("a permutation of 2^32 stays within it", () => {
    const order = new Permutation(2 ** 32, 11, 0);
    const values = Array.from({ length: 10_000 }, (_, index) => order.at(index));
    expect(new Set(values).size).toBe(10_000);
    expect(Math.max(...values)).toBeGreaterThan(2 ** 31);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  });

  test("the word lists let the parts be told apart", () => {
    for (const word of [...givenNames, ...nouns]) expect(word).toMatch(/^[a-z]+$/u);
    expect(new Set([...givenNames, ...nouns]).size).toBe(givenNames.length + nouns.length);
    expect(new Set(domains).size).toBe(40);
    for (const name of givenNames)
      expect(givenNames.filter((other) => other.startsWith(name))).toEqual([name]);
  });

  test("there are enough identifiers for 170 million records", () => {
    expect(new Usernames(1).size).toBeGreaterThan(200_000_000);
    expect(new EmailAddresses(1).size).toBeGreaterThan(100_000_000);
    expect(new PhoneNumbers(50_000_000, 1).size).toBeGreaterThan(50_000_000);
  });
});

describe("phone numbers", () => {
  test("libphonenumber accepts every block of them, in the country that is said", () => {
    for (const [needed, step] of [
      [1, 61],
      [4_000_000, 997],
      [50_000_000, 49_999],
    ] as const) {
      const numbers = new PhoneNumbers(needed, 5);
      const seen = new Set<string>();
      const wrong: string[] = [];
      let count = 0;
      for (let index = 0; index < numbers.size; index += step) {
        const { digits, country } = numbers.at(index);
        const isSaid =
          isValidPhoneNumber(`+${digits}`) && parsePhoneNumberFromString(`+${digits}`)?.country === country;
        if (!isSaid) wrong.push(`${country} ${digits}`);
        seen.add(digits);
        count++;
      }
      expect(wrong).toEqual([]);
      expect(seen.size).toBe(count);
    }
  });

  test("small corpora use only lines reserved for fiction", () => {
    const numbers = new PhoneNumbers(10_000, 5);
    const digits = Array.from({ length: 10_000 }, (_, index) => numbers.at(index).digits);
    expect(digits.filter((one) => !/^(?:1\d{3}55501\d\d$|44|49|33|61)/u.test(one))).toEqual([]);
  });
});

describe("program", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const run = (folder: string, args: readonly string[]) =>
    execFileSync(process.execPath, [join(root, "scripts/run.js"), join(root, "bench/corpus.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });

  test("writes what the parts give", () => {
    const folder = emptyFolder();
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    const common = ["--rows", "300", "--seed", "9"];
    const piped = run(folder, [
      ...common,
      "--csv",
      "-",
      "--ndjson",
      "x.ndjson",
      "--truth",
      "x.truth",
      "--absent",
      "7,x.absent",
    ]);
    const expected = [...generateRecords({ rows: 300, seed: 9 })];
    expect(piped).toBe(csvHeader + expected.map(csvLine).join(""));
    expect(read("x.ndjson")).toBe(expected.map(ndjsonLine).join(""));
    const truth = read("x.truth").trimEnd().split("\n");
    expect(truth.length).toBeGreaterThan(300);
    expect((JSON.parse(truth[0]!) as TrueEntry).identifier).toBe(expected[0]!.username);
    expect(read("x.absent").trimEnd().split("\n")).toHaveLength(7);
  });

  test.each([
    [["--rows", "ten", "--csv", "-"]],
    [["--nonsense"]],
    [[]],
    [["--csv", "-", "--ndjson", "-"]],
    [["--absent", "5"]],
  ])("refuses %j", (args) => {
    expect(() => run(emptyFolder(), args)).toThrow(
      expect.objectContaining({ status: 2, stdout: "" }) as Error,
    );
  });
});
