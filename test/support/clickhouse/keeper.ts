// Starts ZooKeeper, which ClickHouse takes for Keeper. Debian has it (zookeeper).
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { isThere } from "../servers.js";

const jars = "/usr/share/java";
const java = process.env["LEAKCHECK_JAVA"] ?? "java";
export const hasZookeeper = isThere(
  "ZooKeeper",
  () => existsSync(join(jars, "zookeeper.jar")) && spawnSync(java, ["-version"]).status === 0,
);

/** What it needs, by the beginnings of names. */
const needed =
  /^(?:zookeeper|zookeeper-jute|slf4j-api|slf4j-simple|netty-.*|snappy.*|commons-io|commons-cli|metrics-core)\.jar$/u;

export class Keeper {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.#child = child;
  }

  static async start(folder: string, port: number): Promise<Keeper> {
    mkdirSync(join(folder, "data"), { recursive: true });
    const settings = join(folder, "zoo.cfg");
    writeFileSync(
      settings,
      `tickTime=500\ndataDir=${folder}/data\nclientPort=${port}\nclientPortAddress=127.0.0.1\nadmin.enableServer=false\n`,
    );
    const classes = readdirSync(jars)
      .filter((name) => needed.test(name))
      .map((name) => join(jars, name))
      .join(":");
    const main = "org.apache.zookeeper.server.quorum.QuorumPeerMain";
    const child = spawn(java, ["-Xmx256m", "-cp", classes, main, settings], { stdio: "ignore" });
    while (!(await serves(port))) if (child.exitCode !== null) throw new Error("ZooKeeper has ended");
    return new Keeper(port, child);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on("close", resolve));
    this.#child.kill("SIGKILL");
    await ended;
  }
}

/**
 * Whether it serves. It listens before that, and a server of 2018 whose first session fails so crashes at
 * the next `ON CLUSTER`.
 */
async function serves(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end("srvr"));
    let said = "";
    socket.on("data", (chunk: Buffer) => (said += String(chunk)));
    // One that was taken before it serves may stay without a reply for good: the next one is asked.
    socket.setTimeout(2000, () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => {
      resolve(said.startsWith("Zookeeper version"));
    });
  });
}
