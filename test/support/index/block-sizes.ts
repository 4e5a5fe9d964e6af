// Sizes with which a few lines reach every limit of a lookup in blocks.
import type { BlockSizes } from "../../../src/lookup/lists/block-answers.js";

export const smallSizes: BlockSizes = {
  inputBytes: 2 ** 20,
  lines: 7,
  outBytes: 4096,
  answers: 8,
  answerBytes: 4096,
  profiles: 16,
  fewLines: 0,
  readBytes: 256,
};
