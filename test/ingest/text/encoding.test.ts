import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byteOrderMarkBytes,
  encodingOf,
  openTranscoder,
  recogniseEncoding,
} from "../../../src/ingest/text/encoding.js";
import { anyCharacter } from "../../support/any-character.js";
import type { Encoding } from "../../../src/ingest/text/text-forms.js";

function transcode(bytes: Buffer, encoding: Encoding, lengths: readonly number[] = []): string {
  const transcoder = openTranscoder(encoding);
  const parts: Buffer[] = [];
  let at = 0;
  for (let piece = 0; at < bytes.length; piece++) {
    const chunk = Buffer.from(bytes.subarray(at, at + (lengths[piece % lengths.length] ?? bytes.length)));
    at += chunk.length;
    parts.push(Buffer.from(transcoder.push(chunk)));
    chunk.fill("#");
  }
  return Buffer.concat([...parts, transcoder.end()]).toString();
}

const pieces = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });

describe("a transcoder", () => {
  it("decodes UTF-16 in both byte orders, wherever it is cut", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), pieces, (text, lengths) => {
        const little = Buffer.from(text, "utf16le");
        expect(transcode(little, "utf-16le", lengths)).toBe(text);
        expect(transcode(Buffer.from(little).swap16(), "utf-16be", lengths)).toBe(text);
      }),
    );
  });

  it("gives U+FFFD for half a surrogate pair and half a code unit", () => {
    expect(transcode(Buffer.from("a\ud83d", "utf16le"), "utf-16le", [1])).toBe("a\ufffd");
    expect(transcode(Buffer.from("\ud83da\ude00", "utf16le"), "utf-16le", [3])).toBe("\ufffda\ufffd");
    expect(transcode(Buffer.from([0x61, 0, 0x62]), "utf-16le", [2])).toBe("a\ufffd");
    expect(transcode(Buffer.from([0x3d, 0xd8, 0]), "utf-16le")).toBe("\ufffd\ufffd");
  });

  it("decodes Windows-1252 with its quotes and its euro, and Latin-1 otherwise", () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const text = transcode(every, "windows-1252", [7]);
    expect(Array.from(text)).toHaveLength(256);
    expect(text.slice(0x80, 0x8a)).toBe("€\u0081‚ƒ„…†‡ˆ‰");
    expect(text.slice(0x91, 0xa0)).toBe("‘’“”•–—˜™š›œ\u009džŸ");
    expect(text.slice(0xa0)).toBe(every.subarray(0xa0).toString("latin1"));
    expect(text.slice(0, 0x80)).toBe(every.subarray(0, 0x80).toString("latin1"));
  });

  it.each([
    ["windows-1251", "Город", "c3eef0eee4"],
    ["koi8-r", "Город", "e7cfd2cfc4"],
    ["iso-8859-2", "Łódź", "a3f364bc"],
    ["macintosh", "é", "8e"],
    ["gbk", "用户", "d3c3bba7"],
    ["gb18030", "用户\u{20000}", "d3c3bba795328236"],
    ["big5", "用戶", "a5cea4e1"],
    ["shift_jis", "表示", "955c8ea6"],
    ["euc-jp", "表示", "c9bdbca8"],
    ["iso-2022-jp", "表示", "1b2442493d3c281b2842"],
    ["euc-kr", "사용", "bbe7bfeb"],
  ])("decodes %s, wherever it is cut", (encoding, text, hex) => {
    const bytes = Buffer.concat([Buffer.from("a,"), Buffer.from(hex, "hex"), Buffer.from("\n")]);
    for (const length of [1, 2, 3, 100]) expect(transcode(bytes, encoding, [length])).toBe(`a,${text}\n`);
  });

  it("passes UTF-8 on unchanged", () => {
    const bytes = Buffer.from([0x61, 0xff, 0xc3]);
    expect(openTranscoder("utf-8").push(bytes)).toBe(bytes);
  });
});

describe("an encoding", () => {
  it("is found by any of its labels, in any case", () => {
    const found = [
      "Latin1",
      "ISO-8859-1",
      "cp1251",
      "utf8",
      "UTF-16",
      "sjis",
      "gb2312",
      "ks_c_5601-1987",
      "ascii",
    ].map((label) => encodingOf(label));
    expect(found).toEqual([
      "windows-1252",
      "windows-1252",
      "windows-1251",
      "utf-8",
      "utf-16le",
      "shift_jis",
      "gbk",
      "euc-kr",
      "windows-1252",
    ]);
    expect(["ebcdic", "cp437", "", "utf-32"].map((label) => encodingOf(label))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  const line = "username,email\nanna,anna@example.com\n";
  const little = Buffer.from(line, "utf16le");
  it.each<[string, Buffer, Encoding, number]>([
    ["UTF-8", Buffer.from(line), "utf-8", 0],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${line}`), "utf-8", 3],
    ["UTF-8 with a mark that was encoded twice", Buffer.from(`\u00ef\u00bb\u00bf${line}`), "utf-8", 6],
    ["nothing", Buffer.alloc(0), "utf-8", 0],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${line}`, "utf16le"), "utf-16le", 2],
    ["big-endian with a mark", Buffer.from(`\ufeff${line}`, "utf16le").swap16(), "utf-16be", 2],
    ["UTF-16 without a mark", little, "utf-16le", 0],
    ["big-endian without a mark", Buffer.from(little).swap16(), "utf-16be", 0],
    [
      "UTF-16 with some letters outside Latin",
      Buffer.from(`${line}борис,boris@example.com\n`, "utf16le"),
      "utf-16le",
      0,
    ],
    ["text with a zero byte", Buffer.from(`${line}\0\0\0${line}`), "utf-8", 0],
    ["Latin-1, which cannot be told", Buffer.from("username\njosé\n", "latin1"), "utf-8", 0],
  ])("is recognised: %s", (_what, bytes, encoding, mark) => {
    expect(recogniseEncoding(bytes)).toBe(encoding);
    expect(byteOrderMarkBytes(bytes, encoding)).toBe(mark);
  });
});
