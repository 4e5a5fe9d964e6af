import { describe, expect, it } from "vitest";
import { openTranscoder } from "../../../src/ingest/text/encoding.js";
import { separated, separatorOption, withSeparator } from "../../../src/ingest/csv/separator.js";
import { parseSeparator } from "../../../src/cli/usage.js";

describe("a separator of several bytes", () => {
  it.each<[string, string, string]>([
    ["§", "a§b§§c", "a\u001fb\u001f\u001fc"],
    [" - ", "a - b-c -- d - ", "a\u001fb-c -- d\u001f"],
    ["~~", "a~~b~~~c~", "a\u001fb\u001f~c~"],
    ["<=>", "a\u001fb<=<=>c", "a b<=\u001fc"],
    ["aab", "aaabaab", "a\u001f\u001f"],
  ])("is replaced, wherever the text is cut: %s", (separator, text, expected) => {
    const bytes = Buffer.from(text);
    expect(separated(bytes, separator).toString()).toBe(expected);
    for (let size = 1; size <= bytes.length; size++) {
      const transcoder = withSeparator(openTranscoder("utf-8"), separator);
      const parts: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size)
        parts.push(transcoder.push(bytes.subarray(at, at + size)));
      parts.push(transcoder.end());
      expect(Buffer.concat(parts).toString(), `${size}`).toBe(expected);
    }
  });

  it("of one byte is a delimiter", () => {
    expect(separatorOption("\u0001")).toEqual({ delimiter: 1 });
    expect(separatorOption("§")).toEqual({ separator: "§" });
  });
});

describe("--delimiter", () => {
  it.each<[string, string]>([
    ["\\x01", "\u0001"],
    ["\\t", "\t"],
    ["tab", "\t"],
    ["PIPE", "|"],
    ["\\u00a7", "§"],
    ["||", "||"],
    [" - ", " - "],
    ["\\\\", "\\"],
    ["\\0", "\0"],
  ])("takes %s", (text, expected) => {
    expect(parseSeparator(text)).toBe(expected);
  });

  it.each(["", "\\x0a", "\r", "x".repeat(17)])("refuses %j", (text) => {
    expect(() => parseSeparator(text)).toThrow("Expected up to 16 characters");
  });
});
