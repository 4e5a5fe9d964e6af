// What characters become one by one is what texts of them become.
import { expect, it } from "vitest";
import { foldedCharacter, folding } from "../../../src/record/traces/folded-character.js";
import { loosened } from "../../../src/record/traces/loosened.js";
import { isUnassigned } from "../../../src/record/unassigned.js";

const codes = Array.from({ length: 0x3_2000 }, (_, code) => code).filter(
  (code) => code >= 0x80 && (code < 0xd800 || code >= 0xe000),
);

it("each character becomes what a text of it becomes", () => {
  const different = codes.filter((code) => {
    const { becomes } = foldedCharacter(code);
    if (becomes === "unsure") return false;
    const folded =
      becomes === "unassigned" ? "\ue000" : String.fromCodePoint(...becomes.map((one) => one.code));
    return loosened(String.fromCodePoint(code))[0] !== folded;
  });
  expect(different).toEqual([]);
});

it("characters that are asked for together are what they are one by one", () => {
  const pages = Array.from({ length: 0x110000 / 64 - 2 }, (_, page) => 64 * (page + 2));
  // Most characters of later planes are like each other.
  const different = pages
    .filter((first) => first < 0x3_2000 || first % 0x4_00 === 0)
    .filter((first) => {
      const alone = Array.from({ length: 64 }, (_, index) => foldedCharacter(first + index));
      return JSON.stringify(folding.charactersFrom(first, 64)) !== JSON.stringify(alone);
    });
  expect(different).toEqual([]);
});

it("a character and the marks behind it become what a text of them becomes", () => {
  const texts = [
    "e\u0301\u0323",
    "I\u0307",
    "i\u0323\u0307",
    "\u1112\u1161\u11ab",
    "\ufb03\u0301",
    "\uff76\uff9e",
  ];
  for (const text of texts) {
    const becomes = folding.joined(text);
    if (becomes === "unsure") throw new Error(text);
    expect(String.fromCodePoint(...becomes.map((one) => one.code))).toBe(loosened(text)[0]);
  }
  expect(folding.joined("\u2022\u0301")).toBe("unsure");
});

it("every mark that is the second part of a character joins the one before it", () => {
  const seconds = new Set(
    codes
      .map((code) => String.fromCodePoint(code))
      .filter((one) => !isUnassigned(one) && one.normalize("NFD").normalize("NFC") === one)
      .flatMap((one) => Array.from(one.normalize("NFD")).slice(1)),
  );
  expect(seconds.size).toBeGreaterThan(50);
  const missed = Array.from(seconds).filter((one) => {
    const { becomes } = foldedCharacter(one.codePointAt(0)!);
    return becomes !== "unsure" && (becomes === "unassigned" || becomes[0]?.joins !== true);
  });
  expect(missed).toEqual([]);
});
