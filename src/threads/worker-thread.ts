// A worker thread that answers requests in order. Errors cross threads as plain fields, because a
// class cannot.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { LeakcheckError, type ErrorCode } from "../errors.js";

/**
 * The messages a worker sends about a request: parts of the answer as they are ready, then either
 * the reply or the failure.
 */
export type Message<Part, Reply> =
  | { is: "part"; part: Part }
  | { is: "reply"; reply: Reply }
  | { is: "failure"; code: ErrorCode | null; message: string; hint?: string; command?: string };

interface PendingRequest<Part, Reply> {
  onPart: (part: Part) => void;
  resolve: (reply: Reply) => void;
  reject: (cause: unknown) => void;
}

/**
 * A worker that serves requests with {@link serveRequests}. One failure rejects every pending and
 * later request.
 */
export class WorkerThread<Request, Part, Reply> {
  readonly #worker: Worker;
  readonly #pending: PendingRequest<Part, Reply>[] = [];
  #failure: unknown;

  /**
   * `file` is the worker's code, as a path relative to the program's folder. `workerData` is passed
   * to the worker when it starts.
   */
  constructor(file: string, workerData?: unknown) {
    this.#worker = new Worker(join(programFolder(), file), { workerData, stdout: true, stderr: true });
    this.#worker.on("message", (message: Message<Part, Reply>) => {
      this.#take(message);
    });
    this.#worker.on("error", (cause) => {
      this.#fail(cause);
    });
    this.#worker.on("exit", () => {
      this.#fail(new Error("bug: a worker exited"));
    });
  }

  /**
   * Sends a request and returns the reply. `onPart` takes the parts that come before it. Throws the
   * worker's failure, whether it happened now or earlier.
   */
  async ask(request: Request, onPart: (part: Part) => void = () => {}): Promise<Reply> {
    if (this.#failure !== undefined) throw this.#failure;
    return new Promise<Reply>((resolve, reject) => {
      this.#pending.push({ onPart, resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to a thread, not to a window
      this.#worker.postMessage(request);
    });
  }

  /** Sends a request without waiting for the reply. If it fails, the next request fails too. */
  send(request: Request): void {
    this.ask(request).catch(() => {});
  }

  async close(): Promise<void> {
    this.#failure = new Error("bug: a request was sent to a closed worker");
    await this.#worker.terminate();
  }

  #take(message: Message<Part, Reply>): void {
    switch (message.is) {
      case "part":
        // `onPart` may throw, and an error that escapes an event handler ends the process.
        try {
          this.#pending[0]?.onPart(message.part);
        } catch (cause) {
          this.#fail(cause);
        }
        break;
      case "reply":
        this.#pending.shift()?.resolve(message.reply);
        break;
      case "failure": {
        const { code, message: text, is: _, ...advice } = message;
        this.#fail(code === null ? new Error(text) : new LeakcheckError(code, text, advice));
      }
    }
  }

  #fail(cause: unknown): void {
    this.#failure ??= cause;
    for (const { reject } of this.#pending.splice(0)) reject(cause);
  }
}

/** A worker whose requests say what they are, and have replies of different types. */
export class TaskThread<
  Request extends { is: string },
  Part,
  Replies extends Record<Request["is"], unknown>,
> extends WorkerThread<Request, Part, unknown> {
  /** `start` is the first request. */
  constructor(file: string, start: Request) {
    super(file);
    this.send(start);
  }

  override async ask<R extends Request>(
    request: R,
    onPart?: (part: Part) => void,
  ): Promise<Replies[R["is"]]> {
    return (await super.ask(request, onPart)) as Replies[R["is"]];
  }
}

/**
 * Returns the program's folder, which holds `bin` and `dist`. This code runs from one of these, or
 * from `src/threads`.
 */
function programFolder(): string {
  const folder = import.meta.dirname;
  return /[\\/]src[\\/]threads$/u.test(folder) ? join(folder, "..", "..") : join(folder, "..");
}
