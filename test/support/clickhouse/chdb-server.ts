// The newest ClickHouse engine as a server: chdb runs it in this process, without HTTP, so this does what
// its HTTP interface would do with the statements of leakcheck. Half a gigabyte: `npm i --no-package-lock
// --prefix bench/clickhouse` installs it, or LEAKCHECK_CHDB names a folder where `npm i --no-save chdb` was run.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { isThere } from "../servers.js";

const modules =
  process.env["LEAKCHECK_CHDB"] ?? join(import.meta.dirname, "..", "..", "..", "bench", "clickhouse");
export const hasChdb = isThere("chdb", () => existsSync(join(modules, "node_modules", "chdb")));

/** The parts of chdb that are used. */
export interface Engine {
  query(sql: string, format?: string): string;
  close(): void;
}

/** The name of a cluster that each engine knows, of which it is the only replica of the only shard. */
export const ownCluster = "main";

/**
 * Opens the engine with its data below `folder`. With `grants`, statements without a user, its user has
 * these rights only, and may read files.
 */
export function openEngine(folder: string, grants?: readonly string[]): Engine {
  const { Session } = createRequire(join(modules, "package.json"))("chdb") as {
    Session: new (path: string, options?: { connectionArgs: string[] }) => Engine;
  };
  const data = join(folder, "engine");
  const [settings, users] = [join(folder, "settings.xml"), join(folder, "users.xml")];
  const all = grants === undefined ? [] : [...grants, "GRANT READ ON FILE"];
  const queries = all.map((grant) => `<query>${grant}</query>`).join("");
  // Nothing listens at the port; with it in its own settings, the engine knows itself.
  const replica = "<replica><host>127.0.0.1</host><port>9000</port></replica>";
  writeFileSync(
    settings,
    `<clickhouse><users_config>${users}</users_config><tcp_port>9000</tcp_port>
    <remote_servers><${ownCluster}><shard>${replica}</shard></${ownCluster}></remote_servers></clickhouse>`,
  );
  writeFileSync(
    users,
    `<clickhouse><profiles><default></default></profiles><quotas><default></default></quotas>
    <users><default><password></password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota>${grants === undefined ? "" : `<grants>${queries}</grants>`}</default></users></clickhouse>`,
  );
  return new Session(data, { connectionArgs: [`--config-file=${settings}`] });
}

export class ChdbServer {
  readonly #engine: Engine;
  readonly #folder: string;
  readonly #server: Server;

  private constructor(engine: Engine, folder: string) {
    this.#engine = engine;
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#server = createServer((message, response) => {
      void this.#serve(message, response);
    });
  }

  static async start(engine: Engine, folder: string): Promise<ChdbServer> {
    const server = new ChdbServer(engine, folder);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get address(): string {
    return `clickhouse://127.0.0.1:${(this.#server.address() as AddressInfo).port}/leaks`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const { searchParams } = new URL(message.url ?? "", "http://localhost");
    try {
      const body = this.#run(searchParams, Buffer.concat(chunks), message.headers["content-type"] ?? "");
      response.writeHead(200, { "content-length": body.length });
      response.end(body);
    } catch (cause) {
      const code = /Code: (\d+)/u.exec(String(cause))?.[1] ?? "0";
      response.writeHead(500);
      response.end(`Code: ${code}. DB::Exception`);
    }
  }

  #run(settings: URLSearchParams, body: Buffer, type: string): Buffer {
    const sql = settings.get("query") ?? "";
    for (const [name, value] of settings)
      if (!["query", "wait_end_of_query", "keys_structure", "keys_format"].includes(name))
        this.#engine.query(`SET ${name} = ${/^\d+$/u.test(value) ? value : `'${value}'`}`);
    const [input, output] = [join(this.#folder, "input"), join(this.#folder, "output")];
    const structure = settings.get("keys_structure");
    if (structure !== null) {
      const boundary = /boundary=(\S+)/u.exec(type)?.[1] ?? "";
      const start = body.indexOf("\r\n\r\n") + 4;
      writeFileSync(input, body.subarray(start, body.lastIndexOf(`\r\n--${boundary}`)));
      // As a server does, which therefore wants the right to make temporary tables.
      this.#engine.query("DROP TEMPORARY TABLE IF EXISTS keys");
      this.#engine.query(`CREATE TEMPORARY TABLE keys (${structure}) ENGINE = Memory`);
      this.#engine.query(`INSERT INTO keys SELECT * FROM file('${input}', 'RowBinary', '${structure}')`);
    }
    const insert = /^INSERT INTO (leaks\.\w+) (\(.*\)) FORMAT RowBinary$/u.exec(sql);
    if (insert !== null) {
      writeFileSync(input, body);
      const described = this.#engine.query(
        `SELECT name, type FROM system.columns WHERE concat(database, '.', table) = '${insert[1]}' ORDER BY position`,
        "JSONCompact",
      );
      const { data } = JSON.parse(described) as { data: [string, string][] };
      const columns = data
        .map(([name, one]) => `${name} ${one}`)
        .join(", ")
        .replaceAll("'", "''");
      this.#engine.query(
        `INSERT INTO ${insert[1]} ${insert[2]} SELECT * FROM file('${input}', 'RowBinary', '${columns}')`,
      );
      return Buffer.alloc(0);
    }
    if (!sql.endsWith(" FORMAT RowBinary")) {
      this.#engine.query(sql);
      return Buffer.alloc(0);
    }
    const select = sql.slice(0, -" FORMAT RowBinary".length);
    this.#engine.query(`SELECT * FROM (${select}) INTO OUTFILE '${output}' TRUNCATE FORMAT RowBinary`);
    return readFileSync(output);
  }
}
