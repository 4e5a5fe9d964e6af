// Asks a web server for ranges of a file, and checks each reply: what was asked for, whole, of the same
// file as before. Anything else is an error, so that no server can pass for an index without a key.
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from "node:http";
import { Agent as TlsAgent, request as tlsRequest } from "node:https";
import { LeakcheckError } from "../errors.js";
import { reasonOf } from "./network-reasons.js";
import type { Target } from "./sign-requests.js";

/** Bytes of a file, with what tells the file from another one that takes its place. */
export interface Range {
  readonly bytes: Uint8Array;
  readonly etag: string;
  /** Length of the file in bytes. */
  readonly total: number;
}

/** What is known of the file, once the first reply has told. */
export interface KnownFile {
  readonly etag: string;
  readonly total: number;
}

/** Asks for `length` bytes at `offset`. Without `known` the file may end earlier. */
export type FetchRange = (offset: number, length: number, known?: KnownFile) => Promise<Range>;

/** Calls `run` unless the returned function is called before; a parameter for tests. */
export type StartTimer = (run: () => void) => () => void;

/** Requests at a time; the others wait. */
export const mostRequests = 16;
const stallMs = 30_000;

/** Returns a timer of so many milliseconds. */
export function timerOf(ms: number): StartTimer {
  return (run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  };
}

export const usualTimer = timerOf(stallMs);

const noSuchFile = Symbol("no such file");

/** Returns true if a fetch failed because the server says that there is no such file. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof LeakcheckError && cause.cause === noSuchFile;
}

/** A client for one file. `shown` is how messages call it. */
export class RangeClient {
  readonly #target: Target;
  readonly #shown: string;
  readonly #startTimer: StartTimer;
  readonly #agent: PlainAgent;

  constructor(target: Target, shown: string, startTimer = usualTimer) {
    this.#target = target;
    this.#shown = shown;
    this.#startTimer = startTimer;
    const options = { keepAlive: true, maxSockets: mostRequests };
    this.#agent = target.url.protocol === "https:" ? new TlsAgent(options) : new PlainAgent(options);
  }

  /** Throws `CANNOT_FETCH`, `INDEX_CHANGED`. */
  async fetch(offset: number, length: number, known?: KnownFile): Promise<Range> {
    const headers = {
      ...(await this.#target.headers()),
      range: `bytes=${offset}-${offset + length - 1}`,
      // A packed reply has no ranges.
      "accept-encoding": "identity",
      ...(known === undefined ? {} : { "if-match": known.etag }),
    };
    return new Promise((resolve, reject) => {
      const fail = (error: LeakcheckError): void => {
        stopTimer();
        sent.destroy();
        reject(error);
      };
      const restart = (): (() => void) =>
        this.#startTimer(() => {
          fail(this.#failure("the server has stopped sending"));
        });
      const { url } = this.#target;
      const send = url.protocol === "https:" ? tlsRequest : plainRequest;
      const sent = send(url, { agent: this.#agent, headers });
      let stopTimer = (): void => {};
      // Before, the request waits for others to end, and not for the server.
      sent.on("socket", () => {
        stopTimer = restart();
      });
      sent.on("error", (cause) => {
        fail(this.#failure(reasonOf(cause)));
      });
      sent.on("response", (reply) => {
        const wanted = this.#check(reply, { offset, length, known });
        if (wanted instanceof LeakcheckError) {
          fail(wanted);
          return;
        }
        const bytes = Buffer.alloc(wanted.length);
        let filled = 0;
        reply.on("data", (chunk: Buffer) => {
          stopTimer();
          stopTimer = restart();
          if (filled + chunk.length > bytes.length) fail(this.#failure("the reply is longer than it says"));
          else filled += chunk.copy(bytes, filled);
        });
        reply.on("end", () => {
          stopTimer();
        });
        reply.on("close", () => {
          if (filled < bytes.length)
            fail(this.#failure(`the reply ends after ${filled} of ${bytes.length} bytes`));
          else {
            stopTimer();
            resolve({ bytes, etag: wanted.etag, total: wanted.total });
          }
        });
        reply.on("error", () => {
          // "close" follows.
        });
      });
      sent.end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  /** Checks the head of a reply; returns the length of its body and the file's facts, or the error. */
  #check(
    reply: IncomingMessage,
    asked: { offset: number; length: number; known: KnownFile | undefined },
  ): { length: number; etag: string; total: number } | LeakcheckError {
    const { offset, known } = asked;
    const { statusCode = 0, headers } = reply;
    if (statusCode !== 206) return this.#refusal(statusCode, known !== undefined);
    const encoding = headers["content-encoding"] ?? "identity";
    if (encoding !== "identity")
      return this.#failure("the server packs its replies, which have no ranges then");
    const etag = headers.etag ?? "";
    if (!/^"[\x21\x23-\x7e]*"$/u.test(etag))
      return this.#failure("the server gives no strong ETag, so nothing would tell if the file changed");
    const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/u.exec(headers["content-range"] ?? "") ?? [];
    const total = Number(whole);
    const end = known === undefined ? Math.min(offset + asked.length, total) : offset + asked.length;
    if (Number(first) !== offset || Number(last) !== end - 1 || !Number.isSafeInteger(total))
      return this.#failure("the server sends another range than was asked for");
    if (known !== undefined && (etag !== known.etag || total !== known.total)) return this.#changed();
    const length = end - offset;
    return { length, etag, total };
  }

  #refusal(status: number, isKnown: boolean): LeakcheckError {
    if (isKnown && (status === 412 || status === 416 || status === 404)) return this.#changed();
    if (status === 200) return this.#failure("the server sends the whole file: it does not support ranges");
    if (status >= 300 && status < 400)
      return this.#failure("the server redirects to another address", "give the address that it leads to");
    if (status === 401 || status === 403)
      return this.#failure(
        `the server refuses access (status ${status})`,
        "check the credentials, the rights to the file, and the clock of this machine",
      );
    if (status === 404) return this.#failure("there is no such file (status 404)", undefined, noSuchFile);
    if (status === 416) return this.#failure("the file is empty (status 416)");
    return this.#failure(`the server answers with status ${status}`, "try again later");
  }

  #changed(): LeakcheckError {
    return new LeakcheckError("INDEX_CHANGED", `${this.#shown} was replaced or removed while it was in use`, {
      hint: "run the command again",
    });
  }

  #failure(why: string, hint?: string, cause?: symbol): LeakcheckError {
    return new LeakcheckError("CANNOT_FETCH", `cannot fetch ${this.#shown}: ${why}`, {
      ...(hint === undefined ? {} : { hint }),
      ...(cause === undefined ? {} : { cause }),
    });
  }
}
