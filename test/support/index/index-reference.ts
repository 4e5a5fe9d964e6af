// A second reader of whole indexes, written only from docs/format.md (sections 1 to 8, 10). Tests
// compare the program's reader with it. It holds everything in memory, keys are numbers, and any
// fault is an Error.
import { hkdfSync } from "node:crypto";
import { decodeBucket, type ReferenceEntry } from "./format-reference.js";

interface DefinedColumn {
  name: string;
  position: number;
}

/** A whole, valid index. */
export interface ReferenceIndex {
  keyId: string;
  rulesVersion: number;
  metadata: Record<string, unknown> & {
    columns: DefinedColumn[];
    otherColumns: unknown;
    kinds: Record<string, { hasColumn: boolean }>;
  };
  /** By kind number: entries by their whole keys. */
  tables: Map<number, Map<bigint, ReferenceEntry>>;
}

const kindNumbers: Readonly<Record<string, number>> = {
  email: 1,
  phone: 2,
  username: 3,
  mailbox: 4,
  domain: 5,
};

/** Section 3: derives the key and its id from a secret. */
export function readSecret(secret: Uint8Array): { sipHashKey: Buffer; keyId: string } {
  const derive = (info: string, length: number): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, "", info, length));
  return {
    sipHashKey: derive("leakcheck/1 siphash", 16),
    keyId: derive("leakcheck/1 id", 8).toString("hex"),
  };
}

/** Section 3: returns the key of an identifier. */
export function keyOf(secret: Uint8Array, kindNumber: number, canonical: string): bigint {
  return sipHash24(
    readSecret(secret).sipHashKey,
    Buffer.concat([Buffer.of(kindNumber), Buffer.from(canonical)]),
  );
}

/** Reads a whole index. Throws an Error if any byte breaks sections 4 to 8. */
export function readIndex(file: Uint8Array): ReferenceIndex {
  const bytes = Buffer.from(file);
  const number = (at: number, size: number): number => {
    let value = 0n;
    for (let i = size - 1; i >= 0; i--) value = value * 256n + BigInt(bytes[at + i] ?? fail("ends early"));
    return Number(value);
  };
  // Section 4.
  must(bytes.subarray(0, 8).toString("hex") === "894c4b580d0a1a0a", "magic");
  must(number(8, 4) === 1, "format version");
  const headLength = number(12, 4);
  must(number(16, 8) === bytes.length, "length of the file");
  must(headLength <= bytes.length && headLength <= 64 * 1024 * 1024, "head length");
  must(
    xxHash64(0n, bytes.subarray(0, headLength - 8)) === bytes.readBigUInt64LE(headLength - 8),
    "checksum of the head",
  );
  const metadataLength = number(36, 4);
  const tableCount = number(40, 2);
  const columnBits = number(42, 2);
  must(number(44, 4) === 0, "zero in the header");
  must(columnBits >= 1 && columnBits <= 256, "column bits");
  must(tableCount <= 255 && 48 + 32 * tableCount + metadataLength + 8 === headLength, "parts of the head");
  const metadata = readMetadata(bytes.subarray(headLength - 8 - metadataLength, headLength - 8), columnBits);

  const tables: ReferenceIndex["tables"] = new Map();
  let end = headLength;
  let before = 0;
  for (let at = 48; at < 48 + 32 * tableCount; at += 32) {
    const kind = number(at, 1);
    must(kind > before, "order of the kinds");
    must(number(at + 2, 6) === 0, "zero in a descriptor");
    must(number(at + 16, 8) === end, "offset of a table");
    end += number(at + 24, 8);
    must(end <= bytes.length, "end of a table");
    const entries = readTable(bytes.subarray(number(at + 16, 8), end), kind, number(at + 1, 1), columnBits);
    must(entries.size === number(at + 8, 8), "number of entries");
    tables.set(kind, entries);
    before = kind;
  }
  must(end === bytes.length, "end of the tables");
  for (const [kind, info] of Object.entries(metadata.kinds)) {
    const known = kindNumbers[kind];
    must(!info.hasColumn || known === undefined || tables.has(known), "table of a kind");
  }
  return { keyId: bytes.subarray(24, 32).toString("hex"), rulesVersion: number(32, 4), metadata, tables };
}

/** Section 5. */
function readTable(
  table: Buffer,
  kind: number,
  bucketBits: number,
  columnBits: number,
): Map<bigint, ReferenceEntry> {
  const directoryLength = (2 ** bucketBits + 1) * 8;
  must(bucketBits <= 32 && directoryLength <= table.length, "bucket bits");
  const buckets = table.subarray(directoryLength);
  const entries = new Map<bigint, ReferenceEntry>();
  must(table.readBigUInt64LE(0) === 0n, "first offset");
  must(table.readBigUInt64LE(directoryLength - 8) === BigInt(buckets.length), "last offset");
  for (let i = 0; i < 2 ** bucketBits; i++) {
    const start = Number(table.readBigUInt64LE(8 * i));
    const end = Number(table.readBigUInt64LE(8 * i + 8));
    must(
      end > start && end <= buckets.length && end - start >= 9 && end - start <= 16 * 1024 * 1024,
      "position of a bucket",
    );
    const content = buckets.subarray(start, end - 8);
    must(
      xxHash64(BigInt(kind) * 2n ** 56n + BigInt(i), content) === buckets.readBigUInt64LE(end - 8),
      "checksum of a bucket",
    );
    for (const entry of decodeBucket(content, { bucketBits, columnBits })) {
      const key = (BigInt(i) << BigInt(64 - bucketBits)) + entry.key;
      entries.set(key, { ...entry, key });
    }
  }
  return entries;
}

/** Section 8. */
function readMetadata(bytes: Buffer, columnBits: number): ReferenceIndex["metadata"] {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const metadata = JSON.parse(text) as unknown;
  checkShape(metadata, {
    tool: "text",
    created: "text",
    dataset: {
      name: "text",
      title: "text?",
      breachDate: "text?",
      status: "text?",
      source: "text?",
      description: "text?",
    },
    region: "text?",
    sources: [{ name: "text?", format: "text", bytes: "count", records: "count", rejects: "count" }],
    columns: [{ name: "text", position: "count", class: "text?", kind: "text?", exposed: "count" }],
    records: "count",
    rejects: { total: "count", bytes: "count", salvaged: "count" },
    coverage: "share",
    blankWords: ["text"],
  });
  const { columns, otherColumns, kinds, rejects } = metadata as ReferenceIndex["metadata"] & {
    rejects: { reasons: unknown };
  };
  if (otherColumns !== null) checkShape(otherColumns, { count: "count", exposed: "count" });
  checkShape(Object.values(rejects.reasons as object), ["count"]);
  checkShape(Object.values(kinds), [{ hasColumn: "flag", values: "count", unindexable: "count" }]);
  must(columns.length + (otherColumns === null ? 0 : 1) === columnBits, "columns and column bits");
  columns.forEach(({ name }, index) => {
    const previous = columns[index - 1];
    must(
      previous === undefined || Buffer.compare(Buffer.from(previous.name), Buffer.from(name)) < 0,
      "order of the columns",
    );
  });
  return metadata as ReferenceIndex["metadata"];
}

type Shape = "text" | "text?" | "count" | "share" | "flag" | Shape[] | { [field: string]: Shape };

function checkShape(value: unknown, shape: Shape): void {
  if (Array.isArray(shape)) {
    must(Array.isArray(value), "list");
    for (const element of value as unknown[]) checkShape(element, shape[0] as Shape);
  } else if (typeof shape === "object") {
    must(typeof value === "object" && value !== null && !Array.isArray(value), "object");
    for (const [field, inner] of Object.entries(shape))
      checkShape((value as Record<string, unknown>)[field], inner);
  } else if (shape === "flag") must(typeof value === "boolean", "flag");
  else if (shape === "text" || shape === "text?")
    must(typeof value === "string" || (shape === "text?" && value === null), "text");
  else
    must(
      typeof value === "number" &&
        value >= 0 &&
        (shape === "share" ? value <= 1 : Number.isSafeInteger(value)),
      shape,
    );
}

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotate = (value: bigint, by: bigint): bigint => wrap((value << by) | (value >> (64n - by)));

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
}

/** SipHash-2-4 as in the paper by Aumasson and Bernstein. */
function sipHash24(key: Uint8Array, message: Uint8Array): bigint {
  const k0 = littleEndian(key.subarray(0, 8));
  const k1 = littleEndian(key.subarray(8, 16));
  let [v0, v1, v2, v3] = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const rounds = (count: number): void => {
    for (let i = 0; i < count; i++) {
      v0 = wrap(v0 + v1);
      v2 = wrap(v2 + v3);
      v1 = rotate(v1, 13n) ^ v0;
      v3 = rotate(v3, 16n) ^ v2;
      v0 = rotate(v0, 32n);
      v2 = wrap(v2 + v1);
      v0 = wrap(v0 + v3);
      v1 = rotate(v1, 17n) ^ v2;
      v3 = rotate(v3, 21n) ^ v0;
      v2 = rotate(v2, 32n);
    }
  };
  const words = Buffer.alloc(Math.floor(message.length / 8) * 8 + 8);
  words.set(message);
  words[words.length - 1] = message.length & 255;
  for (let at = 0; at < words.length; at += 8) {
    const word = words.readBigUInt64LE(at);
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }
  v2 ^= 255n;
  rounds(4);
  return v0 ^ v1 ^ v2 ^ v3;
}

/** xxHash64 as in its specification. */
function xxHash64(seed: bigint, bytes: Uint8Array): bigint {
  const [p1, p2, p3, p4, p5] = [
    0x9e3779b185ebca87n,
    0xc2b2ae3d27d4eb4fn,
    0x165667b19e3779f9n,
    0x85ebca77c2b2ae63n,
    0x27d4eb2f165667c5n,
  ];
  const round = (lane: bigint, word: bigint): bigint => wrap(rotate(wrap(lane + word * p2), 31n) * p1);
  let at = 0;
  let hash = wrap(seed + p5);
  if (bytes.length >= 32) {
    const lanes = [wrap(seed + p1 + p2), wrap(seed + p2), seed, wrap(seed - p1)];
    for (; at + 32 <= bytes.length; at += 32)
      lanes.forEach(
        (lane, i) => (lanes[i] = round(lane, littleEndian(bytes.subarray(at + 8 * i, at + 8 * i + 8)))),
      );
    hash = lanes.reduce((sum, lane, i) => wrap(sum + rotate(lane, [1n, 7n, 12n, 18n][i] as bigint)), 0n);
    for (const lane of lanes) hash = wrap((hash ^ round(0n, lane)) * p1 + p4);
  }
  hash = wrap(hash + BigInt(bytes.length));
  for (; at + 8 <= bytes.length; at += 8)
    hash = wrap(rotate(hash ^ round(0n, littleEndian(bytes.subarray(at, at + 8))), 27n) * p1 + p4);
  for (; at + 4 <= bytes.length; at += 4)
    hash = wrap(rotate(hash ^ wrap(littleEndian(bytes.subarray(at, at + 4)) * p1), 23n) * p2 + p3);
  for (; at < bytes.length; at++)
    hash = wrap(rotate(hash ^ wrap(BigInt(bytes[at] as number) * p5), 11n) * p1);
  hash = wrap((hash ^ (hash >> 33n)) * p2);
  hash = wrap((hash ^ (hash >> 29n)) * p3);
  return hash ^ (hash >> 32n);
}

function must(condition: boolean, what: string): void {
  if (!condition) fail(what);
}

function fail(what: string): never {
  throw new Error(what);
}
