// Runs the program on a terminal made by script(1) of util-linux, which every Linux has.
import { spawn, spawnSync } from "node:child_process";
import { outcomeOf, programPath, type Outcome, type Workplace } from "./program.js";

/**
 * True if this machine has a script(1) that passes on a command's exit status. Others (macOS) take
 * other options.
 */
export const hasTerminal =
  spawnSync("script", ["-qec", "exit 7", "/dev/null"], { stdio: ["ignore", "ignore", "ignore"] }).status ===
  7;

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** Text to type, and the text on the screen to wait for first. */
export interface Typing {
  after: string;
  type: string;
}

/**
 * Runs the program on a terminal of `columns` characters; `hidesErrors` leaves out
 * standard error and progress. `stdout` is the text on the screen, including echoed typing.
 */
export async function runOnTerminal(
  place: Workplace,
  args: readonly string[],
  options: {
    columns?: number;
    environment?: Record<string, string>;
    typing?: readonly Typing[];
    after?: string;
    hidesErrors?: boolean;
  } = {},
): Promise<Outcome> {
  const { columns = 80, environment = {}, typing = [], after = "", hidesErrors = false } = options;
  const command = [process.execPath, programPath, ...args].map(quote).join(" ");
  const child = spawn(
    "script",
    ["-qefc", `stty cols ${columns}; ${command}${hidesErrors ? " 2>/dev/null" : ""}${after}`, "/dev/null"],
    {
      cwd: place.folder,
      env: { ...place.environment, TERM: "xterm", SHELL: "/bin/sh", ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  let screen = "";
  let typed = 0;
  child.stdout.on("data", (text: Buffer | string) => {
    screen += text.toString();
    const next = typing[typed];
    if (next !== undefined && screen.includes(next.after)) {
      screen = "";
      typed += 1;
      child.stdin.write(next.type);
    }
  });
  return outcomeOf(child);
}
