// The session that README.md shows: real commands, run in a temporary folder, and their output on a
// terminal of 80 columns.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const build = "build --name instagram-2026 --breach-date 2026-01 --status disputed users.csv".split(" ");
const title = "Instagram scrape";

/**
 * Queries and their exit statuses: one in the fixture, one not in it, and a number that may be
 * either.
 */
const lookups = [
  { identifier: "albertthistle224@south.test", status: 3 },
  { identifier: "nobody@example.com", status: 0 },
  { identifier: "06-12345678", status: 4 },
] as const;

/**
 * Returns the lines of the session, with ANSI colours. `root` is the repository, which must be
 * built. Throws if a command ends with an unexpected status.
 */
export function runSession(root: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "leakcheck-picture-"));
  try {
    copyFileSync(join(root, "fixtures", "small.csv"), join(folder, "users.csv"));
    const run = (args: readonly string[], expected: number): string => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, "bin", "leakcheck.cjs"), ...args],
        {
          cwd: folder,
          env: { HOME: folder, XDG_CONFIG_HOME: join(folder, "config"), XDG_DATA_HOME: join(folder, "data") },
          encoding: "utf8",
        },
      );
      if (status !== expected)
        throw new Error(`leakcheck ${args.join(" ")} ended with ${status}, not ${expected}: ${stderr}`);
      return stdout;
    };
    run([...build, "--title", title], 0);
    const lines = lookups.flatMap(({ identifier, status }) => [
      `\u001b[2m$\u001b[22m leakcheck lookup ${identifier}`,
      ...run(["lookup", "--text", "--color", "always", identifier], status).trimEnd().split("\n"),
      "",
    ]);
    return lines.slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
