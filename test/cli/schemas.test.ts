// The schemas of the commands' JSON. The helpers that run the program validate all that it prints; here
// stands that the schemas are complete, and that the package has them.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { reasonTexts } from "../../src/cli/answers/reasons.js";
import { schemaOf, schemaVersions, type SchemaName } from "../../src/cli/schemas.js";
import { rejectReasons } from "../../src/ingest/rejects.js";
import { checkPrinted, faultOf, schemas } from "../support/program/schemas.js";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const names = Object.keys(schemaVersions) as SchemaName[];

/** Returns the codes of the lists at a place that may grow. */
function codesIn(schema: unknown, field: string): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]: [string, unknown]) =>
    name === field ? ((value as { examples?: unknown[] }).examples ?? []) : codesIn(value, field),
  );
}

describe("the schemas", () => {
  it("are one file for each name and version, in the package", () => {
    expect([...schemas.keys()].toSorted()).toEqual(names.map((name) => schemaOf(name)).toSorted());
    const manifest = JSON.parse(read("package.json")) as {
      files: string[];
      exports: Record<string, unknown>;
    };
    expect(manifest.files).toContain("schemas");
    expect(manifest.exports["./schemas/*"]).toBe("./schemas/*");
  });

  it.each([...schemas])("%s stands in docs/answers.md, with each of its fields", (name, schema) => {
    const page = read("docs/answers.md");
    expect(page).toContain(`\`${name}\``);
    const section = page.split(/^## /mu).find((one) => one.split("\n")[0]?.endsWith(`\`${name}\``)) ?? "";
    const { properties = {} } = schema as { properties?: object };
    const missing = Object.keys(properties).filter(
      (field) => field !== "schema" && !section.includes(`\`${field}\``),
    );
    // Two pages describe their fields already.
    if (!/docs\/(?:reading|comparing)\.md/u.test(JSON.stringify(schema))) expect(missing).toEqual([]);
  });

  it("have every code", () => {
    for (const name of ["lookup", "roster", "roster-summary"] as const)
      expect(codesIn(schemas.get(schemaOf(name)), "reason")).toEqual(Object.keys(reasonTexts));
    expect(codesIn(schemas.get(schemaOf("reject")), "reason")).toEqual(rejectReasons);
    const codes = Array.from(read("src/errors.ts").matchAll(/^ {2}\| "([A-Z_]+)"/gmu), ([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect(codesIn(schemas.get(schemaOf("error")), "code")).toEqual([...codes, "BUG"]);
    expect(codesIn(schemas.get(schemaOf("listed")), "error")).toEqual([...codes, null]);
  });

  it("let an object have further fields and codes, so that a program goes on when they come", () => {
    const later = {
      schema: "leakcheck/reject/1",
      file: "a.csv",
      line: 1,
      offset: 0,
      length: 1,
      reason: "a-new-one",
      column: 7,
    };
    const ajv = new Ajv2020({ allowUnionTypes: true });
    expect(ajv.validate(schemas.get("leakcheck/reject/1") ?? {}, later)).toBe(true);
    expect(faultOf(later)).toContain("must be equal to one of the allowed values");
  });
});

describe("the check of what the program prints", () => {
  it.each([
    ['{"status":"exposed"}\n', "no known schema"],
    ['{"schema":"leakcheck/lookup/9"}\n', "no known schema"],
    ['{"schema":"leakcheck/removed/1","removed":"a.lkx"}\n', "bytes"],
    ['[\n{"schema":"leakcheck/removed/1","removed":"a.lkx","bytes":1,"secret":"x"}\n]\n', "additional"],
  ])("refuses %s", (stdout, why) => {
    expect(() => {
      checkPrinted({ stdout, stderr: "" });
    }).toThrow(why);
    expect(() => {
      checkPrinted({ stdout: "", stderr: stdout.replace(/^\[\n|\n\]$/gu, "") });
    }).toThrow(why);
  });

  it("passes by text, and a last line that was cut", () => {
    checkPrinted({
      stdout: '{"schema":"leakcheck/removed/1","removed":"a.lkx","bytes":1}\n{"sche',
      stderr: "",
    });
    checkPrinted({ stdout: "sanne  exposed\n", stderr: "warning: {}\n" });
  });
});
