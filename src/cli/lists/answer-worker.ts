// A thread of a long lookup: answers one block of lines after the other, and puts the text where the main thread prints it.
import { workerData } from "node:worker_threads";
import { LeakcheckError } from "../../errors.js";
import { Kernel } from "../../kernel/kernel.js";
import { BlockAnswers } from "../../lookup/lists/block-answers.js";
import { OpenedIndex } from "../../lookup/opened-index.js";
import type { ClosedIndex, Status } from "../../lookup/answer.js";
import { answerTextOf } from "../answers/answer-text.js";
import { serveRequests } from "../../threads/serve-requests.js";
import {
  indexFingerprint,
  type AnswerRequest,
  type AnswerThreadData,
  type SharedIndex,
  type TextPart,
} from "./team-messages.js";

const data = workerData as AnswerThreadData;
const flags = new Int32Array(data.flags);

Kernel.adopt(data.module);
let nextPart = 0;

async function openAnswers(): Promise<BlockAnswers> {
  const indexes: (OpenedIndex | ClosedIndex)[] = [];
  for (const index of data.indexes) indexes.push("path" in index ? await openShared(index) : index);
  const { minCoverage, today, kind, region, printed } = data;
  return new BlockAnswers({ indexes, minCoverage, today, kind, region, text: answerTextOf(printed) });
}

async function openShared({ path, keyId, sipHashKey, facts }: SharedIndex): Promise<OpenedIndex> {
  const index = await OpenedIndex.open(path, () => ({ keyId, sipHashKey }));
  if (indexFingerprint(index) === facts) return index;
  throw new LeakcheckError("CANNOT_READ", `${path} was replaced while it was looked up`, {
    hint: "look up again",
  });
}

/** Puts text into the next free parts; waits until the main thread has printed them. */
function write(text: Uint8Array, statuses: ReadonlySet<Status>, tell: (part: TextPart) => void): void {
  for (let at = 0; at < text.length; at += data.textBytes)
    writePart(text.subarray(at, at + data.textBytes), statuses, tell);
}

function writePart(text: Uint8Array, statuses: ReadonlySet<Status>, tell: (part: TextPart) => void): void {
  const part = nextPart;
  nextPart = (nextPart + 1) % flags.length;
  Atomics.wait(flags, part, 1);
  new Uint8Array(data.texts, part * data.textBytes, text.length).set(text);
  Atomics.store(flags, part, 1);
  tell({ part, length: text.length, statuses: [...statuses] });
}

// Its start is not paid by the first block.
const opening = openAnswers();
opening.catch(() => {});

serveRequests(
  async (
    { room, firstNumber }: AnswerRequest,
    tell: (part: TextPart) => void,
  ): Promise<readonly Status[]> => {
    const answers = await opening;
    await answers.answer(room, firstNumber, (text) => {
      write(text, answers.statuses, tell);
    });
    return [...answers.statuses];
  },
);
