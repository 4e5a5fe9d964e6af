// Line ends: recognised by parts of a text, and converted wherever the text is cut.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTranscoder } from "../../../src/ingest/text/encoding.js";
import { recogniseLineEnds, withLineEnds } from "../../../src/ingest/text/line-ends.js";
import type { LineEnds } from "../../../src/ingest/text/text-forms.js";

const rows = Array.from({ length: 20 }, (_, n) => `user${n},user${n}@example.com,Delft`);
const objects = rows.map((_, n) => JSON.stringify({ username: `user${n}`, bio: "a,b" }));
const found = (...parts: string[]): LineEnds => recogniseLineEnds(parts.map((part) => Buffer.from(part)));

function converted(text: string, ends: LineEnds, lengths: readonly number[] = [1e9]): string {
  const bytes = Buffer.from(text);
  const converter = withLineEnds(openTranscoder("utf-8"), ends);
  const parts: Buffer[] = [];
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const chunk = Buffer.from(bytes.subarray(at, at + (lengths[piece % lengths.length] ?? 1)));
    at += chunk.length;
    parts.push(Buffer.from(converter.push(chunk)));
    chunk.fill("#");
  }
  return Buffer.concat([...parts, converter.end()]).toString();
}

describe("line ends", () => {
  it.each<[LineEnds, string]>([
    ["lf", "\n"],
    ["lf", "\r\n"],
    ["cr", "\r"],
    ["crcrlf", "\r\r\n"],
    ["unicode", "\u2028"],
    ["unicode", "\u2029"],
    ["unicode", "\u0085"],
  ])("are %s in a text with %j", (ends, sign) => {
    for (const lines of [rows, objects, rows.map((row) => row.split(",")[1] ?? "")]) {
      expect(found(lines.join(sign) + sign)).toBe(ends);
      expect(found(lines.join(sign))).toBe(ends);
    }
  });

  it("are CR where files with other line ends were joined, wherever that is seen", () => {
    for (const lines of [rows, objects]) {
      const [unix, dos, mac] = ["\n", "\r\n", "\r"].map((sign) => lines.map((line) => line + sign).join(""));
      expect(found(`${unix}${mac}`)).toBe("cr");
      expect(found(`${mac}${dos}`)).toBe("cr");
      expect(found(unix!, mac!)).toBe("cr");
      expect(found(`${lines[0]}\r\ufeff${unix}`)).toBe("cr");
      expect(found(unix!, dos!, mac!)).toBe("cr");
      expect(found(unix!, dos!, unix!)).toBe("lf");
    }
  });

  it.each(["'", '"'])("are CR if line feeds stand in fields within %s", (quote) => {
    const records = rows.map((row, n) => row + `,${quote}${n % 2 === 0 ? "two\nlines" : "a, b"}${quote}`);
    expect(found(["Members", "username,email,city,bio", ...records, ""].join("\r"))).toBe("cr");
    expect(found([...records, ""].join("\n").replaceAll("two\nlines", "two\rlines"))).toBe("lf");
  });

  it("are CR between records that have lost blank fields at their end", () => {
    const records = rows.map((row, n) =>
      n % 3 === 0
        ? `${row},"two\nlines"`
        : row
            .split(",")
            .slice(0, 3 - (n % 2))
            .join(),
    );
    expect(found(records.join("\r"))).toBe("cr");
    // A CR within each record leaves pieces that are shorter.
    const broken = rows.map((row) => row.replace("@", "@\r").replace(/,Delft$/u, ",Delft,x"));
    expect(found(broken.join("\n"))).toBe("lf");
  });

  it("are CR CR LF if more than a tenth of the lines end so", () => {
    const text = (every: number): string =>
      rows.map((row, n) => row + (n % every === 0 ? "\r\r\n" : "\r\n")).join("");
    expect(found(text(5))).toBe("crcrlf");
    expect(found(text(20))).toBe("lf");
  });

  it("are not CR if a backslash is beside it", () => {
    const records = rows.map((row) => row.replaceAll(",", "|"));
    expect(found(`a\r\\\n${records.join("\n")}\n`)).toBe("lf");
    expect(found(`a\r\\\nb\r\n${records.join("\r\n")}\r\n`)).toBe("lf");
    expect(found(`a\\\r${records.join("\n")}\n`)).toBe("lf");
  });

  it("are not CR or U+2028 if these stand within records", () => {
    for (const sign of ["\r", "\r\r", "\u2028", "\u0085"])
      for (const end of ["\n", "\r\n"]) {
        expect(found(rows.map((row) => `${row}${sign}bio${end}`).join(""))).toBe("lf");
        expect(found(rows.map((row) => `bio${sign}${row}${end}`).join(""))).toBe("lf");
        expect(found(rows.map((row) => `${row},"one${sign}two"${end}`).join(""))).toBe("lf");
        expect(found(objects.map((line) => `${line.replace("a,b", `a${sign}b`)}${end}`).join(""))).toBe("lf");
      }
  });

  it("are CR LF although a few have a second CR, or one is at the end", () => {
    expect(found(rows.map((row, n) => `${row}${n === 3 ? "\r" : ""}\r\n`).join(""))).toBe("lf");
    expect(found(`${rows.join("\n")}\n\r`)).toBe("lf");
    expect(found("")).toBe("lf");
    expect(found("\n")).toBe("lf");
  });

  it("are judged in texts of nothing but line ends", () => {
    for (const sign of ["\r", "\u2028", "\r\r\n"])
      for (const start of ["", "a,b\n", "{}\n"])
        expect(found(start + sign.repeat(1 << 18))).toBeTypeOf("string");
  });
});

describe("a converter of line ends", () => {
  const signs = fc.array(fc.constantFrom("\r", "\n", "a", "\u2028", "\u2029", "\u0085", "\u00e9", "\u20ac"), {
    maxLength: 40,
  });
  const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });

  it("gives the same wherever the text is cut", () => {
    fc.assert(
      fc.property(signs, lengths, (parts, cuts) => {
        const text = parts.join("");
        expect(converted(text, "lf", cuts)).toBe(text);
        expect(converted(text, "cr", cuts)).toBe(text.replaceAll(/\r(?!\n)/gu, "\n"));
        expect(converted(text, "unicode", cuts)).toBe(text.replaceAll(/[\u2028\u2029\u0085]/gu, "\n"));
        if (!/\r{9}/u.test(text))
          expect(converted(text, "crcrlf", cuts)).toBe(text.replaceAll(/\r+\n/gu, "\r\n"));
      }),
    );
  });

  it("keeps offsets where a CR ends a line", () => {
    expect(converted("a\rb\r\nc\r\r\nd\r", "cr")).toBe("a\nb\r\nc\n\r\nd\n");
  });

  it("holds few bytes back, however many CRs there are", () => {
    const many = "\r".repeat(1 << 20);
    expect(converted(many, "crcrlf", [65_536])).toHaveLength(many.length);
  });
});
