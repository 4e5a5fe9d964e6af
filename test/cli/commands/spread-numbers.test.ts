import { describe, expect, it } from "vitest";
import { joinSpreadNumbers } from "../../../src/cli/commands/spread-numbers.js";

describe("arguments of a lookup", () => {
  const cases: [args: string[], identifiers: string[]][] = [
    [["+31", "6", "12345602"], ["+31 6 12345602"]],
    [["06", "12345602"], ["06 12345602"]],
    [["(201)", "555-0123"], ["(201) 555-0123"]],
    [["0031", "6", "1234", "5602"], ["0031 6 1234 5602"]],
    [
      ["+31", "6", "12345602", "+1", "201", "555", "0123"],
      ["+31 6 12345602", "+1 201 555 0123"],
    ],
    [
      ["kees", "+31", "6", "12345602", "-", "mila@example.org"],
      ["kees", "+31 6 12345602", "-", "mila@example.org"],
    ],
    [
      ["+31612345602", "0612345603"],
      ["+31612345602", "0612345603"],
    ],
    [
      ["123456", "234567"],
      ["123456", "234567"],
    ],
    [
      ["0612", "12"],
      ["0612", "12"],
    ],
    [
      ["+31", "kees"],
      ["+31", "kees"],
    ],
    [["-"], ["-"]],
    [[], []],
  ];
  it.each(cases)("%j are %j", (args, identifiers) => {
    expect(joinSpreadNumbers(args)).toEqual(identifiers);
  });

  it("are refused if it is unclear where a number ends", () => {
    expect(() => joinSpreadNumbers(["06", "12345602", "06", "12345603"])).toThrow(
      "where a phone number ends",
    );
  });
});
