// Starts nginx for the files in a folder. Debian has it; LEAKCHECK_NGINX names another one.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePorts } from "../free-ports.js";
import { isThere } from "../servers.js";

const program = process.env["LEAKCHECK_NGINX"] ?? "nginx";
export const hasNginx = isThere("nginx", () => spawnSync(program, ["-v"]).status === 0);

export class Nginx {
  readonly origin: string;
  readonly #child: ChildProcess;

  private constructor(origin: string, child: ChildProcess) {
    this.origin = origin;
    this.#child = child;
  }

  /** Serves a folder, with `more` among the settings of HTTP. */
  static async start(folder: string, more = ""): Promise<Nginx> {
    const [port = 0] = await freePorts(1);
    mkdirSync(join(folder, "temporary"));
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${folder}/temporary/${name};`)
      .join(" ");
    const [settings, errors] = [join(folder, "nginx.conf"), join(folder, "errors")];
    writeFileSync(
      settings,
      `daemon off; ${process.getuid?.() === 0 ? "user root;" : ""} pid ${folder}/nginx.pid; events {}
       http { access_log off; ${places} ${more} server { listen 127.0.0.1:${port}; root ${folder}; } }`,
    );
    const child = spawn(program, ["-e", errors, "-c", settings], { stdio: "inherit" });
    const nginx = new Nginx(`http://127.0.0.1:${port}`, child);
    while (!(await answers(nginx.origin)))
      if (child.exitCode !== null) throw new Error(readFileSync(errors, "utf8"));
    return nginx;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on("close", resolve));
    this.#child.kill("SIGQUIT");
    await ended;
  }
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin, { method: "HEAD" }).then(
    () => true,
    () => false,
  );
}
