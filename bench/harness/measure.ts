// Runs one program as a cold process and measures it from outside: wall time, processor time, peak memory.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { busySeconds } from "./busy-time.js";

export interface Command {
  program: string;
  args: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** A file for standard input. */
  input?: string;
  /** Exit statuses that are no failure, without 0. */
  alsoFine?: readonly number[];
  /** Standard output goes to /dev/null. */
  discards?: true;
  /** Wall time alone: nothing stands between, for the shortest of runs. */
  plain?: true;
}

export interface Place {
  /** Paths in commands are relative to it. */
  folder: string;
  environment: Readonly<Record<string, string>>;
  signal: AbortSignal;
}

export interface Measured {
  wallSeconds: number;
  cpuSeconds: number | null;
  peakBytes: number | null;
  /** Processor time that others used meanwhile. */
  othersSeconds: number | null;
  stdout: string;
}

const timeProgram = "/usr/bin/time";
const asked = spawnSync(timeProgram, ["--version"], { encoding: "utf8" });
const hasTime = asked.status === 0 && asked.stdout.includes("GNU");
const pollMs = 5;

/** How memory is measured here. GNU time reads the kernel's count for the process; a poll may miss the last few milliseconds. */
export const meter = hasTime
  ? "GNU time"
  : process.platform === "linux"
    ? `VmHWM, polled each ${pollMs} ms`
    : "none";

/** Runs the command to its end. Throws an Error with the end of its standard error when it fails. */
export async function measure(command: Command, place: Place): Promise<Measured> {
  place.signal.throwIfAborted();
  const usesTime = hasTime && command.plain !== true;
  const figures = join(place.folder, "time.txt");
  const [program, args] = usesTime
    ? [timeProgram, ["-q", "-f", "%U %S %M", "-o", figures, command.program, ...command.args]]
    : [command.program, command.args];
  const input = command.input === undefined ? undefined : openSync(join(place.folder, command.input), "r");
  const busyBefore = busySeconds();
  const started = performance.now();
  // A process group of its own: time does not pass signals on.
  const child = spawn(program, args, {
    cwd: place.folder,
    env: { ...place.environment, ...command.environment },
    stdio: [input ?? "ignore", command.discards === true ? "ignore" : "pipe", "pipe"],
    detached: true,
  });
  let polled = 0;
  const poll =
    hasTime || command.plain === true
      ? undefined
      : setInterval(() => (polled = Math.max(polled, highWater(child.pid))), pollMs);
  const kill = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  place.signal.addEventListener("abort", kill);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr = (stderr + text).slice(-2000)));
  try {
    const status = await new Promise<number | null>((resolve, reject) =>
      child.once("error", reject).once("close", resolve),
    );
    const wallSeconds = (performance.now() - started) / 1000;
    const busyAfter = busySeconds();
    place.signal.throwIfAborted();
    if (status !== 0 && command.alsoFine?.includes(status ?? -1) !== true)
      throw new Error(`ended with status ${status}: ${stderr.trim()}`);
    const { cpuSeconds, peakBytes } = usesTime
      ? readFigures(figures)
      : { cpuSeconds: null, peakBytes: polled === 0 ? null : polled };
    const isKnown = busyBefore !== null && busyAfter !== null && cpuSeconds !== null;
    // What is read in between ends with a tick, hence not below 0.
    const othersSeconds = isKnown ? Math.max(0, busyAfter - busyBefore - cpuSeconds) : null;
    return { wallSeconds, cpuSeconds, peakBytes, othersSeconds, stdout };
  } finally {
    clearInterval(poll);
    place.signal.removeEventListener("abort", kill);
    if (input !== undefined) closeSync(input);
    rmSync(figures, { force: true });
  }
}

function readFigures(path: string): { cpuSeconds: number; peakBytes: number } {
  const [user = 0, system = 0, kibibytes = 0] = (readFileSync(path, "utf8").trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { cpuSeconds: user + system, peakBytes: kibibytes * 1024 };
}

function highWater(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    // It has ended, or there is no /proc.
    return 0;
  }
}
