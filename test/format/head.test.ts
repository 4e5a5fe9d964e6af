// The head of an index: literal bytes, encode and decode, and every refusal. docs/format.md section
// 4.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { loadChecksum } from "../../src/format/checksum.js";
import {
  decodeHead,
  directoryBytes,
  encodeHead,
  headBytes,
  maxHeadBytes,
  parseHeadLength,
  type Head,
  type TableDescriptor,
} from "../../src/format/head.js";
import { changeHead } from "../support/index/assembled-index.js";
import { randomCases } from "../support/random-cases.js";

const checksum = await loadChecksum();

/** Two tables, the second of a kind that this version does not know. */
const head: Head = {
  fileBytes: 300,
  keyId: "0123456789abcdef",
  rulesVersion: 7,
  columnBits: 256,
  tables: [
    { kindNumber: 1, bucketBits: 1, entries: 3, offset: 122, length: 78 },
    { kindNumber: 200, bucketBits: 0, entries: 792, offset: 200, length: 100 },
  ],
  metadata: Buffer.from("{}"),
};

const literal = [
  "894c4b580d0a1a0a 01000000 7a000000 2c01000000000000",
  "0123456789abcdef 07000000 02000000 0200 0001 00000000",
  "01 01 000000000000 0300000000000000 7a00000000000000 4e00000000000000",
  "c8 00 000000000000 1803000000000000 c800000000000000 6400000000000000",
  "7b7d",
]
  .join("")
  .replaceAll(" ", "");

const bytes = encodeHead(head, checksum);
const changed = (change: (view: DataView) => void): Uint8Array => changeHead(bytes, checksum, change);

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof LeakcheckError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "taken";
}

const decodes = (index: Uint8Array, fileBytes = head.fileBytes): string =>
  refusal(() => decodeHead(index, fileBytes, checksum));

describe("encodeHead", () => {
  it("writes these bytes, and the XXH64 of them", () => {
    expect(Buffer.from(bytes.subarray(0, -8)).toString("hex")).toBe(literal);
    expect(Buffer.from(bytes).readBigUInt64LE(bytes.length - 8)).toBe(checksum(0n, bytes.subarray(0, -8)));
    expect(bytes).toHaveLength(headBytes(2, 2));
  });
});

describe("headBytes and directoryBytes", () => {
  it("count what section 4 and 5 count", () => {
    expect(headBytes(0, 0)).toBe(56);
    expect(headBytes(255, 1000)).toBe(48 + 255 * 32 + 1000 + 8);
    expect([0, 1, 10, 32].map(directoryBytes)).toEqual([16, 24, 8200, (2 ** 32 + 1) * 8]);
  });
});

const arbitraryHead: fc.Arbitrary<Head> = fc
  .record({
    keyId: fc.uint8Array({ minLength: 8, maxLength: 8 }).map((id) => Buffer.from(id).toString("hex")),
    rulesVersion: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    columnBits: fc.integer({ min: 1, max: 256 }),
    metadata: fc.uint8Array({ maxLength: 200 }),
    shapes: fc.uniqueArray(
      fc.record({
        kindNumber: fc.integer({ min: 1, max: 255 }),
        bucketBits: fc.integer({ min: 0, max: 32 }),
        entries: fc.nat(),
        spare: fc.nat(2 ** 30),
      }),
      { selector: (shape) => shape.kindNumber, maxLength: 6 },
    ),
  })
  .map(({ shapes, metadata, ...rest }) => {
    let end = headBytes(shapes.length, metadata.length);
    const tables: TableDescriptor[] = shapes
      .toSorted((a, b) => a.kindNumber - b.kindNumber)
      .map(({ kindNumber, bucketBits, entries, spare }) => {
        const length = directoryBytes(bucketBits) + 2 ** bucketBits * 9 + spare;
        end += length;
        return { kindNumber, bucketBits, entries: entries % (length * 8), offset: end - length, length };
      });
    return { ...rest, fileBytes: end, tables, metadata };
  });

describe("decodeHead", () => {
  it("reads what encodeHead wrote", () => {
    const decoded = decodeHead(bytes, 300, checksum);
    expect({ ...decoded, metadata: Uint8Array.from(decoded.metadata) }).toEqual({
      ...head,
      metadata: Uint8Array.from(head.metadata),
    });
    fc.assert(
      fc.property(arbitraryHead, (drawn) => {
        const encoded = encodeHead(drawn, checksum);
        expect(parseHeadLength(encoded, drawn.fileBytes)).toBe(encoded.length);
        const decoded = decodeHead(encoded, drawn.fileBytes, checksum);
        expect({ ...decoded, metadata: Uint8Array.from(decoded.metadata) }).toEqual(drawn);
      }),
    );
  });

  it("reads a head that lies within other bytes", () => {
    const around = Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(3)]);
    expect(decodeHead(around.subarray(3, 3 + bytes.length), 300, checksum).tables).toEqual(head.tables);
  });

  it("keeps no view of the bytes", () => {
    const copy = Uint8Array.from(bytes);
    const { metadata } = decodeHead(copy, 300, checksum);
    copy.fill(0);
    expect(Buffer.from(metadata).toString()).toBe("{}");
  });

  it.each<[string, (view: DataView) => void, string]>([
    ["another magic", (view) => view.setUint8(7, 0), "NOT_AN_INDEX: not a leakcheck index"],
    [
      "version 0",
      (view) => view.setUint32(8, 0, true),
      "NEWER_FORMAT: the index has format version 0; this program supports version 1",
    ],
    [
      "version 2",
      (view) => view.setUint32(8, 2, true),
      "NEWER_FORMAT: the index has format version 2; this program supports version 1",
    ],
    [
      "version 257",
      (view) => view.setUint32(8, 257, true),
      "NEWER_FORMAT: the index has format version 257; this program supports version 1",
    ],
    [
      "a longer file",
      (view) => view.setBigUint64(16, 301n, true),
      "DAMAGED_INDEX: the file has 300 bytes, but its header says 301",
    ],
    [
      "a file beyond 2^53",
      (view) => view.setBigUint64(16, 2n ** 64n - 1n, true),
      "DAMAGED_INDEX: the file has 300 bytes, but its header says 18446744073709551615",
    ],
    [
      "a head beyond the file",
      (view) => view.setUint32(12, 301, true),
      "DAMAGED_INDEX: invalid head length 301 in a file of 300 bytes",
    ],
    [
      "a head that is no head",
      (view) => view.setUint32(12, 55, true),
      "DAMAGED_INDEX: invalid head length 55 in a file of 300 bytes",
    ],
    [
      "zero bytes of the header",
      (view) => view.setUint8(44, 1),
      "DAMAGED_INDEX: zero bytes of the header are not zero",
    ],
    [
      "one table less",
      (view) => view.setUint16(40, 1, true),
      "DAMAGED_INDEX: 1 tables and 2 bytes of metadata do not add up to a head of 122 bytes",
    ],
    [
      "256 tables",
      (view) => view.setUint16(40, 256, true),
      "DAMAGED_INDEX: 256 tables and 2 bytes of metadata do not add up to a head of 122 bytes",
    ],
    [
      "more metadata",
      (view) => view.setUint32(36, 3, true),
      "DAMAGED_INDEX: 2 tables and 3 bytes of metadata do not add up to a head of 122 bytes",
    ],
    [
      "endless metadata",
      (view) => view.setUint32(36, 2 ** 32 - 1, true),
      "DAMAGED_INDEX: 2 tables and 4294967295 bytes of metadata do not add up to a head of 122 bytes",
    ],
    [
      "no column bits",
      (view) => view.setUint16(42, 0, true),
      "DAMAGED_INDEX: column bits are 0, not 1 to 256",
    ],
    [
      "257 column bits",
      (view) => view.setUint16(42, 257, true),
      "DAMAGED_INDEX: column bits are 257, not 1 to 256",
    ],
    ["kind 0", (view) => view.setUint8(48, 0), "DAMAGED_INDEX: table 0 is out of order"],
    ["a kind twice", (view) => view.setUint8(80, 1), "DAMAGED_INDEX: table 1 is out of order"],
    ["kinds that fall", (view) => view.setUint8(48, 201), "DAMAGED_INDEX: table 1 is out of order"],
    ["33 bucket bits", (view) => view.setUint8(49, 33), "DAMAGED_INDEX: bucket bits are 33, not 0 to 32"],
    [
      "a descriptor's first zero byte",
      (view) => view.setUint8(50, 1),
      "DAMAGED_INDEX: zero bytes of a table descriptor are not zero",
    ],
    [
      "a descriptor's last zero byte",
      (view) => view.setUint8(87, 128),
      "DAMAGED_INDEX: zero bytes of a table descriptor are not zero",
    ],
    [
      "2^53 entries",
      (view) => view.setBigUint64(56, 2n ** 53n, true),
      "DAMAGED_INDEX: a table descriptor holds a number over 2^53 - 1",
    ],
    [
      "more entries than bits",
      (view) => view.setBigUint64(56, 625n, true),
      "DAMAGED_INDEX: a table of 78 bytes is too short for 625 entries and 1 bucket bits",
    ],
    [
      "a table without room for its buckets",
      (view) => view.setUint8(49, 3),
      "DAMAGED_INDEX: a table of 78 bytes is too short for 3 entries and 3 bucket bits",
    ],
    [
      "a gap before a table",
      (view) => view.setBigUint64(64, 123n, true),
      "DAMAGED_INDEX: table 0 starts at 123, not at 122",
    ],
    [
      "tables that overlap",
      (view) => view.setBigUint64(96, 199n, true),
      "DAMAGED_INDEX: table 1 starts at 199, not at 200",
    ],
    [
      "bytes after the last table",
      (view) => view.setBigUint64(104, 99n, true),
      "DAMAGED_INDEX: the tables end at 299, but the file at 300",
    ],
    [
      "a table beyond the file",
      (view) => view.setBigUint64(104, 101n, true),
      "DAMAGED_INDEX: the tables end at 301, but the file at 300",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(decodes(changed(change))).toBe(message);
  });

  it("refuses 256 tables even if they fit the head length", () => {
    const [table] = head.tables as [TableDescriptor];
    const tables = Array.from({ length: 256 }, (_, kindNumber) => ({ ...table, kindNumber }));
    const length = headBytes(256, 2);
    const many = encodeHead({ ...head, fileBytes: length, tables }, checksum);
    expect(decodes(many, length)).toBe(
      `DAMAGED_INDEX: 256 tables and 2 bytes of metadata do not add up to a head of ${length} bytes`,
    );
  });

  it("accepts values at the limits", () => {
    expect(decodes(changed((view) => view.setBigUint64(56, 624n, true)))).toBe("taken");
    expect(decodes(changed((view) => view.setUint16(42, 1, true)))).toBe("taken");
    expect(
      decodes(encodeHead({ ...head, fileBytes: headBytes(0, 2), tables: [] }, checksum), headBytes(0, 2)),
    ).toBe("taken");
  });

  it("refuses any flipped bit", () => {
    const copy = Uint8Array.from(bytes);
    for (let bit = 0; bit < copy.length * 8; bit++) {
      copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(decodes(copy), `bit ${bit}`).not.toBe("taken");
      copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
    }
  });

  it("refuses a wrong checksum and a part of a head", () => {
    expect(decodes(Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)))).toBe(
      "DAMAGED_INDEX: the checksum of the head does not match",
    );
    expect(decodes(bytes.subarray(0, -1))).toBe(
      "DAMAGED_INDEX: the head has 121 bytes, but its header says 122",
    );
    expect(decodes(bytes.subarray(0, 47))).toBe(
      "DAMAGED_INDEX: the file ends within the header, at byte 47 of 48",
    );
    expect(decodes(bytes.subarray(0, 7))).toBe("NOT_AN_INDEX: not a leakcheck index");
    expect(decodes(new Uint8Array(0))).toBe("NOT_AN_INDEX: not a leakcheck index");
  });

  it("returns or throws LeakcheckError for any bytes", () => {
    // A correct checksum and correct lengths let the changes reach the later checks.
    const change = fc.record({
      at: fc.integer({ min: 8, max: bytes.length - 9 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        decodes(changed((view) => changes.forEach(({ at, byte }) => view.setUint8(at, byte))));
      }),
      { numRuns: randomCases(300) },
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(400),
        (noise, fileBytes) => void decodes(noise, fileBytes),
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const begun = Buffer.concat([bytes.subarray(0, 12), noise]);
        decodes(begun, begun.length);
      }),
    );
  });
});

describe("parseHeadLength", () => {
  it("returns the length from the header alone", () => {
    expect(parseHeadLength(bytes.subarray(0, 48), 300)).toBe(122);
  });

  it("refuses a head over 16 MiB, however long the file is", () => {
    const stating = (length: number): Uint8Array => {
      const copy = Uint8Array.from(bytes.subarray(0, 48));
      const view = new DataView(copy.buffer);
      view.setUint32(12, length, true);
      view.setBigUint64(16, 2n ** 40n, true);
      return copy;
    };
    expect(parseHeadLength(stating(maxHeadBytes), 2 ** 40)).toBe(2 ** 24);
    expect(refusal(() => parseHeadLength(stating(maxHeadBytes + 1), 2 ** 40))).toBe(
      "DAMAGED_INDEX: invalid head length 16777217 in a file of 1099511627776 bytes",
    );
  });
});
