// CSV and TSV read back by csv-parse and by Python, JSON and NDJSON by jq.
import { describe, expect, it } from "vitest";
import { answerHeader, answerRow } from "../../../src/cli/answers/answer-csv.js";
import { jsonArrayEnd, jsonArrayItem, ndjsonLine } from "../../../src/cli/answers/answer-json.js";
import type { Answer } from "../../../src/lookup/answer.js";
import type { SeparatedFormat } from "../../../src/cli/answers/separated-values.js";
import { readByJq, tableReaders } from "../../support/program/consumers.js";

const searched = [{ dataset: "a", status: "exposed", coverage: 1, reason: null }] as const;
const exposure = {
  dataset: "a",
  title: null,
  kind: "email",
  match: "exact",
  records: 1,
  columns: ["email", "a;b", "back\\slash", 'quo"te', "=1+1", "comma,"],
  classes: ["Email addresses"],
} as const;

const base: Answer = {
  query: "sanne@example.com",
  kind: "email",
  status: "exposed",
  exposures: [],
  searched: [],
};
const odd = [
  "=1+1",
  "+12015550101",
  "-x",
  "@sanne",
  "\tx",
  "\rx",
  "'=1",
  "＝1",
  'say "hi"',
  "a,b",
  " spaces ",
  "tab\there",
  "cr\rlf\nhere",
  "back\\slash",
  "\\t",
  "é 田中 👪",
  "",
  "'",
];

const answers: Answer[] = [
  {
    ...base,
    exposures: [
      { ...exposure, columns: [...exposure.columns], classes: [...exposure.classes] },
      {
        ...exposure,
        dataset: "=b;c",
        match: "alias",
        records: 12,
        columns: ["email", "pw\u001b[2J"],
        classes: ["Passwords", "Email addresses"],
      },
    ],
    searched: [...searched, { dataset: "d", status: "inconclusive", coverage: null, reason: "missing-key" }],
  },
  { ...base, status: "not-found" },
  {
    ...base,
    kind: null,
    status: "inconclusive",
    searched: [{ dataset: "d", status: "inconclusive", coverage: 1, reason: "unrecognised" }],
  },
  ...odd.map((query): Answer => ({ ...base, query, status: "not-found" })),
];

function written(format: SeparatedFormat, echo = true): string {
  return (
    answerHeader({ format, echo }) +
    answers.map((answer, index) => answerRow(answer, index + 1, { format, echo })).join("")
  );
}

const unescapes: Record<string, string> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };
const readTsvCell = (cell: string): string =>
  cell.replace(/\\(.)/gu, (_, letter: string) => unescapes[letter] ?? letter);
/** Removes the leading ' of a neutralised text, as a script would. */
const original = (text: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/u.test(text) ? text.slice(1) : text);
const readList = (cell: string): string[] =>
  cell === ""
    ? []
    : Array.from(cell.matchAll(/(?:^|;)((?:\\.|[^\\;])*)/gu), ([, item = ""]) =>
        original(item.replace(/\\(.)/gu, "$1")),
      );

describe.each(Object.keys(tableReaders))("read by %s", (reader) => {
  it.each<SeparatedFormat>(["csv", "tsv"])("%s has the same content", (format) => {
    const rows = (tableReaders[reader]?.(written(format), format) ?? []).map((row) =>
      format === "csv"
        ? row
        : Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, readTsvCell(cell)])),
    );
    expect(rows).toHaveLength(answers.length);
    expect(rows.map(({ line }) => Number(line))).toEqual(answers.map((_, index) => index + 1));
    expect(rows.map(({ status }) => status)).toEqual(answers.map(({ status }) => status));
    expect(rows.map(({ kind }) => kind)).toEqual(answers.map(({ kind }) => kind ?? ""));
    expect(rows.map(({ identifier = "" }) => original(identifier))).toEqual(
      answers.map(({ query }) => query),
    );
    const lists = (name: string): string[][] => rows.map((row) => readList(row[name] ?? ""));
    expect(lists("datasets").slice(0, 2)).toEqual([["a", "=b;c"], []]);
    expect(lists("match")[0]).toEqual(["exact", "alias"]);
    expect(lists("records")[0]).toEqual(["1", "12"]);
    expect(lists("columns")[0]).toEqual([...exposure.columns, "pw[2J"]);
    expect(lists("classes")[0]).toEqual(["Email addresses", "Passwords"]);
    expect(lists("reasons").slice(0, 3)).toEqual([["missing-key"], [], ["unrecognised"]]);
  });
});

describe("the text", () => {
  it("is exactly this", () => {
    expect(written("csv", false).split("\n").slice(0, 4)).toEqual([
      "line,status,kind,datasets,match,records,columns,classes,reasons",
      `1,exposed,email,"a;'=b\\;c","exact;alias","1;12","email;a\\;b;back\\\\slash;quo""te;'=1+1;comma,;pw[2J","Email addresses;Passwords",missing-key`,
      "2,not-found,email,,,,,,",
      "3,inconclusive,,,,,,,unrecognised",
    ]);
    expect(written("tsv").split("\n")[17]).toBe("17\tnot-found\temail\t\t\t\t\t\t\tback\\\\slash");
  });

  it.each<SeparatedFormat>(["csv", "tsv"])(
    "%s has no cell, and no item of a list, that a spreadsheet would run",
    (format) => {
      const rows = tableReaders["csv-parse"]?.(written(format), format) ?? [];
      for (const cell of rows.flatMap((row) => Object.values(row)))
        for (const part of [cell, ...cell.split(";")])
          expect(part).not.toMatch(/^(?!\+\d{7,15}$)[=+\-@\t\r\n＝＋－＠]/u);
    },
  );

  it("contains identifiers only with --echo", () => {
    expect(written("csv", false)).not.toContain("sanne");
    expect(answerHeader({ format: "tsv", echo: true })).toBe(
      "line\tstatus\tkind\tdatasets\tmatch\trecords\tcolumns\tclasses\treasons\tidentifier\n",
    );
  });
});

const withSchema = (answer: object): object => ({ schema: "leakcheck/lookup/1", ...answer });

describe("read by jq", () => {
  it("JSON is one array, even if it is empty", () => {
    for (const some of [answers, answers.slice(0, 1), []]) {
      const text =
        some.map((answer, index) => jsonArrayItem("lookup", answer, index)).join("") +
        jsonArrayEnd(some.length);
      expect(readByJq(["-c", "."], text)).toEqual(some.map(withSchema));
      expect(text.endsWith("]\n")).toBe(true);
    }
  });

  it("NDJSON is one object on each line", () => {
    const text = answers.map((answer) => ndjsonLine("lookup", answer)).join("");
    expect(text.trimEnd().split("\n")).toHaveLength(answers.length);
    expect(readByJq(["-cs", "."], text)).toEqual(answers.map(withSchema));
    expect(text).not.toContain("\u001b");
  });
});
