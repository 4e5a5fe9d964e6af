// Stretches are joined, cut, fetched ahead and let go; and what is read is what lies there.
import { describe, expect, it } from "vitest";
import { joinedRanges, ReadAhead } from "../../src/remote/read-ahead.js";

const byteAt = (offset: number): number => (offset * 7 + (offset >> 8)) & 255;
const bytesAt = (offset: number, length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => byteAt(offset + index)));

/** A source that tells what it was asked, and what is under way. */
function scripted(most: number, ranges: [number, number][]) {
  const asked: [number, number][] = [];
  const state = { underWay: 0, most: 0 };
  const ahead = new ReadAhead(
    ranges,
    async (start, length) => {
      asked.push([start, length]);
      state.most = Math.max(state.most, ++state.underWay);
      await new Promise(setImmediate);
      state.underWay -= 1;
      return bytesAt(start, length);
    },
    most,
  );
  return { ahead, asked, state };
}

describe("reading ahead", () => {
  it("fetches as many as it may before they are read, and each once", async () => {
    const ranges = Array.from({ length: 50 }, (_, at): [number, number] => [
      100_000 * at + 5,
      100_000 * at + 105,
    ]);
    const { ahead, asked, state } = scripted(16, ranges);
    for (const [start, end] of ranges) {
      expect(await ahead.read(start, end - start)).toEqual(bytesAt(start, end - start));
      expect(asked.length).toBeLessThanOrEqual(ranges.findIndex(([from]) => from === start) + 16);
    }
    expect(state.most).toBe(16);
    expect(asked).toEqual(ranges.map(([start, end]) => [start, end - start]));
  });

  it("joins neighbours less than 64 KiB apart, and reads across the gaps", async () => {
    const { ahead, asked } = scripted(4, [
      [10, 20],
      [65_000, 65_010],
      [140_000, 140_010],
    ]);
    expect(await ahead.read(15, 60_000)).toEqual(bytesAt(15, 60_000));
    expect(await ahead.read(140_001, 9)).toEqual(bytesAt(140_001, 9));
    expect(asked).toEqual([
      [10, 65_000],
      [140_000, 10],
    ]);
  });

  it("cuts long stretches into pieces of 1 MiB, and reads across them", async () => {
    const { ahead, asked } = scripted(2, [[0, 2_500_000]]);
    expect(await ahead.read(1_048_570, 20)).toEqual(bytesAt(1_048_570, 20));
    expect(await ahead.read(2_499_990, 10)).toEqual(bytesAt(2_499_990, 10));
    expect(asked).toEqual([
      [0, 1_048_576],
      [1_048_576, 1_048_576],
      [2_097_152, 2_500_000 - 2_097_152],
    ]);
  });

  it("knows nothing of what it was not told", async () => {
    const { ahead, asked } = scripted(2, [[1_000_000, 1_000_100]]);
    expect(await ahead.read(0, 10)).toBeUndefined();
    expect(await ahead.read(999_999, 10)).toBeUndefined();
    expect(await ahead.read(1_000_095, 10)).toBeUndefined();
    expect(await ahead.read(2_000_000, 10)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("tells a failure to who reads the piece, and to nobody else", async () => {
    const ahead = new ReadAhead(
      [
        [0, 10],
        [100_000, 100_010],
      ],
      async (start) => {
        if (start > 0) throw new Error("gone");
        return bytesAt(0, 10);
      },
      4,
    );
    expect(await ahead.read(0, 10)).toEqual(bytesAt(0, 10));
    await expect(ahead.read(100_000, 10)).rejects.toThrow("gone");
  });
});

it("joins ranges that are close, and cuts none", () => {
  const ranges = [
    [0, 10],
    [65_546, 65_600],
    [131_137, 131_140],
    [1_000_000, 1_100_000],
    [1_100_000, 1_200_000],
    [1_200_000, 2_048_576],
    [2_048_577, 2_048_580],
    [3_000_000, 5_000_000],
    [5_000_001, 5_000_002],
  ] as const;
  expect(joinedRanges(ranges)).toEqual([
    [0, 65_600],
    [131_137, 131_140],
    [1_000_000, 2_048_576],
    [2_048_577, 2_048_580],
    [3_000_000, 5_000_000],
    [5_000_001, 5_000_002],
  ]);
});
