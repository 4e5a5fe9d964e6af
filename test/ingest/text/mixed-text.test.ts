// UTF-8 within UTF-16 is no text there, and must not pass for it.
import { describe, expect, it } from "vitest";
import { openTranscoder } from "../../../src/ingest/text/encoding.js";
import { MixedEncodings } from "../../../src/ingest/text/mixed-text.js";
import { openTextTranscoder } from "../../../src/indexing/text-transcoder.js";

const encodings = ["utf-16le", "utf-16be"] as const;
const wide = (text: string, encoding: string): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
};
const people = (count: number): string =>
  Array.from({ length: count }, (_, at) => `user${at},user${at}@example.com\n`).join("");

function read(bytes: Buffer, encoding: (typeof encodings)[number], size: number): string {
  const outcomes = [openTranscoder, openTextTranscoder].map((open) => {
    const transcoder = open(encoding);
    const texts: string[] = [];
    try {
      for (let at = 0; at < bytes.length; at += size)
        texts.push(transcoder.push(Buffer.from(bytes.subarray(at, at + size))).toString());
      texts.push(transcoder.end().toString());
      return texts.join("");
    } catch (cause) {
      if (!(cause instanceof MixedEncodings)) throw cause;
      return "mixed";
    }
  });
  expect(new Set(outcomes).size).toBe(1);
  return outcomes[0] ?? "";
}

describe.each(encodings)("text in %s", (encoding) => {
  it.each([0, 1])("is mixed with lines in UTF-8 at its start, end or middle, moved by %i", (odd) => {
    const narrow = Buffer.from(people(4) + "x".repeat(odd));
    const long = wide(people(2000), encoding);
    for (const size of [1000, 65_536]) {
      expect(read(Buffer.concat([narrow, long]), encoding, size)).toBe("mixed");
      expect(read(Buffer.concat([long, narrow]), encoding, size)).toBe("mixed");
      expect(read(Buffer.concat([long, narrow, long]), encoding, size)).toBe("mixed");
    }
    const line = Buffer.from("jan,jan@x.example\n");
    expect(read(Buffer.concat([long, line]), encoding, 1000)).toBe("mixed");
  });

  it("is not mixed, whatever it holds", () => {
    const texts = [
      people(100),
      "\u2026".repeat(60),
      "\u2022".repeat(60),
      "\u2550\u2551".repeat(60),
      "\u4e2d\u6587\u5728\u8fd9\u91cc\u548c\u5f20\u4f1f\u3001\u738b\u82b3".repeat(100),
      "\u304b\u306a\u30ab\u30ca".repeat(100),
      "\uac00\ub098\ub2e4".repeat(100),
      "\u2640\u2665\u263a kim@example.com",
    ];
    for (const text of texts) expect(read(wide(text, encoding), encoding, 64)).toBe(text);
  });
});
