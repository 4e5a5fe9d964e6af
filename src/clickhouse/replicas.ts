// Asks every replica of every shard by itself: what one of them lacks would be "not found" whenever it is
// the one that answers.
import { longMs, serverCodes, shortMs, type Client } from "./client.js";
import { RowReader } from "./row-binary.js";
import type { Tables } from "./tables.js";

export interface Replica {
  readonly shard: number;
  /** How messages call it. */
  readonly name: string;
}

/** A select of aggregates over a table, and how to read its one row. */
export interface ReplicaQuestion<T> {
  readonly table: "entries" | "parts";
  /** True to count rows that replace each other once. */
  readonly isFinal: boolean;
  readonly select: string;
  readonly where: string;
  readonly read: (row: RowReader) => T;
  /** The answer of a replica that has no row to count. */
  readonly none: T;
}

export class Replicas {
  readonly all: readonly Replica[];
  readonly #client: Client;
  readonly #cluster: string | undefined;
  /** Servers of before 2020 have no table function for all replicas. */
  #isOld = false;

  private constructor(client: Client, cluster: string | undefined, all: readonly Replica[]) {
    this.#client = client;
    this.#cluster = cluster;
    this.all = all;
  }

  static async of(client: Client, { cluster }: Tables): Promise<Replicas> {
    if (cluster === undefined) return new Replicas(client, cluster, [{ shard: 1, name: "the server" }]);
    const rows = new RowReader(
      await client.ask({
        sql: `SELECT toUInt32(shard_num), concat(host_name, ':', toString(port)) FROM system.clusters WHERE cluster = '${cluster}' ORDER BY shard_num, replica_num FORMAT RowBinary`,
        ms: shortMs,
      }),
    );
    const all: Replica[] = [];
    while (!rows.isAtEnd) all.push({ shard: rows.uint32(), name: rows.string().toString() });
    if (all.length === 0) throw client.failure(`the server knows no cluster ${cluster}`);
    // They become part of a statement.
    if (!all.every(({ name }) => /^[\w.:[\]-]+$/u.test(name)))
      throw client.failure(`cluster ${cluster} has a server with an odd name`);
    return new Replicas(client, cluster, all);
  }

  /** Returns the answer of each replica, in the order of `all`. Throws `CANNOT_FETCH` if one is away. */
  async ask<T>(question: ReplicaQuestion<T>): Promise<T[]> {
    const { table } = question;
    const database = this.#client.database;
    if (this.#cluster === undefined) return [await this.#one(`${database}.${table}`, question)];
    if (!this.#isOld) {
      const sql = this.#sql(
        `clusterAllReplicas('${this.#cluster}', ${database}, ${table}_local)`,
        question,
        true,
      );
      const reply = await this.#client.attempt({ sql, ms: longMs });
      if (typeof reply !== "number") return this.#answersIn(reply, question);
      if (reply !== serverCodes.unknownFunction) throw this.#client.refusal(reply, sql);
      this.#isOld = true;
    }
    const answers: T[] = [];
    for (const { name } of this.all)
      answers.push(await this.#one(`remote('${name}', ${database}, ${table}_local)`, question));
    return answers;
  }

  async #one<T>(from: string, question: ReplicaQuestion<T>): Promise<T> {
    return question.read(
      new RowReader(await this.#client.ask({ sql: this.#sql(from, question, false), ms: longMs })),
    );
  }

  /** Each replica counts as a shard of its own here; they are numbered in the order of the cluster. */
  #answersIn<T>(reply: Buffer, { read, none }: ReplicaQuestion<T>): T[] {
    const answers = new Map<number, T>();
    for (const rows = new RowReader(reply); !rows.isAtEnd;) answers.set(rows.uint32(), read(rows));
    return this.all.map((_, index) => answers.get(index + 1) ?? none);
  }

  #sql<T>(from: string, { isFinal, select, where }: ReplicaQuestion<T>, isByReplica: boolean): string {
    return `SELECT ${isByReplica ? "toUInt32(_shard_num), " : ""}${select} FROM ${from}${isFinal ? " FINAL" : ""} WHERE ${where}${isByReplica ? " GROUP BY _shard_num" : ""} FORMAT RowBinary`;
  }
}
