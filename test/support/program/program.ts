// Runs the real program as a user would, in its own folder.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPrinted } from "./schemas.js";

export const programPath = fileURLToPath(new URL("../../../bin/leakcheck.cjs", import.meta.url));

/** How a run of the program ended. */
export interface Outcome {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** What a run of the program gets beside its arguments. */
export interface RunOptions {
  input?: string | Uint8Array;
  environment?: Record<string, string>;
}

/** An empty folder in which the program runs with its own home. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
  readonly environment: Record<string, string>;

  constructor() {
    this.environment = {
      PATH: process.env["PATH"] ?? "",
      HOME: join(this.folder, "home"),
      XDG_CONFIG_HOME: join(this.folder, "config"),
      XDG_DATA_HOME: join(this.folder, "data"),
    };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Starts the program. Its standard input stays open. */
  start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
    return spawn(process.execPath, [programPath, ...args], {
      cwd: this.folder,
      env: { ...this.environment, ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
  }

  /** Runs the program to its end. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const child = this.start(args, options.environment);
    const ended = outcomeOf(child);
    child.stdin?.end(options.input ?? "");
    return ended;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Collects the output of a started program until it ends, and validates it where it is JSON. */
export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  // A program that has ended takes no more input.
  child.stdin?.on("error", () => {});
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = await new Promise<Pick<Outcome, "status" | "signal">>((resolve) => {
    child.on("close", (status, signal) => {
      resolve({ status, signal });
    });
  });
  checkPrinted(written);
  return { ...ended, ...written };
}

/** Returns the objects in NDJSON text. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
