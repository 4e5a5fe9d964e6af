// The threads of a long lookup. Each answers blocks of lines; what they write is printed in the order of the blocks.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { bug, LeakcheckError } from "../../errors.js";
import { Kernel } from "../../kernel/kernel.js";
import { usualSizes, type BlockOptions } from "../../lookup/block-answers.js";
import type { Status } from "../../lookup/answer.js";
import { sipHashKeyOf } from "../../lookup/opened-index.js";
import type { PrintedAnswers } from "../answers/answer-text.js";
import { indexFacts } from "./index-facts.js";
import type { AnswerReply, AnswerThreadData } from "./team-messages.js";

/** How many parts of its text a thread has for the main thread to print. */
const parts = 4;

/** A part of the answers to a block; `printed` is to be called when it has been printed. */
interface BlockText {
  text: Uint8Array;
  printed: () => void;
  statuses: readonly Status[];
}

/** What a block gives, as it comes. */
interface BlockReplies {
  /** The next part, undefined when all is answered. */
  next(): Promise<BlockText | undefined>;
}

export class AnswerTeam {
  readonly statuses = new Set<Status>();
  readonly #threads: AnswerThread[] = [];
  readonly #idle: AnswerThread[] = [];
  readonly #waiting: ((thread: AnswerThread) => void)[] = [];

  constructor(threads: number, options: Omit<BlockOptions, "text">, printed: PrintedAnswers) {
    const { minCoverage, kind, region } = options;
    const indexes = options.indexes.map((index) =>
      "metadata" in index
        ? { path: index.path, keyId: index.reader.head.keyId, sipHashKey: sipHashKeyOf(index), facts: indexFacts(index) }
        : { dataset: index.dataset, reason: index.reason },
    );
    for (let count = 0; count < threads; count++) {
      const texts = new SharedArrayBuffer(parts * usualSizes.outBytes);
      const flags = new SharedArrayBuffer(parts * 4);
      this.#threads.push(
        new AnswerThread({ module: Kernel.module, indexes, minCoverage, kind, region, printed, texts, flags, textBytes: usualSizes.outBytes }),
      );
    }
    this.#idle.push(...this.#threads);
  }

  /** Has the next thread that is free answer a block; `done` is called when the block's memory is free again. */
  async answer(room: Uint8Array, firstNumber: number, done: () => void): Promise<BlockReplies> {
    const thread = this.#idle.shift() ?? (await new Promise<AnswerThread>((resolve) => this.#waiting.push(resolve)));
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

/** A worker, and what it has said of the blocks that it was given. */
class AnswerThread {
  readonly #worker: Worker;
  readonly #data: AnswerThreadData;
  #failure: unknown;
  #present: Replies | undefined;
  #done: (statuses: readonly Status[]) => void = () => {};

  constructor(data: AnswerThreadData) {
    this.#data = data;
    this.#worker = new Worker(workerPath(), { workerData: data, stdout: true, stderr: true });
    this.#worker.on("message", (reply: AnswerReply) => {
      this.#take(reply);
    });
    this.#worker.on("error", (cause) => {
      this.#fail(cause);
    });
    this.#worker.on("exit", () => {
      this.#fail(new Error("bug: a thread ended"));
    });
  }

  answer(room: Uint8Array, firstNumber: number, done: (statuses: readonly Status[]) => void): BlockReplies {
    const replies = new Replies();
    this.#present = replies;
    this.#done = done;
    if (this.#failure === undefined) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to a thread, not to a window
      this.#worker.postMessage({ room, firstNumber });
    } else replies.fail(this.#failure);
    return replies;
  }

  async close(): Promise<void> {
    this.#failure = new Error("bug: a thread that was closed was asked");
    await this.#worker.terminate();
  }

  #take(reply: AnswerReply): void {
    const present = this.#present ?? bug("a thread replied that was not asked");
    switch (reply.is) {
      case "text": {
        const { texts, textBytes, flags } = this.#data;
        const words = new Int32Array(flags);
        present.add({
          text: new Uint8Array(texts, reply.part * textBytes, reply.length),
          statuses: reply.statuses,
          printed() {
            Atomics.store(words, reply.part, 0);
            Atomics.notify(words, reply.part);
          },
        });
        break;
      }
      case "answered":
        present.end();
        this.#done(reply.statuses);
        break;
      case "failure": {
        const { code, message, hint } = reply;
        this.#fail(code === null ? new Error(message) : new LeakcheckError(code, message, hint === null ? {} : { hint }));
      }
    }
  }

  #fail(cause: unknown): void {
    this.#failure ??= cause;
    this.#present?.fail(cause);
  }
}

/** Replies as they come, for one who asks for them one by one. */
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

/** Where the code of the threads lies: beside the bundle that this is part of, or in dist when it runs from the sources. */
function workerPath(): string {
  const folder = import.meta.dirname;
  return /[\\/]src[\\/]cli[\\/]lists$/u.test(folder)
    ? join(folder, "..", "..", "..", "dist", "answer-worker.cjs")
    : join(folder, "answer-worker.cjs");
}
