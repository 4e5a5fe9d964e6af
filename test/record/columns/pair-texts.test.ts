// Columns of texts that are names with values.
import { describe, expect, test } from "vitest";
import { holdPairs } from "../../../src/record/columns/pair-texts.js";

describe("a column holds pairs", () => {
  test.each([
    "username: kim; phone: 0612345678",
    "username=kim, age=30",
    "user => kim | tel => 06",
    "Name: Kim\nPhone: 0612345678",
    "id=7 username=kim city=Delft",
    "age=30&username=kim",
  ])("%s", (text) => {
    expect(holdPairs([text])).toBe(true);
    expect(holdPairs([text, text, ...Array.from({ length: 18 }, () => "tea")])).toBe(true);
    expect(holdPairs([text, "tea", "coffee"])).toBe(false);
    expect(holdPairs([text, text, ...Array.from({ length: 19 }, () => "tea")])).toBe(false);
  });

  test.each([
    "tea",
    "",
    "phone: 0612345678",
    "width: 3; height: 4",
    "https://a.example/?username=kim, tea",
    "call: now; phone",
  ])("but not: %s", (text) => {
    expect(holdPairs([text, text])).toBe(false);
  });
});
