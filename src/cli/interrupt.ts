// Signals that end a program: work is given up in order, then the signal is raised again, so that the parent sees a signal death.
import type { Terminal } from "./terminal/terminal.js";

const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** Does work that can be interrupted. The first signal aborts it and waits for it to clean up; a second one ends at once. */
export async function interruptible<T>(terminal: Terminal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
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
    terminal.tell("interrupted: removing temporary files");
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
