// The text of a list: any encoding that it may have, any line ends, cut anywhere.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListText, textFeed } from "../../../src/cli/lists/list-text.js";
import { gzipOf, tarOf, zipOf } from "../../support/inputs/archives.js";

function textOf(bytes: Buffer, lengths: readonly number[] = [1e9]): string {
  const text = new ListText();
  const parts: Buffer[] = [];
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const chunk = Buffer.from(bytes.subarray(at, at + (lengths[piece % lengths.length] ?? 1)));
    at += chunk.length;
    parts.push(Buffer.from(text.push(chunk)));
    chunk.fill("#");
  }
  return Buffer.concat([...parts, Buffer.from(text.end())]).toString();
}

const words = fc.array(fc.constantFrom("anna@example.com", "boris77", "+12015550101", "renée", "x"), {
  minLength: 1,
  maxLength: 12,
});
const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

describe("the text of a list", () => {
  it("has the same lines whatever they end with, wherever it is cut", () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom("\n", "\r\n", "\r", "\r\r\n"),
        fc.boolean(),
        cuts,
        (lines, end, isLast, lengths) => {
          const bytes = Buffer.from(lines.join(end) + (isLast ? end : ""));
          const read = textOf(bytes, lengths);
          expect(read.replaceAll("\r\n", "\n")).toBe(lines.join("\n") + (isLast ? "\n" : ""));
        },
      ),
    );
  });

  it("is that of UTF-16 in both byte orders, with its mark", () => {
    fc.assert(
      fc.property(words, fc.constantFrom("\n", "\r\n"), cuts, (lines, end, lengths) => {
        const text = lines.join(end) + end;
        const wide = Buffer.from(`\ufeff${text}`, "utf16le");
        for (const bytes of [wide, Buffer.from(wide).swap16()])
          expect(textOf(bytes, lengths).replaceAll("\r\n", "\n")).toBe(text.replaceAll("\r\n", "\n"));
      }),
    );
  });

  it("is that of UTF-16 without its mark", () => {
    const wide = Buffer.from("anna@example.com\r\nboris77\r\n", "utf16le");
    for (const bytes of [wide, Buffer.from(wide).swap16()])
      expect(textOf(bytes, [2, 7])).toBe("anna@example.com\r\nboris77\r\n");
  });

  it("keeps blank lines between others", () => {
    expect(textOf(Buffer.from("a\r\rb\r\n\r\nc\n\nd"))).toBe("a\n\nb\n\nc\n\nd");
    expect(textOf(Buffer.from("a\r\r\r\nb"))).toBe("a\n\nb");
  });

  it("comes without delay, but for bytes that may be part of a character", () => {
    const text = new ListText();
    const pushed = (part: string): string => Buffer.from(text.push(Buffer.from(part))).toString();
    expect(["a", "\r", "\n", "b\r", "c\r\n"].map((part) => pushed(part))).toEqual([
      "a",
      "\n",
      "",
      "b\n",
      "c\n",
    ]);
    const [a, b] = [new ListText(), new ListText()];
    expect(a.push(Buffer.of(0xff, 0xfe, 0x61, 0)).length).toBe(0);
    expect(Buffer.from(a.end()).toString()).toBe("a");
    expect(b.push(Buffer.of(0xff)).length + b.end().length).toBeGreaterThan(0);
  });

  it("is what a feed of it gives, with no empty pieces", async () => {
    const pieces = ["\ufeffan", "na\r", "\n", "boris"].map((part) => Buffer.from(part, "utf16le"));
    const feed = textFeed({ size: 1, mayWait: true, next: async () => pieces.shift(), close() {} });
    const got: string[] = [];
    for (let part = await feed.next(); part !== undefined; part = await feed.next()) {
      expect(part.length).toBeGreaterThan(0);
      got.push(Buffer.from(part).toString());
    }
    expect(got.join("")).toBe("anna\nboris");
  });

  it.each([
    ["gzip", gzipOf("anna\n".repeat(100))],
    ["zip", zipOf({ "a.txt": "anna\n" })],
    ["tar", tarOf({ "a.txt": "anna\n" })],
  ])("is refused if it is packed: %s", async (packing, bytes) => {
    const pieces = [bytes];
    const feed = textFeed({ size: 1, mayWait: true, next: async () => pieces.shift(), close() {} });
    await expect(feed.next()).rejects.toMatchObject({
      code: "UNKNOWN_FORMAT",
      message: `the list on standard input is packed (${packing})`,
    });
  });
});
