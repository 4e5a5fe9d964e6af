// Where the kernel stops, the reference path reads about one record. It reads more only if stops
// are close together.
import { describe, expect, it } from "vitest";
import { CsvFraming } from "../../../src/ingest/csv/csv-framing.js";
import { readStretch, StretchLength } from "../../../src/indexing/blocks/reference-stretch.js";

describe("a stretch of the reference path", () => {
  it("is short if stops are far apart", () => {
    const length = new StretchLength();
    for (let offset = 0; offset < 1e6; offset += 5000) {
      expect(length.stop(offset)).toBe(false);
      expect(length.bytes).toBe(64);
      length.goOn(offset + length.bytes);
    }
  });

  it("doubles up to a limit while stops are close, and is short again after the kernel has read on", () => {
    const length = new StretchLength();
    let offset = 0;
    let stops = 0;
    for (; offset < 1e7; stops++) {
      length.stop(offset);
      offset += length.bytes;
      length.goOn(offset);
      offset += 10;
    }
    expect(length.bytes).toBe(1 << 20);
    expect(stops).toBeLessThan(30);
    expect(length.stop(offset + (1 << 21))).toBe(false);
    expect(length.bytes).toBe(64);
  });

  it("frames few bytes past the record it is for", () => {
    const line = '"x"y,z\n';
    const source = Buffer.from(line.repeat(100_000));
    let rejects = 0;
    const sink = { record() {}, rejectedBytes() {}, reject: () => (rejects += 1) };
    const framing = new CsvFraming(
      {
        dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
        columns: 2,
        maxRecordBytes: 1 << 20,
        firstOffset: 0,
      },
      sink,
    );
    let bytes = 0;
    const copy = (into: Uint8Array, offset: number): number => {
      const got = source.copy(into, 0, offset);
      bytes += got;
      return got;
    };
    const none = (): number => 0;
    const reading = { maxRecordBytes: 1 << 20, read: none, size: () => source.length, passed() {} };
    const next = readStretch(framing, { offset: 0, line: 1 }, 1, copy, reading);
    expect(bytes).toBe(256);
    expect(rejects).toBe(Math.floor(256 / line.length));
    expect(next).toEqual({ offset: rejects * line.length, line: 1 + rejects });
  });
});
