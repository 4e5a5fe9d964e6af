// The picture of a terminal: well-formed whatever the lines hold, and in line with the cells.
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "../support/any-character.js";
import { renderSvg } from "../../scripts/picture/terminal-svg.js";

const options = { columns: 20, title: "a lookup", scheme: "both" } as const;

/** What Python's XML reader finds in each row: the text of its spans, with their place, width and class. */
function read(svgs: string[]): [string, string, string, string][][][] {
  const program = `
import json, sys, xml.etree.ElementTree as tree
space = "{http://www.w3.org/2000/svg}"
print(json.dumps([[[[s.text or "", s.get("x"), s.get("textLength"), s.get("class") or ""] for s in row] for row in tree.fromstring(svg).iter(space + "text")] for svg in json.load(sys.stdin)]))`;
  const { status, stdout, stderr, error } = spawnSync("python3", ["-c", program], {
    input: JSON.stringify(svgs),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(error, "python3 must be installed").toBeUndefined();
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as [string, string, string, string][][][];
}

describe("renderSvg", () => {
  it("draws runs of one style at their cells, wide characters alone", () => {
    const lines = [
      "\u001b[1mbold\u001b[22m \u001b[31mred\u001b[39m <&>",
      "",
      "a田b  ",
      "e\u0301x",
      "\u001b[2;92mdim\u001b[0m",
    ];
    expect(read([renderSvg(lines, options)])[0]).toEqual([
      [
        ["bold", "16", "33.6", "bold"],
        ["red", "58", "25.2", "red"],
        ["<&>", "91.6", "25.2", ""],
      ],
      [
        ["a", "16", "8.4", ""],
        ["田", "24.4", "16.8", ""],
        ["b", "41.2", "8.4", ""],
      ],
      [
        ["e\u0301", "16", "8.4", ""],
        ["x", "24.4", "8.4", ""],
      ],
      [["dim", "16", "25.2", "green dim"]],
    ]);
  });

  it("leaves other escapes and controls out", () => {
    const line =
      "\u001b[2Ja\u001b]0;title\u0007b\u001b[38;5;1mc\u001b[38;2;1;31;3md\u001b[?25le\u0000\u0007\ud800f\ufffe\u001b";
    expect(
      read([renderSvg([line], options)])[0]?.[0]
        ?.map(([text]) => text)
        .join(""),
    ).toBe("abcdef");
    expect(read([renderSvg([line], options)])[0]?.[0]?.every(([, , , name]) => name === "")).toBe(true);
  });

  it("keeps a colour over the end of a line, as a terminal does", () => {
    expect(read([renderSvg(["\u001b[33ma", "b"], options)])[0]?.[1]?.[0]?.[3]).toBe("yellow");
  });

  it("is light, dark, or both by the reader's system", () => {
    expect(renderSvg(["x"], options)).toContain("@media (prefers-color-scheme:dark){.window{fill:#0d1117");
    expect(renderSvg(["x"], { ...options, scheme: "light" })).not.toContain("#0d1117");
    expect(renderSvg(["x"], { ...options, scheme: "dark" })).not.toContain("#ffffff");
  });

  it("grows with its longest line, and tells its title", () => {
    expect(renderSvg(["x".repeat(100), "y"], { ...options, title: '"<a>"' })).toContain(
      'width="872" height="72"',
    );
    expect(renderSvg([], { ...options, title: '"<a>"' })).toContain("<title>&quot;&lt;a&gt;&quot;</title>");
  });

  it("is well-formed XML whatever it is given", () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.constantFrom("\u001b[", "1m", "31m", "]]>", "<!--", "&", "\u001b]", "\ud800", "\uffff"),
        ),
      )
      .map((parts) => parts.join(""));
    const svgs = fc
      .sample(fc.array(text, { maxLength: 5 }), 200)
      .map((lines) => renderSvg(lines, { ...options, title: lines.join("") }));
    expect(read(svgs)).toHaveLength(200);
  });
});
