// Shows the progress of long work: one redrawn line on a terminal, elsewhere a plain line every ten
// seconds.
import type { Terminal } from "./terminal.js";

const redrawMs = 100;
const plainMs = 10_000;

/** A line of progress, shown until it is stopped. */
export interface Progress {
  show(text: () => string): void;
  /** Writes a line that stays, such as a warning. */
  tell(text: string): void;
  stop(): void;
}

/** Starts showing progress on standard error. Loads ora only if it will draw. */
export async function startProgress(terminal: Terminal, quiet: boolean): Promise<Progress> {
  const tell = (text: string): void => {
    terminal.tell(text);
  };
  if (quiet) return { show() {}, tell, stop() {} };
  if (!terminal.showsProgress) {
    return { show: throttled(plainMs, tell), tell, stop() {} };
  }
  const { default: ora } = await import("ora");
  // By default ora takes over standard input and delays Ctrl-C. It redraws by itself, at this
  // interval.
  const spinner = ora({
    stream: process.stderr,
    discardStdin: false,
    text: "starting",
    interval: redrawMs,
  }).start();
  const show = throttled(redrawMs, (text) => {
    spinner.text = text;
  });
  return {
    show,
    tell(text) {
      spinner.clear();
      tell(text);
    },
    stop() {
      spinner.stop();
    },
  };
}

function throttled(everyMs: number, write: (text: string) => void): (text: () => string) => void {
  let last = performance.now();
  return (text) => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    write(text());
  };
}
