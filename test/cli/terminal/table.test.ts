// Tables fit the terminal: cells are cut by cells, and columns are left out where that is not enough.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { rewriteMetadata } from "../../../src/library/rewrite-metadata.js";
import { displayWidth } from "../../../src/cli/terminal/display-width.js";
import { cutText, renderTable } from "../../../src/cli/terminal/table.js";
import { Workplace } from "../../support/program/program.js";
import { runHere } from "../../support/program/program-here.js";
import { randomCases } from "../../support/random-cases.js";

const widths = [60, 80, 120];

describe("cutText", () => {
  it.each([
    ["short", 5, "short"],
    ["longer", 5, "long…"],
    ["田中田中", 5, "田中…"],
    ["田中田中", 6, "田中…"],
    ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
    ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"],
    ["x", 1, "x"],
    ["xy", 1, "…"],
  ])("cuts %j to %i cells", (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
  });

  it("cuts the start of a path", () => {
    expect(cutText("user.contact.email", 8, true)).toBe("…t.email");
  });

  it("is never wider, and unchanged if it fits", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (text, width, atStart) => {
          const cut = cutText(text, width, atStart);
          expect(displayWidth(cut)).toBeLessThanOrEqual(Math.max(width, 1));
          if (displayWidth(text) <= width) expect(cut).toBe(text);
        },
      ),
      { numRuns: randomCases(500) },
    );
  });
});

describe("renderTable", () => {
  it("cuts the widest flexible column, then leaves out what can be spared", () => {
    const head = ["name", "title", "count"];
    const rows = [["a-long-name-of-a-dataset", "a much longer title of this dataset", "12,345"]];
    const layout = { right: new Set([2]), flexible: [[1], [0]], spare: [2] };
    const at = (width: number): string | undefined => renderTable(head, rows, { ...layout, width })[1];
    expect(at(80)).toBe("a-long-name-of-a-dataset  a much longer title of this dataset  12,345");
    expect(at(60)).toBe("a-long-name-of-a-dataset  a much longer title of th…  12,345");
    expect(at(50)).toBe("a-long-name-of-a-da…  a much longer title…  12,345");
    expect(displayWidth(at(40) ?? "")).toBeLessThanOrEqual(40);
    expect(at(40)).not.toContain("12,345");
  });
});

describe("a library of twenty datasets with long titles", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = new Workplace();
    mkdirSync(place.path("data/leakcheck"), { recursive: true });
    const golden = fileURLToPath(new URL("../../golden/five.lkx", import.meta.url));
    const titles = [
      "A scrape of profiles that was sold more than once, and then given away",
      "田中".repeat(40),
      "x".repeat(200),
    ];
    for (let number = 0; number < 20; number++) {
      const name = `dataset-${"of-many-words-".repeat(number % 4)}${number}`;
      const path = place.path(`data/leakcheck/${name}.lkx`);
      copyFileSync(golden, path);
      await rewriteMetadata(
        nodeFiles,
        path,
        (metadata) => ({
          ...metadata,
          records: 10 ** (number % 10),
          coverage: number === 7 ? 0.98765 : 1,
          dataset: {
            ...metadata.dataset,
            name,
            title: titles[number % titles.length] ?? null,
            breachDate: "2026-01-15",
            status: "unverified",
          },
          ...(number === 3 ? { expires: "2030-01-31" } : {}),
        }),
        new AbortController().signal,
      );
    }
    writeFileSync(
      place.path("wide.csv"),
      `${Array.from({ length: 12 }, (_, index) => `a.long.name.of.a.column.with.many.parts.${index}`).join(",")},email\n${"x,".repeat(12)}sanne@example.com\n`,
    );
  });
  afterAll(() => {
    place.remove();
  });

  const tooWide = (text: string, width: number): string[] =>
    text
      .replaceAll(place.folder, "/tmp/x")
      .split("\n")
      .filter((line) => displayWidth(line) > width);

  it.each(widths)("is listed on %i columns, with the names that one types", async (columns) => {
    const { stdout, stderr } = await runHere(place, ["list"], {}, { columns });
    expect(stderr).toBe("");
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(21);
    expect(tooWide(stdout, columns)).toEqual([]);
    expect(lines[0]).toMatch(/^name +title +date +/u);
    expect(lines[0]).toContain("key");
    expect(stdout).toContain("missing");
  });

  it.each(widths)("is described, built and inspected on %i columns", async (columns) => {
    for (const args of [
      ["info", "dataset-0"],
      ["build", "--force", "wide.csv", "--name", "wide"],
      ["info", "wide"],
      ["inspect", "wide.csv"],
      ["compare", "dataset-4", "dataset-of-many-words-of-many-words-of-many-words-3"],
    ]) {
      const { stdout, stderr, status } = await runHere(place, args, {}, { columns });
      expect(status, stderr).toBe(0);
      expect(tooWide(stdout, columns), args.join(" ")).toEqual([]);
    }
  });

  it("is listed whole for a program", async () => {
    const { stdout } = await runHere(place, ["list", "--text"]);
    expect(stdout).toContain("x".repeat(200));
  });
});
