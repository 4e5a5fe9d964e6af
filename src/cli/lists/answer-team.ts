// The threads of a long lookup. Each answers blocks of lines; what they write is printed in the order of the blocks.
import { Kernel } from "../../kernel/kernel.js";
import { usualSizes, type BlockOptions } from "../../lookup/lists/block-answers.js";
import type { Status } from "../../lookup/answer.js";
import { sipHashKeyOf } from "../../lookup/opened-index.js";
import type { PrintedAnswers } from "../answers/answer-text.js";
import { WorkerThread } from "../../threads/worker-thread.js";
import {
  indexFingerprint,
  type AnswerRequest,
  type AnswerThreadData,
  type TextPart,
} from "./team-messages.js";

/** Text buffers per thread; the main thread prints one while the thread fills the next. */
const parts = 4;

/** A part of the answers to a block. The caller calls `printed` once it has printed `text`. */
interface BlockText {
  text: Uint8Array;
  printed: () => void;
  statuses: readonly Status[];
}

/** The answers to a block, part by part as they arrive. */
interface BlockReplies {
  /** Returns the next part; undefined after the last one. */
  next(): Promise<BlockText | undefined>;
}

export class AnswerTeam {
  readonly statuses = new Set<Status>();
  readonly #threads: AnswerThread[] = [];
  readonly #idle: AnswerThread[] = [];
  readonly #waiting: ((thread: AnswerThread) => void)[] = [];

  constructor(threads: number, options: Omit<BlockOptions, "text">, printed: PrintedAnswers) {
    const { minCoverage, today, kind, region } = options;
    const indexes = options.indexes.map((index) =>
      "metadata" in index
        ? {
            path: index.path,
            keyId: index.reader.head.keyId,
            sipHashKey: sipHashKeyOf(index),
            facts: indexFingerprint(index),
          }
        : { dataset: index.dataset, reason: index.reason },
    );
    for (let count = 0; count < threads; count++) {
      const texts = new SharedArrayBuffer(parts * usualSizes.outBytes);
      const flags = new SharedArrayBuffer(parts * 4);
      this.#threads.push(
        new AnswerThread({
          module: Kernel.module,
          indexes,
          minCoverage,
          today,
          kind,
          region,
          printed,
          texts,
          flags,
          textBytes: usualSizes.outBytes,
        }),
      );
    }
    this.#idle.push(...this.#threads);
  }

  /** Passes a block to the next idle thread. Calls `done` when the block's memory is free again. */
  async answer(room: Uint8Array, firstNumber: number, done: () => void): Promise<BlockReplies> {
    const thread =
      this.#idle.shift() ?? (await new Promise<AnswerThread>((resolve) => this.#waiting.push(resolve)));
    return thread.answer(room, firstNumber, (statuses) => {
      for (const status of statuses) this.statuses.add(status);
      done();
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(thread);
      else next(thread);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(async (thread) => thread.close()));
  }
}

/** A worker, and the memory where it puts its answers. */
class AnswerThread extends WorkerThread<AnswerRequest, TextPart, readonly Status[]> {
  readonly #data: AnswerThreadData;

  constructor(data: AnswerThreadData) {
    super("dist/answer-worker.cjs", data);
    this.#data = data;
  }

  answer(room: Uint8Array, firstNumber: number, done: (statuses: readonly Status[]) => void): BlockReplies {
    const replies = new Replies();
    void this.#answer({ room, firstNumber }, replies, done);
    return replies;
  }

  async #answer(
    request: AnswerRequest,
    replies: Replies,
    done: (statuses: readonly Status[]) => void,
  ): Promise<void> {
    const { texts, textBytes, flags } = this.#data;
    const words = new Int32Array(flags);
    try {
      const allStatuses = await this.ask(request, ({ part, length, statuses }) => {
        replies.add({
          text: new Uint8Array(texts, part * textBytes, length),
          statuses,
          printed() {
            Atomics.store(words, part, 0);
            Atomics.notify(words, part);
          },
        });
      });
      replies.end();
      done(allStatuses);
    } catch (cause) {
      replies.fail(cause);
    }
  }
}

/** Queues replies as they arrive, for a caller that takes them one by one. */
class Replies implements BlockReplies {
  readonly #texts: BlockText[] = [];
  #isEnded = false;
  #failure: { cause: unknown } | undefined;
  #wake: () => void = () => {};

  async next(): Promise<BlockText | undefined> {
    for (;;) {
      const text = this.#texts.shift();
      if (text !== undefined) return text;
      if (this.#failure !== undefined) throw this.#failure.cause;
      if (this.#isEnded) return undefined;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  add(text: BlockText): void {
    this.#texts.push(text);
    this.#wake();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  fail(cause: unknown): void {
    if (this.#isEnded) return;
    this.#failure ??= { cause };
    this.#wake();
  }
}
