// Tokens of JSON names that may be values.
import { expect, test } from "vitest";
import { tracesInName } from "../../../src/record/traces/name-traces.js";

test.each([
  ["kim.k", ["kim.k"]],
  ["Anna Smit", ["anna", "smit"]],
  ["31687654321", ["31687654321", "+31687654321"]],
  ["0687654321", ["0687654321", "#87654321"]],
  ["06-87654321", ["06-87654321", "#87654321"]],
  ["178414", ["178414"]],
  ["1784140123456789", ["1784140123456789"]],
  ["550e8400-e29b-41d4-a716-446655440000", ["550e8400-e29b-41d4-a716-446655440000"]],
  ["*", []],
])("%s", (name, expected) => {
  const tokens = new Set<string>();
  tracesInName(name, (token) => {
    tokens.add(token);
  });
  expect([...tokens].toSorted()).toEqual(expected.toSorted());
});
