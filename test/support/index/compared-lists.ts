// Looks up lists on both paths and compares the answers.
import { expect } from "vitest";
import { answerTextOf, type PrintedAnswers } from "../../../src/cli/answers/answer-text.js";
import { ListText } from "../../../src/cli/lists/list-text.js";
import { BlockAnswers, type BlockOptions, type BlockSizes } from "../../../src/lookup/lists/block-answers.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { smallSizes } from "./block-sizes.js";
import { testSecret } from "./built-index.js";
import { answersOneByOne, type Listed } from "./listed-answers.js";
import { MemorySource } from "./memory-source.js";

export const usual: PrintedAnswers = { format: "ndjson", only: undefined };

export async function openBytes(name: string, bytes: Uint8Array): Promise<OpenedIndex> {
  return OpenedIndex.from(name, new MemorySource(bytes), () => testSecret);
}

/** Answers a list in blocks. */
export async function inBlocks(
  list: Uint8Array,
  options: Omit<BlockOptions, "text">,
  printed: PrintedAnswers,
  sizes: BlockSizes,
): Promise<Listed> {
  const answers = new BlockAnswers({ ...options, text: answerTextOf(printed) }, sizes);
  const parts: Buffer[] = [];
  const whole = new ListText();
  const read = Buffer.concat([whole.push(list), whole.end()]);
  const block = read[0] === 0xef && read[1] === 0xbb && read[2] === 0xbf ? read.subarray(3) : read;
  const lines = await answers.answer(block, 1, (text) => void parts.push(Buffer.from(text)));
  return { lines, text: Buffer.concat(parts).toString(), statuses: [...answers.statuses].toSorted() };
}

/** Expects the same answers from both paths, and returns them. */
export async function compare(
  list: Uint8Array,
  options: Partial<Omit<BlockOptions, "text">> & Pick<BlockOptions, "indexes">,
  printed: PrintedAnswers = usual,
  sizes: BlockSizes = smallSizes,
): Promise<Listed> {
  const complete = { minCoverage: 0.999, kind: undefined, region: undefined, ...options };
  const expected = await answersOneByOne(list, complete, answerTextOf(printed));
  const found = await inBlocks(list, complete, printed, sizes);
  expect(found).toEqual(expected);
  return expected;
}
