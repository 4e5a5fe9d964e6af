// Streams that are read ahead of their readers.
import { describe, expect, it } from "vitest";
import type { InputFile } from "../../../src/ingest/inputs/input.js";
import { PiecePool, readAhead } from "../../../src/ingest/inputs/read-ahead.js";
import { readUpTo } from "../../../src/ingest/inputs/streams.js";

const pieceBytes = 1 << 20;

/** Counts the buffers that it has made. */
class CountingPool extends PiecePool {
  readonly made = new Set<Buffer>();

  override take(): Buffer {
    const buffer = super.take();
    this.made.add(buffer);
    return buffer;
  }
}

/** A stream that gives its bytes in pieces of a length, and may fail behind them. */
function stream(bytes: Buffer, length: number, failure?: Error): InputFile {
  let at = 0;
  const file: Pick<InputFile, "path" | "size" | "readNext"> = {
    path: "dump.csv.gz",
    size: undefined,
    async readNext(into) {
      if (at === bytes.length && failure !== undefined) throw failure;
      const got = bytes.copy(into.subarray(0, length), 0, at);
      at += got;
      return got;
    },
  };
  return file as InputFile;
}

/** Lets everything run that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await new Promise(setImmediate);
}

describe("a stream that is read ahead", () => {
  const bytes = Buffer.from(Uint8Array.from({ length: 5 * pieceBytes + 77 }, (_, index) => index % 251));

  it.each([700, 65_536, 8 * pieceBytes])("gives its bytes, which come in pieces of %i", async (length) => {
    const ahead = readAhead(stream(bytes, length), 2 * pieceBytes);
    expect((await readUpTo(ahead, 10 * pieceBytes)).equals(bytes)).toBe(true);
    expect(await ahead.readNext(Buffer.alloc(10))).toBe(0);
    await ahead.stopped();
  });

  it("fills few buffers, however short the pieces are in which it comes", async () => {
    const pool = new CountingPool();
    const ahead = readAhead(stream(bytes, 65_536), 2 * pieceBytes, pool);
    await settle();
    expect(pool.made.size).toBe(2);
    await ahead.stopped();
  });

  it("fills the buffers of the one before it again", async () => {
    const pool = new CountingPool();
    for (let round = 0; round < 3; round++) {
      const ahead = readAhead(stream(bytes, pieceBytes), 2 * pieceBytes, pool);
      expect((await readUpTo(ahead, bytes.length)).equals(bytes)).toBe(true);
      await ahead.stopped();
    }
    expect(pool.made.size).toBeLessThanOrEqual(3);
  });

  it("fails where its bytes end", async () => {
    const ahead = readAhead(stream(bytes, 1000, new Error("no more")), 16 * pieceBytes);
    await settle();
    expect((await readUpTo(ahead, bytes.length)).equals(bytes)).toBe(true);
    await expect(ahead.readNext(Buffer.alloc(1))).rejects.toThrow("no more");
    await ahead.stopped();
  });
});
