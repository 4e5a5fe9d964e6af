// What the figures hold for: machine and versions, nothing that tells one machine from another of its kind.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { Machine } from "./runs/bench-run.js";
import { meter } from "./measure.js";

export function describeMachine(): Machine {
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: type(),
    kernel: release(),
    meter,
  };
}

/** The first line that a program says of itself; undefined if it is not there. */
export function programVersion(program: string, args: readonly string[] = ["--version"]): string | undefined {
  const { status, stdout } = spawnSync(program, [...args], { encoding: "utf8" });
  return status === 0 ? stdout.trim().split("\n")[0] : undefined;
}

/** The version of an installed package; undefined if it is not there. `folder` holds node_modules. */
export function packageVersion(folder: string, name: string): string | undefined {
  const path = join(folder, "node_modules", name, "package.json");
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as { version: string }).version
    : undefined;
}
