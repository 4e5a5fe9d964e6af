// The packing programs of this machine. Tests of what they write are skipped, loudly, where they are absent.
import { spawnSync } from "node:child_process";

const found = new Map<string, boolean>();

/** Whether a program can be run here; says on standard error if not. */
export function hasTool(name: string): boolean {
  const known = found.get(name);
  if (known !== undefined) return known;
  const has = spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;
  if (!has) process.stderr.write(`SKIPPED: there is no ${name} here, so nothing that it writes is tested\n`);
  found.set(name, has);
  return has;
}

/** Returns what a program writes for an input. */
export function runTool(
  name: string,
  args: readonly string[],
  input?: Uint8Array,
  folder?: string,
): Uint8Array {
  const outcome = spawnSync(name, args, {
    ...(input === undefined ? {} : { input }),
    ...(folder === undefined ? {} : { cwd: folder }),
    maxBuffer: 2 ** 30,
  });
  if (outcome.status !== 0) throw new Error(`${name} ${args.join(" ")}: ${String(outcome.stderr)}`);
  return outcome.stdout;
}
