// Asks a ClickHouse server over HTTP. Rows come and go as RowBinary, keys as external data, so that no
// text of a query holds any: a server keeps those texts in its log.
import { LeakcheckError } from "../errors.js";
import { reasonOf } from "../remote/network-reasons.js";
import type { DatabaseAddress } from "./address.js";

/** A question. Everything in it but `body` and `keys` may stand in the server's log. */
export interface Question {
  readonly sql: string;
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Rows that the statement inserts. */
  readonly body?: Uint8Array;
  /** Rows of the external table `keys`, of kinds and keys. */
  readonly keys?: Uint8Array;
  /** How long the reply may take in milliseconds. */
  readonly ms: number;
}

export interface ClientOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends requests when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Returns a signal that aborts after a time; a parameter for tests. */
  readonly timeout?: ((ms: number) => AbortSignal) | undefined;
}

/** Times in milliseconds: for questions that read little, and for those that read or write much. */
export const shortMs = 60_000;
export const longMs = 290_000;

/** Codes of ClickHouse for what has another way, or an explanation. */
export const serverCodes = {
  unknownFunction: 46,
  unknownTable: 60,
  syntax: 62,
  unknownDatabase: 81,
  readOnly: 164,
} as const;

/**
 * Settings with which a server gives everything or fails. A profile of a user may say otherwise, and
 * what it leaves out would be "not found".
 */
const everything = {
  wait_end_of_query: 1,
  skip_unavailable_shards: 0,
  max_parallel_replicas: 1,
  result_overflow_mode: "throw",
  read_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
  set_overflow_mode: "throw",
  transfer_overflow_mode: "throw",
};

const attempts = 2;

export class Client {
  readonly address: DatabaseAddress;
  readonly #headers: Record<string, string>;
  readonly #options: ClientOptions;

  constructor(address: DatabaseAddress, options: ClientOptions) {
    this.address = address;
    this.#options = options;
    const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password = "" } = options.environment;
    this.#headers =
      user === undefined || user === ""
        ? {}
        : { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
  }

  get database(): string {
    return this.address.database;
  }

  /** Returns the reply. Throws `CANNOT_FETCH`, `ABORTED`. */
  async ask(question: Question): Promise<Buffer> {
    const reply = await this.attempt(question);
    if (typeof reply === "number") throw this.refusal(reply, question.sql);
    return reply;
  }

  /** Returns the reply, or the code with which the server refuses. Throws `CANNOT_FETCH`, `ABORTED`. */
  async attempt(question: Question): Promise<Buffer | number> {
    // Each question may be asked twice: rows that are inserted again replace themselves. A server
    // closes connections that were idle, and one sees that only when one uses them.
    for (let left = attempts - 1; ; left--)
      try {
        return await this.#send(question);
      } catch (cause) {
        if (left === 0 || !(cause instanceof Unreached) || cause.isFinal) throw this.#failureOf(cause);
      }
  }

  /**
   * Returns the error for a code with which the server refuses a statement. Its message may quote rows,
   * and is not passed on.
   */
  refusal(code: number, sql: string): LeakcheckError {
    // Of a question, it is the settings that a user may not change who may only read.
    const isWriting = code === serverCodes.readOnly && !sql.startsWith("SELECT");
    const [why, hint] = isWriting
      ? ["the user may only read", "docs/scaling.md has the rights that pushing and dropping need"]
      : (refusals[code] ?? [`the server fails with its error ${code}`, undefined]);
    return this.failure(why, hint);
  }

  failure(why: string, hint?: string): LeakcheckError {
    return new LeakcheckError(
      "CANNOT_FETCH",
      `${this.address.shown}: ${why}`,
      hint === undefined ? {} : { hint },
    );
  }

  async #send({ sql, settings = {}, body, keys, ms }: Question): Promise<Buffer | number> {
    const url = new URL(this.address.url);
    const all = { query: sql, ...everything, ...settings };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, String(value));
    let content: string | Uint8Array<ArrayBuffer> | FormData =
      body === undefined ? "" : (body as Uint8Array<ArrayBuffer>);
    if (keys !== undefined) {
      url.searchParams.set("keys_structure", "kind UInt8, key UInt64");
      url.searchParams.set("keys_format", "RowBinary");
      const form = new FormData();
      form.append("keys", new Blob([keys]), "keys");
      content = form;
    }
    const { signal, timeout = (limit) => AbortSignal.timeout(limit) } = this.#options;
    const late = timeout(ms);
    try {
      const reply = await fetch(url, {
        method: "POST",
        headers: this.#headers,
        body: content,
        redirect: "error",
        signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      });
      const bytes = Buffer.from(await reply.arrayBuffer());
      if (reply.status === 200) return bytes;
      const code = /^Code: (\d+)/u.exec(bytes.toString("latin1", 0, 32))?.[1];
      if (code !== undefined) return Number(code);
      throw new Unreached(`the server answers with status ${reply.status}`, true);
    } catch (cause) {
      if (cause instanceof Unreached) throw cause;
      if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "interrupted");
      if (late.aborted) throw new Unreached("the server takes too long", true);
      throw new Unreached(reasonOf(cause), false);
    }
  }

  #failureOf(cause: unknown): unknown {
    return cause instanceof Unreached ? this.failure(cause.why) : cause;
  }
}

/** A request without a reply of ClickHouse. */
class Unreached extends Error {
  readonly why: string;
  readonly isFinal: boolean;

  constructor(why: string, isFinal: boolean) {
    super(why);
    this.why = why;
    this.isFinal = isFinal;
  }
}

const refusals: Readonly<Record<number, readonly [why: string, hint?: string]>> = {
  [serverCodes.unknownTable]: [
    "the database has no tables of leakcheck",
    "leakcheck push makes them, or an administrator does: docs/scaling.md",
  ],
  [serverCodes.unknownDatabase]: ["there is no such database", "leakcheck push makes it, if it may"],
  159: ["the server takes longer than its limit of time"],
  [serverCodes.readOnly]: [
    "the user may not change settings, so that a part of an answer could go missing",
    "give the user readonly = 2, or rights by GRANT: docs/scaling.md",
  ],
  192: ["the server does not know the user", "set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD"],
  193: ["the password is wrong", "set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD"],
  194: ["a password is needed", "set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD"],
  202: ["the server has too many queries to run", "try again later"],
  209: ["a server of the cluster does not answer in time"],
  210: ["a server of the cluster cannot be reached"],
  241: ["the server has too little memory for this query"],
  242: ["a table is read-only: its replica has lost Keeper"],
  279: ["no replica of a shard can be reached", "lookups need one replica of each shard, and loading all"],
  291: ["the user has no rights to the database", "docs/scaling.md has them"],
  497: ["the user lacks a right", "docs/scaling.md has those that are needed"],
  516: ["the server refuses the user or the password", "set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD"],
};
