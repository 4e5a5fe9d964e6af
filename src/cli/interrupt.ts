// Handles the signals that end a program: the work stops and cleans up, then the signal is raised
// again so that the parent process sees a death by signal.
import type { StopSignal } from "../errors.js";
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
  return withSignals(terminal, controller, async () => work(controller.signal));
}

/** The same for work that needs no `AbortSignal`, for which Node has to load much. */
export async function stoppable<T>(terminal: Terminal, work: (signal: StopSignal) => Promise<T>): Promise<T> {
  const stop = new Stop();
  return withSignals(terminal, stop, async () => work(stop));
}

class Stop implements StopSignal {
  aborted = false;
  readonly #listeners = new Set<() => void>();

  addEventListener(_: "abort", listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
  }

  abort(): void {
    this.aborted = true;
    for (const listener of this.#listeners) listener();
  }
}

async function withSignals<T>(
  terminal: Terminal,
  controller: { abort(): void },
  work: () => Promise<T>,
): Promise<T> {
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
    return await work();
  } finally {
    if (caught !== undefined) raise(caught);
    for (const one of signals) process.off(one, listener);
  }
}
