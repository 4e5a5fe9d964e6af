// Reads each output format of the real program with the programs that people use.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readByJq, tableReaders } from "../support/program/consumers.js";
import { WorkplaceHere } from "../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  writeFileSync(
    place.path("people.csv"),
    'username,email,"=city, or ""town"""\nsanne,sanne@example.com,Utrecht\npiet,piet@example.com,\n',
  );
  expect(await place.run(["build", "people.csv", "--name", "people"])).toMatchObject({ status: 0 });
});
afterAll(() => {
  place.remove();
});

const identifiers = [
  "sanne@example.com",
  "nobody@example.com",
  "=1+1",
  '"quoted", piet',
  "06 12345678",
  "piet",
  "tab\there",
  "田中",
];
const statuses = [
  "exposed",
  "not-found",
  "inconclusive",
  "inconclusive",
  "inconclusive",
  "exposed",
  "inconclusive",
  "not-found",
];

describe("lookup", () => {
  const ask = async (...args: string[]): Promise<string> => {
    const outcome = await place.run(["lookup", ...args, "-"], { input: identifiers.join("\n") });
    expect(outcome).toMatchObject({ status: 3, stderr: "" });
    return outcome.stdout;
  };

  it("as NDJSON and as JSON is read by jq, one answer for each line, in order", async () => {
    for (const args of [["--format", "ndjson"], ["--json"], []]) {
      const text = await ask(...args);
      expect(text.split("\n")).toHaveLength(identifiers.length + 1);
      expect(readByJq(["-cs", "[.[].query]"], text)).toEqual(identifiers);
      expect(readByJq(["-cs", "[.[].status]"], text)).toEqual(statuses);
    }
    expect(readByJq(["-c", "[.[].query]"], await ask("--format", "json"))).toEqual(identifiers);
  });

  describe.each(Object.keys(tableReaders))("is read by %s", (reader) => {
    it.each(["csv", "tsv"] as const)("as %s, with the number of each line", async (format) => {
      const rows = tableReaders[reader]?.(await ask("--format", format), format) ?? [];
      expect(rows.map(({ line }) => line)).toEqual(identifiers.map((_, index) => String(index + 1)));
      expect(rows.map(({ status }) => status)).toEqual(statuses);
      expect(rows[0]).toEqual({
        line: "1",
        status: "exposed",
        kind: "email",
        datasets: "people",
        match: "exact",
        records: "1",
        columns: 'username;email;\'=city, or "town"',
        classes: "Email addresses;Usernames",
        reasons: "",
      });
      const echoed = tableReaders[reader]?.(await ask("--format", format, "--echo"), format) ?? [];
      expect(echoed.map(({ identifier }) => identifier)).toEqual(
        identifiers.map((one) =>
          one === "=1+1" ? "'=1+1" : format === "tsv" ? one.replace("\t", "\\t") : one,
        ),
      );
    });

    it("with --only has the line numbers of those answers", async () => {
      const rows =
        tableReaders[reader]?.(await ask("--format", "csv", "--only", "inconclusive"), "csv") ?? [];
      expect(rows.map(({ line, reasons }) => [line, reasons])).toEqual([
        ["3", "unrecognised"],
        ["4", "unrecognised"],
        ["5", "kind-not-indexed"],
        ["7", "unrecognised"],
      ]);
    });
  });
});

describe("roster", () => {
  const notes = ["plain", "=1+1", 'say "hi", twice', "田中", "-", "two\nlines"];
  const expected = ["exposed", "not-found", "inconclusive", "exposed", "not-found", "exposed"];
  const ask = async (...args: string[]): Promise<string> => {
    const emails = [
      "sanne@example.com",
      "nobody@example.com",
      "",
      "PIET@example.com",
      "no.one@example.com",
      "piet@example.com",
    ];
    const input = notes.map((note, index) => `"${note.replaceAll('"', '""')}",${emails[index]}\n`).join("");
    const outcome = await place.run(["roster", ...args, "-"], { input: `note,email\n${input}` });
    expect(outcome).toMatchObject({ status: 3, stderr: "" });
    return outcome.stdout;
  };

  it("as NDJSON and as JSON is read by jq", async () => {
    expect(readByJq(["-cs", "[.[] | [.row, .status]]"], await ask())).toEqual(
      expected.map((status, index) => [index + 1, status]),
    );
    expect(readByJq(["-c", "[.[].echo]"], await ask("--format", "json", "--echo", "note"))).toEqual(notes);
    expect(readByJq(["-c", "[.rows, .exposed, .notFound, .inconclusive]"], await ask("--summary"))).toEqual([
      6, 3, 2, 1,
    ]);
  });

  describe.each(Object.keys(tableReaders))("is read by %s", (reader) => {
    it.each(["csv", "tsv"] as const)("as %s", async (format) => {
      const rows = tableReaders[reader]?.(await ask("--format", format, "--echo", "note"), format) ?? [];
      expect(rows.map(({ row, status }) => [row, status])).toEqual(
        expected.map((status, index) => [String(index + 1), status]),
      );
      expect(rows.map(({ note }) => note)).toEqual(
        notes.map((note) =>
          note === "=1+1" || note === "-" ? `'${note}` : format === "tsv" ? note.replace("\n", "\\n") : note,
        ),
      );
      expect(rows[0]).toMatchObject({
        kinds: "email",
        classes: "Email addresses;Usernames",
        datasets: "people",
        reasons: "",
      });
      expect(rows[2]).toMatchObject({ kinds: "", classes: "", datasets: "", reasons: "unrecognised" });
    });
  });
});
