// Dumps with every sort of line end, and lines that are nearly JSON: each person is found with the
// fields of their own record, by both paths.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerQuery } from "../../src/lookup/answer.js";
import { parseQuery } from "../../src/lookup/query.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { firstSeed, randomCases } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

type Random = (below: number) => number;
interface Person {
  username: string;
  email: string;
  city: string;
}
type Format = "csv" | "ndjson";

const mark = "\ufeff";
const fields = ["username", "email", "city"] as const;

function people(count: number, random: Random): Person[] {
  return Array.from({ length: count }, (_, n) => ({
    username: `user${n}x`,
    email: `user${n}@example.com`,
    city: ["", "Delft", "Gent, België", 'Sint "Truiden"'][random(4)]!,
  }));
}

/** Checks that each person is found by address and user name, and nobody else is. */
async function expectFound(
  dump: Buffer | string,
  format: Format,
  who: readonly Person[],
  what: string,
): Promise<void> {
  for (const general of [false, true]) {
    const path = join(emptyFolder(), "it.lkx");
    const report = await buildText(path, format, dump, { general });
    expect([report.records, report.rejects.total], what).toEqual([who.length, 0]);
    const index = await openBuilt(path);
    for (const person of who.length > 30 ? [who[0]!, who[1]!, who.at(-2)!, who.at(-1)!] : who) {
      const exposed = fields.filter((field) => person[field] !== "").toSorted();
      for (const query of [person.email, person.username]) {
        const answer = await answerQuery(parseQuery(query), [index], 0);
        expect([answer.status, answer.exposures[0]?.columns.toSorted()], what).toEqual(["exposed", exposed]);
      }
    }
    const absent = await answerQuery(parseQuery("nobody@example.com"), [index], 0);
    expect(absent.status, what).toBe("not-found");
    index.close();
  }
}

/** Returns the lines of a dump, header first. */
function linesOf(who: readonly Person[], format: Format, delimiter: string, random: Random): string[] {
  if (format === "ndjson") return who.map((person) => JSON.stringify(person));
  const isQuoted = random(3) === 0;
  const cell = (text: string): string =>
    isQuoted || /[",;\t|]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const row = (cells: readonly string[]): string => cells.map((text) => cell(text)).join(delimiter);
  return [row(fields), ...who.map((person) => row(fields.map((field) => person[field])))];
}

describe("every person is found where lines end with", () => {
  it.each([["\r"], ["\r\r\n"], ["\u2028"], ["\u2029"], ["\u0085"], ["\r\n"]])("%j", async (end) => {
    const random = seededRandom(7);
    for (const format of ["csv", "ndjson"] as const)
      for (const count of [1, 12]) {
        const who = people(count, random);
        const text = linesOf(who, format, ",", random).join(end);
        for (const last of ["", end]) await expectFound(text + last, format, who, `${format}, ${count}`);
      }
  });

  it.each<[string, Format]>([
    ["\r", "csv"],
    ["\r\r\n", "ndjson"],
  ])("%j, in %s that is longer than its sample", async (end, format) => {
    const random = seededRandom(8);
    const who = people(9000, random);
    await expectFound(linesOf(who, format, ";", random).join(end), format, who, end);
  });

  it(`the ends of files that were joined, with and without their marks, from seed ${firstSeed} on`, async () => {
    for (let seed = firstSeed; seed < firstSeed + randomCases(6); seed++) {
      const random = seededRandom(seed >>> 0);
      const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
      const format = pick(["csv", "ndjson"] as const);
      const who = people(3 + random(40), random);
      const lines = linesOf(who, format, pick([",", ";", "\t", "|"]), random);
      // A CR that nothing follows may belong to the last value.
      const cut = 1 + random(Math.max(1, lines.length - 2));
      const [first, second] = [pick(["\n", "\r\n", "\r"]), pick(["\n", "\r\n", "\r"])];
      const text =
        lines
          .slice(0, cut)
          .map((line) => line + first)
          .join("") +
        pick(["", mark]) +
        lines
          .slice(cut)
          .map((line) => line + second)
          .join("");
      const dump = pick([
        Buffer.from(text),
        Buffer.from(mark + text),
        Buffer.from(mark + text, "utf16le"),
        Buffer.from(mark + text, "utf16le").swap16(),
      ]);
      await expectFound(dump, format, who, `seed ${seed}`);
    }
  });
});

it.each([
  [", ", '"'],
  ["; ", '"'],
  [" ,", '"'],
  [" | ", "'"],
])("every person is found where %j separates fields in %s", async (separator, quote) => {
  const random = seededRandom(9);
  for (const end of ["\n", "\r"])
    for (const count of end === "\r" ? [12] : [1, 12, 9000]) {
      const who = people(count, random).map((one) => ({ ...one, city: `Markt 1${separator}Delft` }));
      const rows = [fields, ...who.map((person) => fields.map((field) => person[field]))];
      const text = rows
        .map((row) => ` ${row.map((value) => quote + value + quote).join(separator)} ${end}`)
        .join("");
      await expectFound(text, "csv", who, `${count}`);
    }
});

describe("every person is found in lines of JSON", () => {
  const random = seededRandom(3);
  const who = people(400, random);
  it.each<[string, (line: string, n: number) => string]>([
    [
      "with numbers that are none",
      (line) => line.replace("{", '{"score":NaN,"low":-Infinity,"top":[1.50,Infinity],'),
    ],
    ["with such numbers at times", (line, n) => (n % 3 === 0 ? line.replace("{", '{"score": NaN, ') : line)],
    [
      "with words in strings that look like such numbers",
      (line) =>
        line
          .replace("{", '{"score":NaN,"word":" \\\\\\":NaN,",')
          .replaceAll('"word":" \\\\\\"', '"word":" \\\\ '),
    ],
    ["after a record separator", (line) => `\u001e${line}`],
    ["after marks of joined files", (line, n) => (n % 5 === 0 ? mark + line : line)],
    [
      "after a guard",
      (line, n) => ["for (;;);", "for(;;);", "while(1);", "while (true);", ")]}' ", ")]}',"][n % 6]! + line,
    ],
    ["that were encoded twice", (line) => JSON.stringify(line)],
    [
      "that were encoded twice at times, after a mark",
      (line, n) => (n % 2 === 0 ? mark + JSON.stringify(line) : line),
    ],
    ["that are fields of CSV", (line) => `"${line.replaceAll('"', '""')}"`],
    [
      "that are fields of CSV at times, with such numbers",
      (line, n) => (n % 2 === 0 ? `"${line.replace("{", '{"score":NaN,').replaceAll('"', '""')}"` : line),
    ],
  ])("%s", async (_what, change) => {
    const lines = who.map((person, n) => change(JSON.stringify(person), n));
    const extra = new Set(["score", "low", "top", "word"]);
    for (const general of [false, true]) {
      const path = join(emptyFolder(), "it.lkx");
      const report = await buildText(path, "ndjson", `${lines.join("\n")}\n`, { general });
      expect([report.records, report.rejects.total]).toEqual([who.length, 0]);
      const index = await openBuilt(path);
      for (const person of who.slice(0, 20)) {
        const { status, exposures } = await answerQuery(parseQuery(person.username), [index], 0);
        const exposed = fields.filter((field) => person[field] !== "").toSorted();
        const columns = exposures[0]?.columns.filter((name) => !extra.has(name)).toSorted();
        expect([status, columns]).toEqual(["exposed", exposed]);
        expect(exposures[0]?.columns).not.toContain("score");
        expect(exposures[0]?.columns).not.toContain("low");
      }
      index.close();
    }
  });
});
