// Standard input cut into blocks of whole lines: nothing is lost, doubled or put elsewhere, whatever the pieces and the goal.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { identifierLines } from "../../../src/cli/lists/identifier-lines.js";
import { lineBlocks, spareBytes } from "../../../src/cli/lists/line-blocks.js";
import { listBytes } from "../../support/index/lists.js";
import { feedOf, piecesOf } from "../../support/program/scripted-feed.js";

const prompt = { idleMs: 5, waitMs: 20 };

async function blocksOf(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  goalBytes: number,
  mayWait = true,
): Promise<Buffer[]> {
  const blocks: Buffer[] = [];
  const takeRoom = async (): Promise<Uint8Array> => new Uint8Array(goalBytes + spareBytes);
  for await (const { room, length } of lineBlocks(feedOf(pieces, { mayWait }), {
    goalBytes,
    takeRoom,
    ...prompt,
  }))
    blocks.push(Buffer.from(room.subarray(0, length)));
  return blocks;
}

async function linesOf(pieces: Iterable<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of identifierLines(feedOf(pieces).all())) lines.push(line);
  return lines;
}

describe("blocks", () => {
  it("hold the same lines as the definition reads, in whatever pieces they come", async () => {
    await fc.assert(
      fc.asyncProperty(
        listBytes,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.boolean(),
        async (list, piece, goal, mayWait) => {
          const blocks = await blocksOf(piecesOf(list, piece), goal, mayWait);
          const found: string[] = [];
          for (const block of blocks) found.push(...(await linesOf([Buffer.from("-\n"), block])).slice(1));
          expect(found).toEqual(await linesOf(piecesOf(list, piece)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("have whole lines, and their goal unless a line is longer", async () => {
    const lines = Array.from({ length: 200 }, (_, row) => `line ${row}\n`);
    const blocks = await blocksOf([Buffer.from(lines.join(""))], 100);
    expect(Buffer.concat(blocks).toString()).toBe(lines.join(""));
    for (const block of blocks.slice(0, -1)) {
      expect(block.toString()).toMatch(/^line \d+\n(?:line \d+\n)*$/u);
      expect(block.length).toBeGreaterThan(85);
      expect(block.length).toBeLessThanOrEqual(100);
    }
  });

  it("lose a mark in front of the whole, and no other one", async () => {
    const mark = Buffer.from("\ufeff");
    const first = Buffer.from([0xef, 0x0a]);
    const blocks = await blocksOf([first, mark, Buffer.from("x\n")], 100, false);
    expect(Buffer.concat(blocks)).toEqual(Buffer.concat([first, mark, Buffer.from("x\n")]));
    expect(
      Buffer.concat(await blocksOf([mark.subarray(0, 2), mark.subarray(2), mark, first], 100, false)),
    ).toEqual(Buffer.concat([mark, first]));
  });

  it("keep 16 KiB of a line, however long it is and wherever it is cut", async () => {
    const long = "x".repeat(100_000);
    for (const piece of [1000, 16_384, 200_000]) {
      const blocks = await blocksOf(piecesOf(Buffer.from(`a\n${long}\nb\n${long}`), piece), 50);
      expect(Buffer.concat(blocks).toString()).toBe(`a\n${"x".repeat(16_384)}\nb\n${"x".repeat(16_384)}`);
    }
  });
});

describe("a line that has come", () => {
  it("does not wait for others that do not come", async () => {
    const takeRoom = async (): Promise<Uint8Array> => new Uint8Array(1000 + spareBytes);
    let more: (() => void) | undefined;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("first\nsec");
      await new Promise<void>((resolve) => (more = resolve));
      yield Buffer.from("ond\n");
    }
    const blocks = lineBlocks(feedOf(pieces()), { goalBytes: 1000, takeRoom, ...prompt });
    const first = (await blocks.next()).value;
    expect(first && Buffer.from(first.room.subarray(0, first.length)).toString()).toBe("first\n");
    more?.();
    const second = (await blocks.next()).value;
    expect(second && Buffer.from(second.room.subarray(0, second.length)).toString()).toBe("second\n");
    expect((await blocks.next()).done).toBe(true);
  });

  it("does not wait for ever while others come, one at a time", async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let row = 0; row < 60; row++) {
        yield Buffer.from(`${row}\n`);
        now += 2;
      }
    }
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
    try {
      const blocks = await blocksOf(pieces(), 1000);
      // A line waits for those of the 20 ms after it.
      expect(blocks.map((block) => block.toString().split("\n").length - 1)).toEqual([11, 11, 11, 11, 11, 5]);
    } finally {
      clock.mockRestore();
    }
  });
});
