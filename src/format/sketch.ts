// The bytes of a sketch: docs/comparing.md section 4.
import { LeakcheckError } from "../errors.js";
import type { Checksum } from "./checksum.js";
import { kindNumbers, kindOfNumber, type Kind } from "./kinds.js";
import type { Metadata } from "./metadata.js";

/** The extension of sketch files. */
export const sketchExtension = ".lks";
/** The first bytes of a sketch. */
export const sketchMagic = Uint8Array.of(0x89, 0x4c, 0x4b, 0x53, 0x0d, 0x0a, 0x1a, 0x0a);
const sketchVersion = 1;
const headerBytes = 32;
const descriptorBytes = 24;
const checksumBytes = 8;
const keyBytes = 8;
/** Length of the longest sketch in bytes. */
export const maxSketchBytes = 2 ** 20;

/** The kinds that are sketched. Phone numbers never are: with the secret, all of them can be tried. */
export const sketchedKinds = ["email", "username"] as const satisfies readonly Kind[];
type SketchedKind = (typeof sketchedKinds)[number];

/** The keys of one kind that are below a threshold: all of them, in ascending order. */
export interface KindSketch {
  kind: SketchedKind;
  /** Entries of the index. */
  entries: number;
  threshold: bigint;
  keys: BigUint64Array;
}

/** What a sketch tells of its index. */
type SketchFacts = Pick<Metadata, "dataset" | "region" | "created" | "records" | "coverage"> & {
  /** Sources that the index holds only a part of. */
  damages: number;
};

export interface Sketch {
  keyId: string;
  rulesVersion: number;
  facts: SketchFacts;
  kinds: KindSketch[];
}

export function encodeSketch({ keyId, rulesVersion, facts, kinds }: Sketch, checksum: Checksum): Uint8Array {
  const text = Buffer.from(JSON.stringify(facts));
  const count = kinds.reduce((sum, { keys }) => sum + keys.length, 0);
  const head = headerBytes + kinds.length * descriptorBytes;
  const bytes = Buffer.alloc(head + text.length + count * keyBytes + checksumBytes);
  bytes.set(sketchMagic);
  bytes.writeUInt32LE(sketchVersion, 8);
  bytes.writeUInt32LE(rulesVersion, 12);
  bytes.write(keyId, 16, "hex");
  bytes.writeUInt32LE(text.length, 24);
  bytes.writeUInt32LE(kinds.length, 28);
  kinds.forEach(({ kind, entries, threshold, keys }, index) => {
    const at = headerBytes + index * descriptorBytes;
    bytes.writeUInt32LE(kindNumbers[kind], at);
    bytes.writeUInt32LE(keys.length, at + 4);
    bytes.writeBigUInt64LE(BigInt(entries), at + 8);
    bytes.writeBigUInt64LE(threshold, at + 16);
  });
  text.copy(bytes, head);
  let at = head + text.length;
  for (const { keys } of kinds) for (const key of keys) at = bytes.writeBigUInt64LE(key, at);
  bytes.writeBigUInt64LE(checksum(0n, bytes.subarray(0, at)), at);
  return bytes;
}

/** Returns true if a file begins as a sketch does. */
export function beginsAsSketch(bytes: Uint8Array): boolean {
  return sketchMagic.every((byte, index) => bytes[index] === byte);
}

/** Decodes a sketch and checks all of it. Throws `NEWER_FORMAT`, `DAMAGED_INDEX`. */
export function decodeSketch(bytes: Uint8Array, checksum: Checksum): Sketch {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!beginsAsSketch(bytes) || bytes.length < headerBytes + checksumBytes)
    throw damaged("is shorter than its header");
  const version = buffer.readUInt32LE(8);
  if (version !== sketchVersion)
    throw new LeakcheckError(
      "NEWER_FORMAT",
      `the sketch has version ${version}; this program reads version ${sketchVersion}`,
    );
  const sumAt = bytes.length - checksumBytes;
  if (buffer.readBigUInt64LE(sumAt) !== checksum(0n, buffer.subarray(0, sumAt)))
    throw damaged("has a wrong checksum");
  const kindCount = buffer.readUInt32LE(28);
  const textAt = headerBytes + kindCount * descriptorBytes;
  let at = textAt + buffer.readUInt32LE(24);
  if (kindCount < 1 || kindCount > sketchedKinds.length || at > sumAt)
    throw damaged("has lengths that do not add up");
  const kinds = Array.from({ length: kindCount }, (_, index): KindSketch => {
    const descriptor = headerBytes + index * descriptorBytes;
    const kind = sketchedKinds.find((one) => one === kindOfNumber(buffer.readUInt32LE(descriptor)));
    const count = buffer.readUInt32LE(descriptor + 4);
    const entries = Number(buffer.readBigUInt64LE(descriptor + 8));
    const threshold = buffer.readBigUInt64LE(descriptor + 16);
    if (kind === undefined || count > entries || at + count * keyBytes > sumAt)
      throw damaged("has lengths that do not add up");
    const from = at;
    const keys = BigUint64Array.from({ length: count }, (_unused, key) =>
      buffer.readBigUInt64LE(from + key * keyBytes),
    );
    at += count * keyBytes;
    if (keys.some((key, ordinal) => key >= threshold || (ordinal > 0 && key <= (keys[ordinal - 1] ?? key))))
      throw damaged("has keys out of order");
    return { kind, entries, threshold, keys };
  });
  if (at !== sumAt || new Set(kinds.map(({ kind }) => kind)).size !== kinds.length)
    throw damaged("has lengths that do not add up");
  return {
    keyId: buffer.toString("hex", 16, 24),
    rulesVersion: buffer.readUInt32LE(12),
    facts: factsOf(buffer.subarray(textAt, textAt + buffer.readUInt32LE(24))),
    kinds,
  };
}

function factsOf(text: Buffer): SketchFacts {
  try {
    const facts = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text)) as SketchFacts;
    const { dataset, region, created, records, coverage, damages } = facts;
    const isRight =
      typeof dataset.name === "string" &&
      (region === null || typeof region === "string") &&
      typeof created === "string" &&
      Number.isSafeInteger(records) &&
      Number.isSafeInteger(damages) &&
      coverage >= 0 &&
      coverage <= 1;
    if (isRight) return facts;
  } catch {
    // Reported below.
  }
  throw damaged("has metadata that cannot be read");
}

function damaged(what: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_INDEX", `the sketch ${what}`, { hint: "make the sketch again" });
}
