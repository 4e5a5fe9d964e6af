// The bucket reader against test/support/index/format-reference.ts: on the buckets that it writes,
// on damaged copies of them, and on noise.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { BucketReader, type BucketShape } from "../../../src/kernel/tables/bucket-reader.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { decodeBucket, encodeBucket, type ReferenceEntry } from "../../support/index/format-reference.js";
import { takeNumber } from "../../support/index/run-entries.js";

const reader = new BucketReader(Kernel.open());

const shapes: BucketShape[] = [
  { bucketBits: 0, columnBits: 1 },
  { bucketBits: 0, columnBits: 8 },
  { bucketBits: 1, columnBits: 7 },
  { bucketBits: 9, columnBits: 16 },
  { bucketBits: 16, columnBits: 3 },
  { bucketBits: 32, columnBits: 256 },
];

/** Sorted entries of one bucket, the keys without their leading bits. */
function bucketEntries(shape: BucketShape): fc.Arbitrary<ReferenceEntry[]> {
  const most = (1n << BigInt(64 - shape.bucketBits)) - 1n;
  const entry = fc.record({
    key: fc.oneof(
      fc.bigInt({ min: 0n, max: 60n }),
      fc.constantFrom(0n, most, most - 1n),
      fc.bigInt({ min: 0n, max: most }),
    ),
    columns: fc.oneof(
      fc.bigInt({ min: 0n, max: 1n }),
      fc.bigInt({ min: 0n, max: (1n << BigInt(shape.columnBits)) - 1n }),
    ),
    records: fc.oneof(fc.constantFrom(1, 1, 2, 0), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  });
  return fc.array(entry, { maxLength: 60 }).map((entries) => {
    const byKey = new Map(
      entries.map((drawn) => [drawn.key, drawn.records === 0 ? { ...drawn, columns: 0n } : drawn]),
    );
    return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  });
}

/** Returns a reader's result, or the fault that it must throw as DAMAGED_INDEX. */
function attempt<T>(read: () => T): T | "damaged" {
  try {
    return read();
  } catch (error) {
    if (error instanceof LeakcheckError && error.code === "DAMAGED_INDEX") return "damaged";
    throw error;
  }
}

function defined(bytes: Uint8Array, shape: BucketShape): ReferenceEntry[] | "damaged" {
  try {
    return decodeBucket(bytes, shape);
  } catch {
    return "damaged";
  }
}

/**
 * Checks that the kernel and the definition agree, and that a probe answers or reports a damaged
 * bucket.
 */
function compare(bytes: Uint8Array, shape: BucketShape): void {
  const entries = defined(bytes, shape);
  const checked = attempt(() => reader.check(bytes, shape));
  if (entries === "damaged") {
    expect(checked).toBe("damaged");
    for (const key of [0n, 5n, (1n << 64n) - 1n]) attempt(() => reader.probe(bytes, shape, key));
    return;
  }
  const records0 = entries.filter((entry) => entry.records === 0).length;
  expect(checked).toEqual({ entries: entries.length, records0 });
  for (const entry of entries) expect(probed(bytes, shape, entry.key)).toEqual(entry);
}

function probed(bytes: Uint8Array, shape: BucketShape, key: bigint): ReferenceEntry | undefined {
  const profile = reader.probe(bytes, shape, key);
  return profile && { key, columns: takeNumber(profile.bitmap), records: profile.records };
}

describe.each(shapes)("$bucketBits bucket bits, $columnBits columns", (shape) => {
  test("every entry is found with its profile, and neighbouring keys are not", () => {
    fc.assert(
      fc.property(bucketEntries(shape), (entries) => {
        const bytes = encodeBucket(entries, shape);
        compare(bytes, shape);
        const present = new Set(entries.map((entry) => entry.key));
        const high = BigInt(shape.bucketBits === 0 ? 0 : 1) << BigInt(64 - shape.bucketBits);
        for (const { key, columns, records } of entries) {
          expect(probed(bytes, shape, high | key)).toEqual({ key: high | key, columns, records });
          for (const other of [key - 1n, key + 1n]) {
            if (other < 0n || other >> BigInt(64 - shape.bucketBits) !== 0n || present.has(other)) continue;
            expect(reader.probe(bytes, shape, other)).toBeUndefined();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a damaged bucket is judged as by the definition", () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
      how: fc.constantFrom("set", "flip", "cut", "add", "drop"),
    });
    fc.assert(
      fc.property(
        bucketEntries(shape),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (entries, changes) => {
          let bytes = [...encodeBucket(entries, shape)];
          for (const { at, byte, how } of changes) {
            const place = at % (bytes.length + 1);
            if (how === "set") bytes[place] = byte;
            else if (how === "flip") bytes[place] = (bytes[place] ?? 0) ^ (1 << (byte % 8));
            else if (how === "cut") bytes = bytes.slice(0, place);
            else if (how === "add") bytes.splice(place, 0, byte);
            else bytes.splice(place, 1);
          }
          compare(Uint8Array.from(bytes), shape);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("noise is judged as by the definition", () => {
    const small = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(small, { maxLength: 24 }), (bytes) => compare(Uint8Array.from(bytes), shape)),
      { numRuns: 1500 },
    );
  });
});

/** One column, no bucket bits: a profile is one byte, 01 for "exposed, one record". */
const plain = { bucketBits: 0, columnBits: 1 };

test.each([
  ["no bytes", [], "the bucket is too short for its counts"],
  ["no entries and more", [0, 0], "bytes follow the last gap"],
  ["2^35 entries", [0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0, 1, 1, 1], "a number exceeds 32 bits"],
  ["2^32 - 1 entries", [0xff, 0xff, 0xff, 0xff, 0x0f, 0, 1, 1, 1], "the bucket is too short for its counts"],
  ["a long zero", [0x80, 0x00], "a number is not in its shortest encoding"],
  ["k = 64", [1, 64, 1, 1, 1], "the Rice parameter is greater than 63"],
  ["k = 63 without its bits", [1, 63, 1, 1, 1, 0, 0, 0, 0, 0, 0], "the bucket is too short for its counts"],
  ["no profile", [1, 0, 0, 1, 1], "the number of profiles is 0 or exceeds the number of entries"],
  [
    "more profiles than entries",
    [1, 0, 2, 0, 1, 1],
    "the number of profiles is 0 or exceeds the number of entries",
  ],
  ["a bit above the columns", [1, 0, 1, 4, 1], "a profile sets bits beyond its columns"],
  ["one record spelt out", [1, 0, 1, 3, 1, 1], "a profile encodes a count of one record explicitly"],
  ["columns without records", [1, 0, 1, 3, 0, 1], "a profile has columns but no records"],
  [
    "an id beyond the dictionary",
    [3, 0, 3, 0, 1, 2, 5, 0x3c + 0xc0, 1],
    "a profile id is not in the dictionary",
  ],
  [
    "zeros without end",
    [1, 0, 1, 1, ...Array.from({ length: 1000 }, () => 0)],
    "a Rice code runs past the end of the bucket",
  ],
  [
    "a gap over 64 bits",
    [1, 63, 1, 1, 4, 0, 0, 0, 0, 0, 0, 0, 0],
    "a gap leads past the last key of the bucket",
  ],
  ["padding", [1, 0, 1, 1, 0x81], "the padding is not zero"],
  ["a byte too many", [1, 0, 1, 1, 1, 0], "bytes follow the last gap"],
  ["profiles out of order", [2, 0, 2, 1, 0, 0x0e], "the profiles are out of order"],
  ["an unused profile", [2, 0, 2, 0, 1, 0x0c], "a profile is not used"],
])("refuses %s", (_, bytes, message) => {
  expect(() => reader.check(Uint8Array.from(bytes), plain)).toThrow(
    new LeakcheckError("DAMAGED_INDEX", message),
  );
});

test("the last key of 64 bits is found, and nothing follows it", () => {
  const last = (1n << 64n) - 1n;
  const bytes = encodeBucket([{ key: last, columns: 1n, records: 1 }], plain);
  expect(probed(bytes, plain, last)).toEqual({ key: last, columns: 1n, records: 1 });
  expect(reader.probe(bytes, plain, last - 1n)).toBeUndefined();
});

test("the rest of an earlier, longer bucket is not read", () => {
  const entries = Array.from({ length: 50 }, (_, i) => ({ key: BigInt(i) << 50n, columns: 1n, records: 1 }));
  const bytes = encodeBucket(entries, plain);
  for (let length = bytes.length; length >= 0; length--) compare(bytes.subarray(0, length), plain);
});

test("a bucket over 16 MiB is refused without reading it", () => {
  expect(() => reader.check(new Uint8Array(2 ** 24), plain)).toThrow(LeakcheckError);
});
