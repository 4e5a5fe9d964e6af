// Runs the program with standard output (and input) on a terminal, by script(1) of util-linux.
import { spawn, spawnSync } from "node:child_process";
import { programPath, type Outcome, type Workplace } from "./program.js";

/** Whether this machine has a script(1) that passes on a command's exit status; others (macOS) have one that takes other options. */
export const hasTerminal = spawnSync("script", ["-qec", "exit 7", "/dev/null"], { stdio: ["ignore", "ignore", "ignore"] }).status === 7;

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** Runs the program on a terminal of 80 columns. Standard error is left out unless it is to be on the terminal too. */
export async function runOnTerminal(
  place: Workplace,
  args: readonly string[],
  options: { typed?: string; withErrors?: boolean; environment?: Record<string, string> } = {},
): Promise<Outcome> {
  const program = [process.execPath, programPath, ...args].map(quoted).join(" ");
  const child = spawn("script", ["-qec", `stty cols 80; ${program}${options.withErrors === true ? "" : " 2>/dev/null"}`, "/dev/null"], {
    cwd: place.folder,
    env: { ...place.environment, TERM: "xterm", SHELL: "/bin/sh", ...options.environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let hasTyped = false;
  child.stdin.on("error", () => {});
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    // Typed once it is asked for, when nothing is echoed any more.
    if (hasTyped || options.typed === undefined || !stdout.includes("not shown")) return;
    hasTyped = true;
    setTimeout(() => child.stdin.write(options.typed ?? ""), 200);
  });
  return new Promise((resolve) => {
    child.on("close", (status, signal) => {
      resolve({ status, signal, stdout, stderr: "" });
    });
  });
}
