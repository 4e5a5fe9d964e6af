// What characters become one by one is what texts of them become.
import { expect, it } from "vitest";
import { foldedCharacter } from "../../../src/record/traces/folded-character.js";
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
