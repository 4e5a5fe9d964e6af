import { isValidPhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { allShapes } from "../../bench/shapes/all-shapes.js";
import { e164, fictionCountries, fictionNumber } from "../../bench/shapes/fiction-numbers.js";
import { bytesOf, recordsOf } from "../../bench/shapes/shape-dump.js";
import { absentFrom, presentIn } from "../../bench/shapes/shape-truth.js";
import { emptyFolder } from "../support/folder.js";

const size = { records: 300, seed: 3 };

describe("shapes", () => {
  test("are at least sixty, with names of their own", () => {
    expect(allShapes.length).toBeGreaterThanOrEqual(60);
    expect(new Set(allShapes.map(({ name }) => name)).size).toBe(allShapes.length);
  });

  test("the same seed gives the same bytes, another seed others", () => {
    const bytes = (name: string, seed: number): string => {
      const shape = allShapes.find((one) => one.name === name)!;
      return Buffer.concat([...bytesOf(shape, { records: 50, seed })]).toString("latin1");
    };
    for (const name of ["csv", "ndjson-shuffled", "utf-16be", "broken-every-way"]) {
      expect(bytes(name, 5)).toBe(bytes(name, 5));
      expect(bytes(name, 5)).not.toBe(bytes(name, 6));
    }
  });

  test("have absent identifiers that no record has", () => {
    for (const shape of allShapes) {
      const seen = new Set(
        [...recordsOf(shape, size)].flatMap((record) => record.seen.map((one) => one.join(" "))),
      );
      const absent = absentFrom(shape, size, 100).map((one) => one.join(" "));
      expect(
        absent.filter((one) => seen.has(one)),
        shape.name,
      ).toEqual([]);
      if (shape.error === undefined) expect(absent.length, shape.name).toBeGreaterThan(50);
    }
  });

  test("truth counts a key once for its record, and no record for a reject", () => {
    const same = allShapes.find(({ name }) => name === "same-twice")!;
    for (const { records } of presentIn(recordsOf(same, size), size.records, 20)) expect(records).toBe(1);
    const rejects = allShapes.find(({ name }) => name === "nothing-but-surplus")!;
    for (const { records, columns } of presentIn(recordsOf(rejects, size), size.records, 20))
      expect([records, columns.size]).toEqual([0, 0]);
  });
});

describe("numbers", () => {
  test.each(fictionCountries)("of %s are valid there, present ones and absent ones apart", (country) => {
    const numbers = [false, true].map((isAbsent) =>
      Array.from({ length: 300 }, (_, index) => fictionNumber(index * 101, country, isAbsent)).map((number) =>
        e164(number),
      ),
    );
    for (const digits of new Set(numbers.flat())) {
      expect(isValidPhoneNumber(`+${digits}`), digits).toBe(true);
      expect(parsePhoneNumberFromString(`+${digits}`)?.country).toBe(country);
    }
    expect(numbers[1]!.filter((digits) => numbers[0]!.includes(digits))).toEqual([]);
  });
});

describe("program", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const run = (folder: string, args: readonly string[]): string =>
    execFileSync(process.execPath, [join(root, "scripts/run.js"), join(root, "bench/shapes.ts"), ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });

  test("writes a dump and its truth, and lists all shapes", () => {
    const folder = emptyFolder();
    const shape = allShapes.find(({ name }) => name === "ndjson-flat")!;
    const piped = run(folder, [
      "--shape",
      shape.name,
      "--records",
      "300",
      "--seed",
      "3",
      "-o",
      "-",
      "--truth",
      "truth",
    ]);
    expect(piped).toBe(Buffer.concat([...bytesOf(shape, size)]).toString());
    const [facts, first, ...others] = readFileSync(join(folder, "truth"), "utf8").trimEnd().split("\n");
    expect(JSON.parse(facts!)).toMatchObject({ shape: "ndjson-flat", extension: "ndjson" });
    expect(JSON.parse(first!)).toMatchObject({
      identifiers: { username: [expect.any(String)] },
      columns: expect.arrayContaining(["username"]) as string[],
    });
    expect(others).toHaveLength(299);
    expect(run(folder, ["--list"]).trimEnd().split("\n")).toHaveLength(allShapes.length);
  });

  test.each([
    [["--shape", "none", "-o", "-"]],
    [["--shape", "csv"]],
    [["--shape", "csv", "-o", "x", "--records", "ten"]],
    [[]],
  ])("refuses %j", (args) => {
    expect(() => run(emptyFolder(), args)).toThrow(
      expect.objectContaining({ status: 2, stdout: "" }) as Error,
    );
  });
});
