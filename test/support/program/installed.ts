// The package as users get it: packed, and installed into a home folder of its own, with nothing else but Node and npm.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Packs what is built into `folder`; returns the path of the package. */
export function packInto(folder: string): string {
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
    stdio: "ignore",
  });
  const name = readdirSync(folder).find((one) => one.endsWith(".tgz"));
  if (name === undefined) throw new Error("no package was made");
  return join(folder, name);
}

/**
 * Returns the commands that README types first, up to the first lookup, with the package in place of its name
 * and `asked` in place of who is looked up.
 */
export function firstCommands(tarball: string, asked: string): string[] {
  const [block = ""] =
    /(?<=```sh\n)[\s\S]*?(?=```)/u.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  return block
    .trim()
    .split("\n")
    .map((line) =>
      line
        .replace(/\s+#.*$/u, "")
        .replace(/install -g leakcheck$/u, `install -g ${tarball}`)
        .replace(/(?<= lookup )\S+$/u, asked),
    );
}

/** An empty home, and an environment in which commands find Node, npm and what is installed in it. */
export class Home {
  readonly path: string;
  readonly environment: Record<string, string>;

  constructor(folder: string) {
    this.path = join(folder, "home");
    mkdirSync(this.path);
    const prefix = join(this.path, ".local");
    this.environment = {
      HOME: this.path,
      PATH: [join(prefix, "bin"), dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter),
      npm_config_prefix: prefix,
      // Nothing is fetched: the package needs no other.
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
    };
  }

  /** Runs a command line as it is typed. */
  run(
    line: string,
    environment: Record<string, string> = {},
  ): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", line], {
      cwd: this.path,
      env: { ...this.environment, ...environment },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
    });
    return { status, stdout, stderr };
  }
}
