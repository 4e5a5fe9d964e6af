// A worker thread, asked one thing after the other. Errors go as plain fields: a class does not cross threads.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { LeakcheckError, type ErrorCode } from "../errors.js";

/** What a worker says of a request: parts of an answer as they come, then the reply, or what it failed by. */
export type Message<Part, Reply> =
  | { is: "part"; part: Part }
  | { is: "reply"; reply: Reply }
  | { is: "failure"; code: ErrorCode | null; message: string; hint: string | null };

interface Asked<Part, Reply> {
  onPart: (part: Part) => void;
  resolve: (reply: Reply) => void;
  reject: (cause: unknown) => void;
}

/** A worker that serves requests as {@link serveRequests} does. One failure ends all that is asked of it. */
export class WorkerThread<Request, Part, Reply> {
  readonly #worker: Worker;
  readonly #asked: Asked<Part, Reply>[] = [];
  #failure: unknown;

  /** `file` is the code of the worker, by its path from the program's folder; `workerData` is what the worker is told at first. */
  constructor(file: string, workerData?: unknown) {
    this.#worker = new Worker(join(programFolder(), file), { workerData, stdout: true, stderr: true });
    this.#worker.on("message", (message: Message<Part, Reply>) => {
      this.#take(message);
    });
    this.#worker.on("error", (cause) => {
      this.#fail(cause);
    });
    this.#worker.on("exit", () => {
      this.#fail(new Error("bug: a worker ended"));
    });
  }

  /** Asks for a reply; `onPart` takes the parts that come before it. Throws what the worker failed by, now or before. */
  async ask(request: Request, onPart: (part: Part) => void = () => {}): Promise<Reply> {
    if (this.#failure !== undefined) throw this.#failure;
    return new Promise<Reply>((resolve, reject) => {
      this.#asked.push({ onPart, resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it goes to a thread, not to a window
      this.#worker.postMessage(request);
    });
  }

  /** Has the worker do something whose reply nobody waits for. If it fails, what is asked next does. */
  send(request: Request): void {
    this.ask(request).catch(() => {});
  }

  async close(): Promise<void> {
    this.#failure = new Error("bug: a worker that was closed was asked");
    await this.#worker.terminate();
  }

  #take(message: Message<Part, Reply>): void {
    switch (message.is) {
      case "part":
        // Whoever takes it may throw, which must not end in the worker's event.
        try {
          this.#asked[0]?.onPart(message.part);
        } catch (cause) {
          this.#fail(cause);
        }
        break;
      case "reply":
        this.#asked.shift()?.resolve(message.reply);
        break;
      case "failure": {
        const { code, message: text, hint } = message;
        this.#fail(code === null ? new Error(text) : new LeakcheckError(code, text, hint === null ? {} : { hint }));
      }
    }
  }

  #fail(cause: unknown): void {
    this.#failure ??= cause;
    for (const { reject } of this.#asked.splice(0)) reject(cause);
  }
}

/** Workers are started from bin or dist, beside the dist that this is part of, or beside src when it runs from there. */
function programFolder(): string {
  const folder = import.meta.dirname;
  return /[\\/]src[\\/]threads$/u.test(folder) ? join(folder, "..", "..") : join(folder, "..");
}
