// The vectors on this version of Node; `npm run test:matrix` runs them on the others.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { meanings, type Vector } from "./meanings.js";

const names = readdirSync(import.meta.dirname).flatMap((name) =>
  name.endsWith(".json") ? [name.slice(0, -5)] : [],
);

test("every file of vectors is run", () => {
  expect(names).toEqual(Object.keys(meanings).toSorted());
});

describe.each(names)("%s", (name) => {
  const { rules, cases } = JSON.parse(readFileSync(`${import.meta.dirname}/${name}.json`, "utf8")) as {
    rules: number;
    cases: Vector[];
  };

  test("is of the rules in force, with each input once", () => {
    expect(rules).toBe(1);
    expect(new Set(cases.map(({ input }) => JSON.stringify(input))).size).toBe(cases.length);
  });

  test.each(cases)("$why", ({ input, expected }) => {
    expect(meanings[name]?.(input)).toEqual(expected);
  });
});
