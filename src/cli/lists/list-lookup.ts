// Looks up a list from standard input, one identifier per line. Short lists run on the main thread,
// long ones on all cores. Answers come in the order of the list.
import { availableParallelism } from "node:os";
import {
  BlockAnswers,
  usualSizes,
  type BlockOptions,
  type BlockSizes,
} from "../../lookup/lists/block-answers.js";
import type { Status } from "../../lookup/answer.js";
import type { AnswerTeam } from "./answer-team.js";
import { answerTextOf, textBefore, textBehind, type PrintedAnswers } from "../answers/answer-text.js";
import type { InputFeed } from "./input-feed.js";
import { lineBlocks, spareBytes, usualWaits, type LineBlock } from "./line-blocks.js";
import { textFeed } from "./list-text.js";
import type { Terminal } from "../terminal/terminal.js";

/** Sizes that divide the work; parameters so that tests can reach the limits with few lines. */
interface ListSizes {
  /** Most threads besides the main one; 0 leaves all work to the main thread. */
  threads: number;
  /** Length in bytes from which threads are used. */
  threadsFromBytes: number;
  /** Length of the longest block of lines in bytes. */
  blockBytes: number;
  /** Lines are answered once the input has paused for this long, in milliseconds. */
  idleMs: number;
  /** Longest time that a line waits for others, in milliseconds. */
  waitMs: number;
  /** Sizes for the main thread. */
  here: BlockSizes;
}

/**
 * Each thread takes up to 100 MB and reads the whole index for its block, so more threads would not
 * help.
 */
const mostThreads = 4;

function usualListSizes({ indexes }: Pick<BlockOptions, "indexes">): ListSizes {
  const cores = availableParallelism();
  // Behind a network the time goes into waiting, and each thread would fetch the same again.
  const isRemote = indexes.some((index) => "metadata" in index && index.reader.isRemote);
  return {
    threads: cores === 1 || isRemote ? 0 : Math.min(cores, mostThreads),
    threadsFromBytes: 2 ** 20,
    blockBytes: 2 ** 24 - spareBytes,
    ...usualWaits,
    here: usualSizes,
  };
}

interface ListOptions extends Omit<BlockOptions, "text"> {
  printed: PrintedAnswers;
  sizes?: ListSizes;
}

/**
 * Prints the answers. Returns whether the list was empty but for blank lines, and the statuses of all answers, printed
 * or not. Closes `feed`.
 */
export async function lookupList(
  feed: InputFeed,
  out: ListOutput,
  options: ListOptions,
): Promise<{ isEmpty: boolean; statuses: ReadonlySet<Status> }> {
  const { printed, sizes = usualListSizes(options) } = options;
  const list = new ListLookup(textFeed(feed), out, options, sizes);
  try {
    await out.write(textBefore(printed));
    await list.run();
    await out.write(textBehind(printed.format, list.hasAnswers));
    return { isEmpty: list.statuses.size === 0, statuses: list.statuses };
  } finally {
    await list.close();
  }
}

/** The output for answers: see `Output` in terminal.ts. */
export type ListOutput = Pick<Terminal["out"], "write" | "isClosed">;

class ListLookup {
  readonly statuses = new Set<Status>();
  hasAnswers = false;
  readonly #feed: InputFeed;
  readonly #out: ListOutput;
  readonly #options: ListOptions;
  readonly #sizes: ListSizes;
  readonly #rooms: Rooms;
  #here: BlockAnswers | undefined;
  #team: AnswerTeam | undefined;
  /** Resolves when all answers so far are printed. */
  #printing: Promise<void> = Promise.resolve();
  #stop: (cause?: unknown) => void = () => {};

  constructor(feed: InputFeed, out: ListOutput, options: ListOptions, sizes: ListSizes) {
    this.#feed = feed;
    this.#out = out;
    this.#options = options;
    this.#sizes = sizes;
    this.#rooms = new Rooms(sizes.threads + 2, sizes.blockBytes + spareBytes);
  }

  /** Answers all lines; stops early if the output is closed. */
  async run(): Promise<void> {
    const { threads, blockBytes, threadsFromBytes, idleMs, waitMs } = this.#sizes;
    const { size } = this.#feed;
    const isLong = size !== undefined && size >= threadsFromBytes;
    if (isLong) await this.#startTeam();
    // Each thread reads the whole index for each of its blocks, so blocks should be large, and
    // their number a multiple of the number of threads.
    const goal =
      size === undefined || threads === 0
        ? blockBytes
        : Math.min(blockBytes, Math.ceil(size / threads / Math.ceil(size / threads / blockBytes)));
    const blocks = lineBlocks(this.#feed, {
      goalBytes: Math.max(goal, 1),
      takeRoom: async () => this.#rooms.take(),
      idleMs,
      waitMs,
    });
    const stopped = new Promise<undefined>((resolve, reject) => {
      this.#stop = (cause) => {
        if (cause === undefined) resolve(undefined);
        else reject(cause);
      };
    });
    // `stopped` is only awaited in races, so a rejection needs a handler of its own.
    stopped.catch(() => {});
    let firstNumber = 1;
    for (;;) {
      const step = await Promise.race([blocks.next(), stopped]);
      if (step === undefined || step.done === true) break;
      firstNumber += await this.#answer(step.value, firstNumber, stopped);
      if (this.#out.isClosed) break;
    }
    await Promise.race([this.#printing, stopped]);
  }

  async close(): Promise<void> {
    this.#feed.close();
    await this.#team?.close();
  }

  /**
   * Answers a block here or on a thread; returns its number of lines, or 0 if numbers are not
   * printed.
   */
  async #answer(
    { room, length }: LineBlock,
    firstNumber: number,
    stopped: Promise<undefined>,
  ): Promise<number> {
    const { threadsFromBytes } = this.#sizes;
    const bytes = room.subarray(0, length);
    if (this.#team === undefined && length >= threadsFromBytes) await this.#startTeam();
    if (this.#team === undefined) {
      this.#here ??= new BlockAnswers(
        { ...this.#options, text: answerTextOf(this.#options.printed) },
        this.#sizes.here,
      );
      const lines = await this.#here.answer(bytes, firstNumber, async (text) => this.#print(text));
      for (const status of this.#here.statuses) this.statuses.add(status);
      this.#rooms.give(room);
      return lines;
    }
    // The lines are counted in advance only for formats that print their numbers.
    const { format } = this.#options.printed;
    const lines = format === "csv" || format === "tsv" ? countLines(bytes) : 0;
    const team = this.#team;
    const replies = await Promise.race([
      team.answer(bytes, firstNumber, () => this.#rooms.give(room)),
      stopped,
    ]);
    if (replies === undefined) return lines;
    this.#printing = this.#printing.then(async () => {
      for (let reply = await replies.next(); reply !== undefined; reply = await replies.next()) {
        for (const status of reply.statuses) this.statuses.add(status);
        await this.#print(reply.text);
        reply.printed();
        if (this.#out.isClosed) {
          this.#stop();
          return;
        }
      }
      for (const status of team.statuses) this.statuses.add(status);
    });
    this.#printing.catch((cause: unknown) => {
      this.#stop(cause);
    });
    return lines;
  }

  async #startTeam(): Promise<void> {
    if (this.#sizes.threads === 0) return;
    const { AnswerTeam } = await import("./answer-team.js");
    this.#team ??= new AnswerTeam(this.#sizes.threads, this.#options, this.#options.printed);
  }

  async #print(text: Uint8Array): Promise<void> {
    if (text.length === 0) return;
    if (this.#options.printed.format === "json" && !this.hasAnswers) {
      // Every JSON answer starts with a comma; the first one needs the bracket of the array
      // instead.
      await this.#out.write("[");
      text = text.subarray(1);
    }
    this.hasAnswers = true;
    await this.#out.write(text);
  }
}

/** A bounded pool of shared memory for blocks. */
class Rooms {
  readonly #bytes: number;
  readonly #free: Uint8Array[] = [];
  readonly #waiting: ((room: Uint8Array) => void)[] = [];
  #left: number;

  constructor(most: number, bytes: number) {
    this.#left = most;
    this.#bytes = bytes;
  }

  async take(): Promise<Uint8Array> {
    const room = this.#free.pop();
    if (room !== undefined) return room;
    if (this.#left > 0) {
      this.#left -= 1;
      return new Uint8Array(new SharedArrayBuffer(this.#bytes));
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(room: Uint8Array): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(room);
    else next(room);
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; lines++) {
    const end = bytes.indexOf(10, at);
    if (end < 0) return lines + 1;
    at = end + 1;
  }
  return lines;
}
