// Kept answers in the kernel: distinguished by their results, even where the hashes are equal.
import { expect, it } from "vitest";
import { Kernel } from "../../../src/kernel/kernel.js";
import { QueryBlocks } from "../../../src/kernel/lists/query-blocks.js";

const nameKind = 5n;
const mask = 2n ** 64n - 1n;

/** Returns the hash of a name's results, as in src/kernel/assembly/lists/answer-lines.ts. */
function hashOf(results: readonly number[]): number {
  let hash = nameKind;
  for (const result of results) {
    hash = ((hash ^ BigInt(result)) * 0x9e3779b97f4a7c15n) & mask;
    hash ^= hash >> 32n;
  }
  return Number(hash & 0xffffffffn);
}

/** Returns two results with the same hash. */
function colliding(): [number[], number[]] {
  const seen = new Map<number, number[]>();
  for (let number = 3; ; number++) {
    const results = [0, 0, 3 + (number % 977), number];
    const hash = hashOf(results);
    const other = seen.get(hash);
    if (other !== undefined) return [other, results];
    seen.set(hash, results);
  }
}

it("distinguishes answers with the same hash", () => {
  const kernel = Kernel.open();
  const sizes = { inputBytes: 100, lines: 10, outBytes: 8192, answers: 4, answerBytes: 100, profiles: 4 };
  const blocks = new QueryBlocks(kernel, {
    haveTexts: [false],
    forcedKind: 0,
    takesDigits: true,
    codeLengths: new Uint8Array(100).fill(2),
    head: Buffer.from("<"),
    hasNumber: false,
    textPlace: "behind-head",
    guardsFormulas: false,
    sizes,
  });
  const [one, other] = colliding();
  blocks.begin(Buffer.from("anna\npiet\nanna\npiet"));
  expect(blocks.readLines(1)).toBe(4);
  const results = new Uint32Array(kernel.exports.memory.buffer, blocks.state.get("results"), 16);
  results.set([...one, ...other, ...one, ...other]);
  const stops: string[] = [];
  for (let stop = blocks.write(); stop !== "done"; stop = blocks.write()) {
    stops.push(stop);
    blocks.keepAnswer(Buffer.from(stops.length === 1 ? " one>" : " other>"));
  }
  expect(stops).toEqual(["unknown", "unknown"]);
  expect(Buffer.from(blocks.takeWritten()).toString()).toBe("<anna one><piet other><anna one><piet other>");
});
