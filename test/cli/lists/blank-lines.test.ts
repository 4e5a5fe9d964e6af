// Blank lines of a list ask nothing: they have no answer, on either path, and count for nothing but the numbers of the lines.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  writeFileSync(place.path("people.csv"), "username,email\nsanne,sanne@example.com\n");
  await place.run(["build", "people.csv"]);
});
afterAll(() => {
  place.remove();
});

/** Few lines are answered line by line, many by the kernel. */
const lists: Readonly<Record<string, string[]>> = {
  few: ["", "nobody.at.all", "  ", "sanne", "\t", ""],
  many: Array.from({ length: 300 }, (_, index) =>
    index % 3 === 0 ? "" : index % 3 === 1 ? `no.${index}.body` : " \r",
  ),
};

describe.each(Object.entries(lists))("a list with blank lines, %s of them", (_, lines) => {
  const asked = lines.filter((line) => line.trim() !== "");
  const numbers = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
  const input = `${lines.join("\n")}\n`;

  it.each([[[]], [["--explain"]]])("is answered without them, as JSON with %j", async (more) => {
    const { stdout, status } = await place.run(["lookup", ...more, "-"], { input });
    expect(jsonLines(stdout).map(({ query }) => query)).toEqual(asked);
    expect(status).toBe(asked.includes("sanne") ? 3 : 0);
  });

  it.each([[[]], [["--echo"]]])("keeps the numbers of its lines in CSV, with %j", async (more) => {
    const { stdout } = await place.run(["lookup", "--format", "csv", ...more, "-"], { input });
    const rows = stdout.trimEnd().split("\n").slice(1);
    expect(rows.map((row) => Number(row.split(",")[0]))).toEqual(numbers);
  });
});

describe("a list of blank lines only", () => {
  it.each([
    ["few", 3],
    ["many", 1000],
  ] as const)("is no list: %s", async (_, count) => {
    for (const more of [[], ["--quiet"], ["--format", "table"]]) {
      const { status, stderr } = await place.run(["lookup", ...more, "-"], {
        input: "\n \r\n".repeat(count),
      });
      expect(status).toBe(2);
      expect(stderr).toContain("no identifier to look up");
    }
  });
});

describe("--json", () => {
  it.each([
    ["lookup", "sanne"],
    ["roster", "people.csv"],
  ])("excludes CSV, TSV and tables: %s", async (...args) => {
    for (const format of ["csv", "tsv", "table"]) {
      const { status, stdout, stderr } = await place.run([...args, "--json", "--format", format]);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`--json and --format ${format} exclude each other`);
    }
    for (const format of ["json", "ndjson"])
      expect((await place.run([...args, "--json", "--format", format])).status).toBe(3);
  });
});
