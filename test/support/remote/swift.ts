// Starts OpenStack Swift with its S3 API, with one copy of each object. Debian has it (swift-proxy,
// swift-account, swift-container, swift-object).
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { freePorts } from "../free-ports.js";
import { isThere } from "../servers.js";

const python = process.env["LEAKCHECK_PYTHON"] ?? "/usr/bin/python3";
const stores = ["account", "container", "object"] as const;
const region = "us-east-1";
const servers = [...stores, "proxy"] as const;

/** Swift reads a file in /etc, which belongs to the machine, unless it is told another one so early. */
const launcher = `import sys
from swift.common import utils
utils.SWIFT_CONF_FILE = sys.argv[1]
if sys.argv[2] == "ring":
    from swift.cli.ringbuilder import main
    sys.exit(main(sys.argv[2:]))
from swift.common.wsgi import run_wsgi
sys.exit(run_wsgi(sys.argv[3], sys.argv[2]))
`;

export const hasSwift = isThere("Swift", () => {
  const modules = ["account", "container", "obj", "proxy"].map((name) => `swift.${name}.server`);
  return spawnSync(python, ["-c", `import ${modules.join(", ")}`]).status === 0;
});

/** What the proxy is made of, in order, and the settings of each. */
const filters: readonly (readonly [name: string, settings: string])[] = [
  ["catch_errors", ""],
  ["memcache", "memcache_servers = 127.0.0.1:1"],
  ["s3api", `location = ${region}`],
  ["tempauth", "user_test_tester = testing .admin"],
  ["copy", ""],
  ["slo", ""],
  ["dlo", ""],
];

export class Swift {
  readonly endpoint: string;
  /** Who may make buckets there. */
  readonly credentials = { AWS_ACCESS_KEY_ID: "test:tester", AWS_SECRET_ACCESS_KEY: "testing" };
  readonly #children: readonly ChildProcess[];

  private constructor(endpoint: string, children: readonly ChildProcess[]) {
    this.endpoint = endpoint;
    this.#children = children;
  }

  static async start(folder: string): Promise<Swift> {
    mkdirSync(join(folder, "devices", "d1"), { recursive: true });
    const main = join(folder, "swift.conf");
    const policy = "[storage-policy:0]\nname = gold\ndefault = yes\n";
    writeFileSync(main, `[swift-hash]\nswift_hash_path_suffix = test\n${policy}`);
    const ports = await freePorts(servers.length);
    for (const [at, name] of servers.entries()) {
      const port = ports[at] ?? 0;
      writeFileSync(join(folder, `${name}.conf`), settingsOf(name, folder, port));
      if (name !== "proxy") makeRing(folder, main, name, port);
    }
    const said: string[] = [];
    const children = servers.map((name) => {
      const child = spawn(python, ["-c", launcher, main, `${name}-server`, join(folder, `${name}.conf`)], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      child.stderr.on("data", (chunk: Buffer) => said.push(String(chunk)));
      return child;
    });
    const swift = new Swift(`http://127.0.0.1:${ports.at(-1)}`, children);
    while (!(await swift.#isUp()))
      if (children.some(({ exitCode }) => exitCode !== null))
        throw new Error(`Swift has ended: ${said.join("")}`);
    return swift;
  }

  async stop(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode !== null) continue;
      const ended = new Promise((resolve) => child.on("close", resolve));
      child.kill("SIGKILL");
      await ended;
    }
  }

  async makeBucket(name: string): Promise<void> {
    const status = await this.#putBucket(name);
    if (status !== 200) throw new Error(`Swift makes no bucket: status ${status}`);
  }

  async #putBucket(name: string): Promise<number> {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = this.credentials;
    const client = new AwsClient({ accessKeyId, secretAccessKey, service: "s3", region, retries: 0 });
    const { status } = await client.fetch(`${this.endpoint}/${name}`, { method: "PUT" });
    return status;
  }

  /** Whether the proxy and the stores behind it are there. */
  async #isUp(): Promise<boolean> {
    // A store that does not listen yet; 409 is a bucket that is there, from a reply that got lost.
    const status = await this.#putBucket("first").catch(() => 503);
    if (![200, 409, 500, 503].includes(status)) throw new Error(`Swift says ${status}`);
    return status < 500;
  }
}

function settingsOf(name: (typeof servers)[number], folder: string, port: number): string {
  const common = `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
swift_dir = ${folder}
user = ${userInfo().username}
log_address = /dev/null
`;
  if (name !== "proxy")
    return `${common}devices = ${folder}/devices
mount_check = false
disable_fallocate = true
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
`;
  const sections = filters.map(
    ([filter, more]) => `[filter:${filter}]\nuse = egg:swift#${filter}\n${more}\n`,
  );
  return `${common}[pipeline:main]
pipeline = ${filters.map(([filter]) => filter).join(" ")} proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
${sections.join("")}`;
}

/** Writes where a store keeps what. */
function makeRing(folder: string, main: string, name: string, port: number): void {
  for (const args of [["create", "4", "1", "1"], ["add", `r1z1-127.0.0.1:${port}/d1`, "1"], ["rebalance"]]) {
    const ring = ["ring", join(folder, `${name}.builder`), ...args];
    const { status, stderr } = spawnSync(python, ["-c", launcher, main, ...ring]);
    if (status !== 0) throw new Error(`the ring of Swift: ${String(stderr)}`);
  }
}
