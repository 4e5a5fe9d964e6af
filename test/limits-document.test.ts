// The table of limits names files, constants and tests that exist.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const document = readFileSync(join(import.meta.dirname, "LIMITS.md"), "utf8");
/** The limit, a file and a constant in it, a test file and a title in it. */
const row = /^\| [^|]+ \| `(?<source>[^`]+)` `(?<constant>[^`]+)` \| `(?<test>[^`]+)` "(?<title>.+)" \|$/u;
const rows = document
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| limit") && !line.startsWith("| ---"))
  .map((line): Row => ({ line, ...row.exec(line)?.groups }));

interface Row {
  line: string;
  source?: string;
  constant?: string;
  test?: string;
  title?: string;
}

it.each(rows)("$line", ({ source = "", constant = "", test = "", title = "" }) => {
  const isThere = (path: string, text: string): boolean =>
    path !== "" &&
    text !== "" &&
    existsSync(join(root, path)) &&
    readFileSync(join(root, path), "utf8").includes(text);
  expect({ source, found: isThere(source, constant) }).toEqual({ source, found: true });
  expect({ test, title, found: isThere(test, title) }).toEqual({ test, title, found: true });
});

it("names most of the tests that cross a limit", () => {
  expect(rows.length).toBeGreaterThan(50);
});
