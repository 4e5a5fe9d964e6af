// Handles the signals that end a program: the work stops and cleans up, then the signal is raised
// again so that the parent process sees a death by signal.
import type { Terminal } from "./terminal/terminal.js";

const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/**
 * Runs work that signals can interrupt. The first signal aborts the work and waits for its
 * clean-up; a second one ends the program at once.
 */
export async function interruptible<T>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let caught: (typeof signals)[number] | undefined;
  const raise = (signal: (typeof signals)[number]): void => {
    for (const one of signals) process.off(one, listener);
    process.kill(process.pid, signal);
  };
  const listener = (signal: (typeof signals)[number]): void => {
    if (caught !== undefined) {
      raise(signal);
      return;
    }
    caught = signal;
    terminal.tellApart("interrupted: removing temporary files");
    controller.abort();
  };
  for (const one of signals) process.on(one, listener);
  try {
    return await work(controller.signal);
  } finally {
    if (caught !== undefined) raise(caught);
    for (const one of signals) process.off(one, listener);
  }
}
