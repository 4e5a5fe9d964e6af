// A server that understands the statements of leakcheck, and no others: in memory, alone or as a cluster
// of two shards with two replicas each. A test can script what goes wrong.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { RowReader, string, unsigned } from "../../../src/clickhouse/row-binary.js";

/** A row of the table `entries`. */
interface FakeEntry {
  kind: number;
  key: bigint;
  part: number;
  columns: Buffer;
  records: number;
}

/** A row of the table `parts`; `rest` has the columns behind the state. */
interface FakePart {
  part: number;
  version: bigint;
  state: number;
  dataset: Buffer;
  digest: Buffer;
  rest: Buffer[];
}

export interface Replica {
  name: string;
  shard: number;
  isUp: boolean;
  entries: FakeEntry[];
  parts: FakePart[];
}

/** A statement as it arrives. */
export interface FakeRequest {
  /** Counted from 0. */
  number: number;
  sql: string;
  settings: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Returns another reply than the right one, or nothing. It may do harm to the data, too. */
export type FakeScript = (
  request: FakeRequest,
  response: ServerResponse,
) => { status: number; body: Buffer } | "sent" | undefined;

class Refused extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`Code: ${code}, e.displayText() = DB::Exception: secret-of-the-server`);
    this.code = code;
  }
}

export class FakeClickhouse {
  script: FakeScript = () => undefined;
  readonly requests: FakeRequest[] = [];
  readonly replicas: Replica[];
  /** Names of the tables there are. */
  readonly tables = new Set<string>();
  /** True for a server that knows codecs and `clusterAllReplicas`. */
  isNew = true;
  /** False for a user without the right to delete rows. */
  mayDelete = true;
  /** True if replicas are said to fetch from each other. */
  isReplicated = false;
  readonly #server: Server;
  readonly #isCluster: boolean;

  private constructor(isCluster: boolean) {
    this.#isCluster = isCluster;
    this.replicas = (isCluster ? [1, 1, 2, 2] : [1]).map((shard, index) => ({
      name: `replica${index}:9000`,
      shard,
      isUp: true,
      entries: [],
      parts: [],
    }));
    this.#server = createServer((message, response) => {
      void this.#serve(message, response);
    });
  }

  static async start({ isCluster = false } = {}): Promise<FakeClickhouse> {
    const server = new FakeClickhouse(isCluster);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get address(): string {
    return `clickhouse://127.0.0.1:${this.port}/leaks`;
  }

  /** Takes all data away. */
  reset(): void {
    this.script = () => undefined;
    this.requests.length = 0;
    this.tables.clear();
    this.isNew = true;
    this.mayDelete = true;
    this.isReplicated = false;
    for (const replica of this.replicas) {
      replica.isUp = true;
      replica.entries.length = 0;
      replica.parts.length = 0;
    }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Returns the body of the right reply to a request, for a script to spoil. */
  rightReply(request: FakeRequest): Buffer {
    return this.#run(request);
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk as Buffer);
    } catch {
      // The program was killed.
      return;
    }
    const settings = new URL(message.url ?? "", "http://localhost").searchParams;
    const sql = settings.get("query") ?? "";
    const { headers } = message;
    const request = { number: this.requests.length, sql, settings, headers, body: Buffer.concat(chunks) };
    this.requests.push(request);
    const scripted = this.script(request, response);
    if (scripted === "sent") return;
    const { status, body } = scripted ?? this.#reply(request);
    response.writeHead(status, { "content-length": body.length });
    response.end(body);
  }

  #reply(request: FakeRequest): { status: number; body: Buffer } {
    try {
      return { status: 200, body: this.#run(request) };
    } catch (cause) {
      if (cause instanceof Refused) return { status: 500, body: Buffer.from(cause.message) };
      throw cause;
    }
  }

  #run({ sql, settings, body, headers }: FakeRequest): Buffer {
    const create = /^CREATE TABLE IF NOT EXISTS leaks\.(\w+)/u.exec(sql)?.[1];
    if (create !== undefined) {
      if (sql.includes("CODEC") && !this.isNew) throw new Refused(62);
      this.tables.add(create);
      return Buffer.alloc(0);
    }
    if (sql.startsWith("CREATE DATABASE IF NOT EXISTS leaks")) return Buffer.alloc(0);
    if (sql.includes("FROM system.tables")) return this.#describeTables();
    if (sql.includes("FROM system.clusters"))
      return Buffer.concat(this.replicas.flatMap(({ shard, name }) => [unsigned(shard, 4), string(name)]));
    if (!this.tables.has("parts")) throw new Refused(60);
    if (sql.startsWith("INSERT INTO leaks.parts ")) return this.#insertParts(body, settings);
    if (sql.startsWith("INSERT INTO leaks.entries ")) return this.#insertEntries(body, settings);
    if (sql.startsWith("SELECT part, version, toInt8(state)")) return this.#readParts();
    if (sql.startsWith("SELECT kind, key, part"))
      return sql.includes("FROM keys")
        ? this.#lookUp(body, settings, headers)
        : this.#readRange(sql, settings);
    if (sql.startsWith("SELECT count() FROM (SELECT key")) return this.#countKeys(sql);
    if (sql.startsWith("ALTER TABLE")) return this.#delete(sql);
    return this.#aggregate(sql);
  }

  #describeTables(): Buffer {
    const local = `${this.isReplicated ? "Replicated" : ""}ReplacingMergeTree`;
    const engineOf = (name: string): string =>
      this.#isCluster && !name.endsWith("_local") ? "Distributed" : local;
    return Buffer.concat(
      [...this.tables].flatMap((name) => [
        string(name),
        string(engineOf(name)),
        string(`${engineOf(name)}(main, leaks, ${name}_local, key)`),
      ]),
    );
  }

  /** Returns the replicas that write a row, or throws after some have written it. */
  #write(shard: bigint, settings: URLSearchParams, add: (replica: Replica) => void): void {
    if (settings.get("insert_distributed_sync") !== "1") throw new Refused(1);
    const number = this.#isCluster ? Number(shard % 2n) + 1 : 1;
    let hasFailed = false;
    for (const replica of this.replicas)
      if (replica.shard === number)
        if (replica.isUp) add(replica);
        else hasFailed = true;
    if (hasFailed) throw new Refused(210);
  }

  #insertParts(body: Buffer, settings: URLSearchParams): Buffer {
    for (const rows = new RowReader(body); !rows.isAtEnd;) {
      const part = rows.uint32();
      const version = rows.uint64();
      const state = rows.uint8();
      const dataset = rows.string();
      const digest = rows.fixed(64);
      rows.string();
      rows.uint32();
      rows.fixed(16);
      rows.string();
      const rest = [rows.string(), rows.string()];
      this.#write(BigInt(part), settings, (replica) => {
        replica.parts.push({ part, version, state, dataset, digest, rest });
      });
    }
    return Buffer.alloc(0);
  }

  #insertEntries(body: Buffer, settings: URLSearchParams): Buffer {
    for (const rows = new RowReader(body); !rows.isAtEnd;) {
      const [kind, key, part] = [rows.uint8(), rows.uint64(), rows.uint32()];
      const [columns, records] = [Buffer.from(rows.string()), rows.uint32()];
      this.#write(key, settings, (replica) => {
        replica.entries.push({ kind, key, part, columns, records });
      });
    }
    return Buffer.alloc(0);
  }

  /** The replica of each shard that answers: the first that is up. */
  #answering(): Replica[] {
    return [...new Set(this.replicas.map(({ shard }) => shard))].map((shard) => {
      const replica = this.replicas.find((one) => one.shard === shard && one.isUp);
      if (replica === undefined) throw new Refused(279);
      return replica;
    });
  }

  #readParts(): Buffer {
    const all = this.#answering().flatMap(({ parts }) => parts);
    const end = [unsigned(all.length, 4), unsigned(0, 8), Buffer.alloc(1), Buffer.alloc(4)];
    return Buffer.concat([
      ...all.flatMap(({ part, version, state, dataset, digest, rest }) => [
        unsigned(part, 4),
        unsigned(version, 8),
        unsigned(state, 1),
        string(dataset),
        string(digest),
        ...rest.map((text) => string(text)),
      ]),
      ...end,
    ]);
  }

  /** Counts the distinct keys of a range. */
  #countKeys(sql: string): Buffer {
    const entries = this.#answering().flatMap((one) => one.entries);
    return unsigned(new Set(entries.filter(inRange(sql)).map(({ key }) => key)).size, 8);
  }

  #readRange(sql: string, settings: URLSearchParams): Buffer {
    const end = /toUInt8\(255\), toUInt64\((\d+)\)/u.exec(sql)?.[1];
    return this.#give(settings, inRange(sql), BigInt(end ?? -1), true);
  }

  #lookUp(body: Buffer, settings: URLSearchParams, headers: IncomingMessage["headers"]): Buffer {
    if (settings.get("keys_format") !== "RowBinary") throw new Refused(1);
    const boundary = /boundary=(\S+)/u.exec(headers["content-type"] ?? "")?.[1] ?? "";
    const start = body.indexOf("\r\n\r\n") + 4;
    const content = body.subarray(start, body.lastIndexOf(`\r\n--${boundary}`));
    const asked = new Set<string>();
    let count = 0n;
    for (const rows = new RowReader(content); !rows.isAtEnd; count++)
      asked.add(`${rows.uint8()} ${rows.uint64()}`);
    return this.#give(settings, ({ kind, key }) => asked.has(`${kind} ${key}`), count);
  }

  /**
   * Returns entries, the versions of all parts, and the last row. Of rows that replace each other all are
   * given if they are wanted in order.
   */
  #give(
    settings: URLSearchParams,
    isAsked: (entry: FakeEntry) => boolean,
    end: bigint,
    isOrdered = false,
  ): Buffer {
    if (settings.get("skip_unavailable_shards") !== "0") throw new Refused(1);
    const found = new Map<string, FakeEntry[]>();
    const versions = new Map<number, bigint>();
    for (const { entries, parts } of this.#answering()) {
      for (const entry of entries)
        if (isAsked(entry)) {
          const name = [entry.kind, String(entry.key).padStart(20, "0"), entry.part].join(" ");
          found.set(name, isOrdered ? [...(found.get(name) ?? []), entry] : [entry]);
        }
      for (const { part, version } of parts)
        if (version > (versions.get(part) ?? 0n)) versions.set(part, version);
    }
    const rowOf = ({ kind, key, part, columns, records }: FakeEntry): Buffer =>
      Buffer.concat([
        unsigned(kind, 1),
        unsigned(key, 8),
        unsigned(part, 4),
        string(columns),
        unsigned(records, 4),
      ]);
    const none = { columns: Buffer.alloc(0), records: 0 };
    return Buffer.concat([
      ...[...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, same]) => same.map(rowOf)),
      ...[...versions].map(([part, key]) => rowOf({ kind: 254, key, part, ...none })),
      rowOf({ kind: 255, key: end, part: 0, ...none }),
    ]);
  }

  #delete(sql: string): Buffer {
    if (!this.mayDelete) throw new Refused(497);
    if (sql.includes("ON CLUSTER") && !this.isNew) throw new Refused(49);
    const part = Number(/DELETE WHERE part = (\d+)$/u.exec(sql)?.[1]);
    for (const { entries } of this.replicas)
      entries.splice(0, entries.length, ...entries.filter((entry) => entry.part !== part));
    return Buffer.alloc(0);
  }

  /** Sums up what each replica has, by the statements of the checks. */
  #aggregate(sql: string): Buffer {
    const [, from = "", , where = ""] =
      /FROM (\S+(?: \S+, \S+\))?)( FINAL)? WHERE (.*?)(?: GROUP BY|$| FORMAT)/u.exec(sql) ?? [];
    if (from.startsWith("clusterAllReplicas") && !this.isNew) throw new Refused(46);
    const one = /^remote\('([^']+)'/u.exec(from)?.[1];
    const asked = this.replicas.filter(({ name }) => one === undefined || name === one);
    if (asked.some(({ isUp }) => !isUp)) throw new Refused(279);
    const isAll = from.startsWith("clusterAllReplicas");
    const numbers = (name: string): bigint =>
      BigInt(new RegExp(`\\b${name} = (\\d+)`, "u").exec(where)?.[1] ?? -1);
    const rows = asked.map((replica) => {
      if (sql.includes("max(version)")) {
        const own = replica.parts.filter(({ part }) => BigInt(part) === numbers("part"));
        const latest = own.reduce((most, { version }) => (version > most ? version : most), 0n);
        return { count: own.length, row: unsigned(latest, 8) };
      }
      const [, first = "0", last = "0"] = /BETWEEN (\d+) AND (\d+)/u.exec(where) ?? [];
      const own = new Map(
        replica.entries
          .filter(
            ({ kind, key, part }) =>
              BigInt(kind) === numbers("kind") &&
              BigInt(part) === numbers("part") &&
              key >= BigInt(first) &&
              key <= BigInt(last),
          )
          .map((entry) => [entry.key, entry]),
      );
      const all = [...own.values()];
      const records = all.reduce((sum, entry) => sum + BigInt(entry.records), 0n);
      const xor = all.reduce((sum, { key }) => sum ^ key, 0n);
      const lowest = all.reduce((least, { key }) => (key < least ? key : least), all[0]?.key ?? 0n);
      const values = [BigInt(all.length), records, xor, lowest].map((value) => unsigned(value, 8));
      return { count: all.length, row: Buffer.concat(values) };
    });
    return Buffer.concat(
      rows.flatMap(({ count, row }, index) =>
        isAll ? (count === 0 ? [] : [unsigned(index + 1, 4), row]) : [row],
      ),
    );
  }
}

/** Returns the condition on ranges of keys, each of a kind and of some parts, that a statement has. */
function inRange(sql: string): (entry: FakeEntry) => boolean {
  const ranges = Array.from(
    sql.matchAll(/kind = (\d+) AND key BETWEEN (\d+) AND (\d+) AND part IN \(([\d, ]+)\)/gu),
    ([, kind, first, last, parts = ""]) => ({
      kind: Number(kind),
      low: BigInt(first ?? 0),
      high: BigInt(last ?? 0),
      parts: new Set(parts.split(", ").map(Number)),
    }),
  );
  return ({ kind, key, part }) =>
    ranges.some(
      (range) => range.kind === kind && key >= range.low && key <= range.high && range.parts.has(part),
    );
}
