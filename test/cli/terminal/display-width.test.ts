// Compares widths on a terminal with Python's copy of the Unicode tables.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { clustersOf, displayWidth } from "../../../src/cli/terminal/display-width.js";
import { renderTable, wrapText } from "../../../src/cli/terminal/table.js";
import { expectProportional } from "../../support/proportional.js";

describe("displayWidth", () => {
  it.each<[string, number]>([
    ["", 0],
    ["abc", 3],
    ["é", 1],
    ["e\u0301", 1],
    ["田中", 4],
    ["ｱ", 1],
    ["ｶﾞ", 2],
    ["Ａ", 2],
    ["한국", 4],
    ["\u1112\u1161\u11ab", 2],
    ["👪", 2],
    ["👨‍👩‍👧", 2],
    ["🇳🇱", 2],
    ["👍🏽", 2],
    ["☎", 1],
    ["☎️", 2],
    ["1️⃣", 2],
    ["\u200b\u0301\u0007", 0],
    ["नि", 2],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(
      clustersOf(text)
        .map((one) => one.text)
        .join(""),
    ).toBe(text);
  });

  it("needs no segmenter for a text in a Latin alphabet, and is the same with it", () => {
    const signs = Array.from({ length: 0x2050 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
      /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(sign),
    );
    for (const sign of signs)
      // A letter of an Indic script behind it makes the segmenter split the text.
      expect(displayWidth(`a${sign}b`) + 1, sign).toBe(displayWidth(`a${sign}bक`));
    const latin = "Één «à noter» “ñandú” – œuvre… façade ‘straße’ ¿qué?";
    expect(displayWidth(latin)).toBe(latin.length);
  });

  it("agrees with Python on the East Asian Width of every letter, mark and symbol", () => {
    const program = String.raw`
import sys, unicodedata as u
for c in range(0xa0, 0x110000):
    if u.category(chr(c))[0] in "LNPS" and not 0x2630 <= c <= 0x2637 and not 0x268a <= c <= 0x268f and not 0x4dc0 <= c <= 0x4dff and not 0x1d300 <= c <= 0x1d376:
        sys.stdout.write("%x %s\n" % (c, u.east_asian_width(chr(c))))
`;
    const { status, stdout, error } = spawnSync("python3", ["-c", program], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    expect(error, "python3 must be installed").toBeUndefined();
    expect(status).toBe(0);
    const wrong: string[] = [];
    for (const line of stdout.trimEnd().split("\n")) {
      const [code = "", width = ""] = line.split(" ");
      const character = String.fromCodePoint(Number.parseInt(code, 16));
      // Half a flag, and characters that this Node does not know yet or never shows.
      if (/[\u{1f1e6}-\u{1f1ff}\p{Default_Ignorable_Code_Point}\p{Cn}]/u.test(character)) continue;
      const expected = width === "W" || width === "F" ? 2 : 1;
      if (displayWidth(character) !== expected) wrong.push(`${code} ${width}`);
    }
    expect(wrong).toEqual([]);
  });

  it("takes time in proportion to the text", () => {
    expectProportional(200_000, (size) => {
      expect(displayWidth("\u0301".repeat(size))).toBe(0);
      expect(displayWidth(`e${"\u0301".repeat(size)}`)).toBe(1);
    });
  });
});

describe("tables and lines", () => {
  it("parts no number from its %", () => {
    expect(wrapText("of which 80 % could be read", 12, "")).toEqual(["of which", "80 % could", "be read"]);
  });

  it("count cells", () => {
    expect(
      renderTable(
        ["a", "b"],
        [
          ["田中", "x"],
          ["ab", "y"],
        ],
        {},
      ),
    ).toEqual(["a     b", "田中  x", "ab    y"]);
    expect(wrapText("田中 田中 田中", 10, "")).toEqual(["田中 田中", "田中"]);
  });

  it("cut a word that is wider than a line, between characters", () => {
    expect(wrapText("a 田中田中田 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 7, "", "  ")).toEqual([
      "a 田中",
      "  田中",
      "  田",
      "  e\u0301e\u0301e\u0301e\u0301e\u0301",
      "  e\u0301e\u0301",
    ]);
  });
});
