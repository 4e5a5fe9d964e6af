// Starts a cluster of ClickHouse servers on this machine: two shards with two replicas each, with Keeper
// or without. Debian has such a server (clickhouse-server); LEAKCHECK_CLICKHOUSE names another one.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePorts } from "../free-ports.js";

const program = process.env["LEAKCHECK_CLICKHOUSE"] ?? "clickhouse-server";
export const hasClickhouse = spawnSync(program, ["--version"]).error === undefined;

const clusterName = "leakcheck";
const replicasOfShard = 2;

/** What servers are started with. */
export interface ServerOptions {
  /** The port of a Keeper: replicas then fetch from each other; without, all are written to. */
  readonly keeper?: number;
  readonly servers?: number;
  /** False for servers that are to be fast: they log no queries. */
  readonly isLogged?: boolean;
  /** Further XML of their settings, and of their users and profiles. */
  readonly settings?: string;
  readonly users?: string;
  readonly profiles?: string;
}

interface Node {
  readonly folder: string;
  readonly port: number;
  child: ChildProcess | undefined;
}

/** What a server must know to use Keeper. */
function keeping(port: number | undefined, index: number): string {
  return port === undefined
    ? ""
    : `<zookeeper><node><host>127.0.0.1</host><port>${port}</port></node></zookeeper>
       <macros><shard>${Math.floor(index / replicasOfShard) + 1}</shard><replica>r${index}</replica></macros>
       <distributed_ddl><path>/clickhouse/task_queue/ddl</path></distributed_ddl>`;
}

export class RealCluster {
  readonly nodes: readonly Node[];
  readonly name = clusterName;

  private constructor(nodes: readonly Node[]) {
    this.nodes = nodes;
  }

  static async start(
    folder: string,
    { keeper, servers = 4, isLogged = true, settings = "", users = "", profiles = "" }: ServerOptions = {},
  ): Promise<RealCluster> {
    const ports = await freePorts(3 * servers);
    const [http, tcp, between] = [
      ports.slice(0, servers),
      ports.slice(servers, 2 * servers),
      ports.slice(2 * servers),
    ];
    const replica = (index: number): string =>
      `<replica><host>127.0.0.1</host><port>${tcp[index]}</port></replica>`;
    const shards = Array.from({ length: Math.ceil(servers / replicasOfShard) }, (_, shard) => {
      const replicas = tcp.map((_port, index) =>
        Math.floor(index / replicasOfShard) === shard ? replica(index) : "",
      );
      return `<shard><internal_replication>${keeper !== undefined}</internal_replication>${replicas.join("")}</shard>`;
    });
    const nodes = http.map((port, index) => {
      const own = join(folder, `node${index}`);
      for (const name of ["data", "tmp", "log"]) mkdirSync(join(own, name), { recursive: true });
      writeFileSync(
        join(own, "config.xml"),
        `<yandex><logger><level>${isLogged ? "trace" : "warning"}</level><log>${own}/log/log</log><errorlog>${own}/log/errors</errorlog></logger>
        <http_port>${port}</http_port><tcp_port>${tcp[index]}</tcp_port>
        <interserver_http_port>${between[index]}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
        <listen_host>127.0.0.1</listen_host><path>${own}/data/</path><tmp_path>${own}/tmp/</tmp_path>
        <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
        <mark_cache_size>67108864</mark_cache_size><keep_alive_timeout>3</keep_alive_timeout>
        <query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>500</flush_interval_milliseconds></query_log>
        <remote_servers><${clusterName}>${shards.join("")}</${clusterName}></remote_servers>${keeping(keeper, index)}${settings}</yandex>`,
      );
      writeFileSync(
        join(own, "users.xml"),
        `<yandex><profiles><default><max_threads>1</max_threads><log_queries>${isLogged ? 1 : 0}</log_queries></default>${profiles}</profiles>
        <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>${users}</users>
        <quotas><default></default></quotas></yandex>`,
      );
      return { folder: own, port, child: undefined };
    });
    const cluster = new RealCluster(nodes);
    for (const index of nodes.keys()) cluster.#spawn(index);
    for (const index of nodes.keys()) await cluster.#untilUp(index);
    return cluster;
  }

  /** The address of a database at a server. */
  address(database: string, port = this.nodes[0]?.port): string {
    return `clickhouse://127.0.0.1:${port}/${database}`;
  }

  /** Runs a statement at a server; returns its reply as text. */
  async ask(index: number, sql: string): Promise<string> {
    const send = async (): Promise<Response> =>
      fetch(`http://127.0.0.1:${this.nodes[index]?.port}/`, { method: "POST", body: sql });
    // A server that was restarted has closed the connections of before.
    const reply = await send().catch(send);
    const text = await reply.text();
    if (!reply.ok) throw new Error(text);
    return text.trim();
  }

  /** Kills a server. */
  async kill(index: number): Promise<void> {
    const node = this.nodes[index];
    const { child } = node ?? {};
    if (node === undefined || child === undefined) return;
    node.child = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  /** Starts a server again that was killed. */
  async restart(index: number): Promise<void> {
    this.#spawn(index);
    await this.#untilUp(index);
  }

  async stop(): Promise<void> {
    for (const index of this.nodes.keys()) await this.kill(index);
  }

  /** Returns what the servers have written into their logs. */
  logs(): string {
    return this.nodes
      .flatMap(({ folder }) => readdirSync(join(folder, "log")).map((name) => join(folder, "log", name)))
      .map((path) => readFileSync(path, "latin1"))
      .join("\n");
  }

  #spawn(index: number): void {
    const node = this.nodes[index];
    if (node === undefined) return;
    node.child = spawn(program, [`--config-file=${node.folder}/config.xml`], {
      cwd: node.folder,
      stdio: "ignore",
    });
  }

  async #untilUp(index: number): Promise<void> {
    for (;;) {
      const isUp = await this.ask(index, "SELECT 1").then(
        () => true,
        () => false,
      );
      if (isUp) return;
      const exit = this.nodes[index]?.child?.exitCode;
      if (typeof exit === "number") throw new Error(`server ${index} has ended with ${exit}: ${this.logs()}`);
    }
  }
}
