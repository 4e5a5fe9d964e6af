import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { UnpackNotes } from "../../../src/ingest/unpack/packed.js";
import { type FrameDecoder, nodeFrames, packageFrames } from "../../../src/ingest/unpack/zstd-frame.js";
import { unpackZstd, zstdUnpacker } from "../../../src/ingest/unpack/zstd.js";
import { describeUnpacker, type Packer } from "../../support/unpack/describe-unpacker.js";
import { emptyFolder } from "../../support/folder.js";
import { randomCases } from "../../support/random-cases.js";
import { hasTool, runTool } from "../../support/unpack/tools.js";
import {
  collected,
  type Counts,
  inChunks,
  outcomeOf,
  sampleDump,
  tell,
} from "../../support/unpack/unpacking.js";

const packers: Packer[] = hasTool("zstd")
  ? [
      { title: "by zstd", pack: (plain) => runTool("zstd", ["-qc"], plain) },
      { title: "by zstd -19", pack: (plain) => runTool("zstd", ["-qc19"], plain) },
      {
        title: "by zstd --no-check",
        pack: (plain) => runTool("zstd", ["-qc", "--no-check"], plain),
        isUnchecked: true,
      },
    ]
  : [];

const decoders = [
  ["zstd by node:zlib", nodeFrames],
  ["zstd by fzstd", packageFrames],
] as const;

for (const [title, decoder] of decoders) {
  if (decoder === undefined)
    process.stderr.write(`SKIPPED: Node ${process.versions.node} has no zstd, so it is not tested\n`);
  else
    describeUnpacker("zstd", async () => zstdUnpacker(decoder), packers, {
      title,
      places: randomCases(10),
      zerosBehind: "DAMAGED_SOURCE",
      emptyInput: "CUT_SOURCE",
    });
}

const unpacking = (packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  unpackZstd(packed, "it.zst");
const unpackingBy =
  (decoder: FrameDecoder) =>
  (packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
    zstdUnpacker(decoder)(packed, "it.zst");

const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]);
/** A frame without checksum of one block that is stored. */
const stored = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 3, (3 << 3) | 1, 0, 0, 97, 98, 99]);

describe("a frame of zstd", () => {
  it("may be one to skip", async () => {
    const packed = Buffer.concat([skippable, stored, skippable, skippable, stored, skippable]);
    for (const chunkBytes of [1, 5, 1 << 16])
      expect(String(await outcomeOf(unpacking, packed, chunkBytes))).toBe("abcabc");
    expect(await outcomeOf(unpacking, skippable)).toEqual(Buffer.alloc(0));
    for (let length = 1; length < skippable.length; length++)
      expect(await outcomeOf(unpacking, skippable.subarray(0, length))).toBe("CUT_SOURCE");
  });

  it("without checksum is noted", async () => {
    const notes: UnpackNotes = { isUnchecked: false };
    await collected(unpackZstd(inChunks(skippable, 100), "it.zst", notes));
    expect(notes.isUnchecked).toBe(false);
    await collected(unpackZstd(inChunks(stored, 100), "it.zst", notes));
    expect(notes.isUnchecked).toBe(true);
  });

  it("with a wrong size, header or block is refused", async () => {
    const changed = (...changes: [number, number][]): Buffer => {
      const frame = Buffer.from(stored);
      for (const [offset, value] of changes) frame[offset] = value;
      return frame;
    };
    for (const frame of [
      // The size in the header, the size of the block, the reserved bit, the reserved type, the magic.
      changed([5, 4]),
      changed([5, 2]),
      changed([4, 0x28]),
      changed([6, (3 << 3) | 7]),
      changed([0, 0x27]),
    ])
      for (const [, decoder] of decoders)
        if (decoder !== undefined)
          expect(await outcomeOf(unpackingBy(decoder), frame)).toBe("DAMAGED_SOURCE");
  });

  it("that needs a large window or a dictionary is refused with a command", async () => {
    const large = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 18 << 3, 1, 0, 0]);
    await expect(collected(unpackZstd(inChunks(large, 1), "it.zst"))).rejects.toMatchObject({
      code: "UNKNOWN_FORMAT",
      command: "zstd -d --long=31 FILE -o DUMP",
    });
    const withDictionary = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x21, 5, 0, 1, 0, 0]);
    await expect(collected(unpackZstd(inChunks(withDictionary, 1), "it.zst"))).rejects.toMatchObject({
      code: "UNKNOWN_FORMAT",
      command: "zstd -d -D DICTIONARY FILE -o DUMP",
    });
  });
});

describe.runIf(packers.length > 0)("zstd", () => {
  it("without checksum, but with its size, never has more or fewer bytes", async () => {
    const plain = sampleDump(300);
    const path = join(emptyFolder(), "it.csv");
    // The size of a file is known, so zstd notes it.
    writeFileSync(path, plain);
    const packed = runTool("zstd", ["-qc", "--no-check", path]);
    const step = Math.max(1, Math.floor(packed.length / randomCases(10)));
    for (const [title, decoder] of decoders) {
      if (decoder === undefined) continue;
      const counts: Counts = {};
      for (let offset = 0; offset < packed.length; offset += step) {
        const damaged = new Uint8Array(packed);
        damaged[offset] = (damaged[offset] ?? 0) ^ (1 << (offset % 8));
        const outcome = await outcomeOf(unpackingBy(decoder), damaged);
        if (typeof outcome !== "string") expect([offset, outcome.length]).toEqual([offset, plain.length]);
        const label = typeof outcome === "string" ? outcome : outcome.equals(plain) ? "right" : "other bytes";
        counts[label] = (counts[label] ?? 0) + 1;
      }
      tell(`${title} --no-check, flipped bits`, counts);
    }
  });

  it("of a stream, whose size is unknown, is unpacked with any window", async () => {
    const plain = sampleDump(8000);
    for (const args of [["--long=27"], ["--long=20", "-1"], ["-12"], ["-T2", "-B100KB"]])
      for (const [, decoder] of decoders)
        if (decoder !== undefined) {
          const outcome = await outcomeOf(unpackingBy(decoder), runTool("zstd", ["-qc", ...args], plain));
          expect([args, Buffer.isBuffer(outcome) && outcome.equals(plain)]).toEqual([args, true]);
        }
  });

  it("holds little of what it makes of a bomb", async () => {
    const bomb = runTool("sh", ["-c", "head -c 60000000 /dev/zero | zstd -qc"]);
    for (const [, decoder] of decoders) {
      if (decoder === undefined) continue;
      let length = 0;
      let largest = 0;
      const unpack = zstdUnpacker(decoder);
      for await (const piece of unpack(inChunks(bomb, bomb.length), "bomb.zst")) {
        length += piece.length;
        largest = Math.max(largest, piece.length);
      }
      expect([length, largest <= 1 << 20]).toEqual([60_000_000, true]);
    }
  });
});
