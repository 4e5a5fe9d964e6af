// Packed bytes through a decoder: in chunks of any size, whole, cut and damaged.
import { expect } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { seededRandom } from "../random.js";

/** Unpacks bytes that come in chunks. */
export type Unpacking = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Hands out bytes in chunks, each a copy, as from a file. */
export async function* inChunks(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkBytes)
    yield new Uint8Array(bytes.subarray(start, start + chunkBytes));
}

export async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** The bytes, or the code of the error; any other error is thrown. */
export async function outcomeOf(
  unpacking: Unpacking,
  packed: Uint8Array,
  chunkBytes = 1 << 16,
): Promise<Buffer | string> {
  try {
    return await collected(unpacking(inChunks(packed, chunkBytes)));
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    expect(cause.hint).toBeDefined();
    return cause.code;
  }
}

/** A dump of made-up people that no packing makes too small. */
export function sampleDump(records: number, seed = 1): Buffer {
  const random = seededRandom(seed);
  const lines = Array.from(
    { length: records },
    (_, index) =>
      `${index},user${random(1e9).toString(36)}@example.com,+1 202 555 01${String(random(100)).padStart(2, "0")},${"abcdefgh"[random(8)]}\n`,
  );
  return Buffer.from(`id,email,phone,note\n${lines.join("")}`);
}

/** How many damaged inputs gave the right bytes, and how many each error. */
export type Counts = Record<string, number>;

/**
 * Unpacks bytes cut at `places` places, in chunks of several sizes. Each must be an error, or have the
 * right bytes if `mayBeWhole` says that what is missing there is only padding.
 */
export async function expectCutsSeen(
  unpacking: Unpacking,
  packed: Uint8Array,
  plain: Uint8Array,
  places: number,
  mayBeWhole: (length: number) => boolean = () => false,
): Promise<Counts> {
  const counts: Counts = {};
  const random = seededRandom(packed.length);
  for (let index = 0; index < places; index++) {
    // The first and the last bytes always, and the others at random.
    const length =
      index < places / 8
        ? index
        : index < places / 4
          ? packed.length - 1 - Math.floor(index - places / 8)
          : random(packed.length);
    const outcome = await outcomeOf(
      unpacking,
      packed.subarray(0, length),
      chunkSizes[index % chunkSizes.length],
    );
    const label = typeof outcome === "string" ? outcome : outcome.equals(plain) ? "right" : "WRONG";
    counts[label] = (counts[label] ?? 0) + 1;
    if (label === "right" && mayBeWhole(length)) continue;
    expect([length, label]).toEqual([length, expect.stringMatching(/^(?:CUT|DAMAGED)_SOURCE$/u)]);
  }
  return counts;
}

const chunkSizes = [1 << 16, 1 << 20, 1000, 37];

/** Unpacks bytes with one bit flipped at `places` places: the right bytes, or an error. */
export async function expectFlipsSeen(
  unpacking: Unpacking,
  packed: Uint8Array,
  plain: Uint8Array,
  places: number,
  isExempt: (offset: number) => boolean = () => false,
): Promise<Counts> {
  const counts: Counts = {};
  const random = seededRandom(packed.length + 1);
  for (let index = 0; index < places; index++) {
    const offset =
      index < places / 4
        ? index
        : index < places / 2
          ? packed.length - 1 - Math.floor(index - places / 4)
          : random(packed.length);
    if (offset >= packed.length || offset < 0 || isExempt(offset)) continue;
    const label = await expectFlipSeen(
      unpacking,
      packed,
      plain,
      { offset, bit: random(8) },
      chunkSizes[index % chunkSizes.length],
    );
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts;
}

/** Unpacks bytes with one bit of each byte flipped: the right bytes, or an error. */
export async function expectEveryFlipSeen(
  unpacking: Unpacking,
  packed: Uint8Array,
  plain: Uint8Array,
): Promise<void> {
  for (let offset = 0; offset < packed.length; offset++)
    await expectFlipSeen(unpacking, packed, plain, { offset, bit: (offset * 3) % 8 });
}

/** Returns "right", or the code of the error. */
async function expectFlipSeen(
  unpacking: Unpacking,
  packed: Uint8Array,
  plain: Uint8Array,
  { offset, bit }: { offset: number; bit: number },
  chunkBytes?: number,
): Promise<string> {
  const damaged = new Uint8Array(packed);
  damaged[offset] = (damaged[offset] ?? 0) ^ (1 << bit);
  const outcome = await outcomeOf(unpacking, damaged, chunkBytes);
  const label = typeof outcome === "string" ? outcome : outcome.equals(plain) ? "right" : "WRONG";
  expect([offset, bit, label]).toEqual([
    offset,
    bit,
    expect.stringMatching(/^(?:right|CUT_SOURCE|DAMAGED_SOURCE|UNKNOWN_FORMAT)$/u),
  ]);
  return label;
}

/** Says on standard error what became of the damaged inputs, for the notes of a release. */
export function tell(what: string, counts: Counts): void {
  const parts = Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1));
  process.stderr.write(
    `Node ${process.versions.node}, ${what}: ${parts.map(([label, count]) => `${count} ${label}`).join(", ")}\n`,
  );
}
