// Progress of long work: a line that is drawn again on a terminal, a plain line every ten seconds elsewhere.
import type { Terminal } from "./terminal.js";

const redrawMs = 100;
const plainMs = 10_000;

/** Shows one line of progress until it is stopped. */
export interface Progress {
  show(text: () => string): void;
  stop(): void;
}

/** Starts progress on standard error. ora is loaded only where it draws. */
export async function startProgress(terminal: Terminal, quiet: boolean): Promise<Progress> {
  if (quiet) return { show() {}, stop() {} };
  if (!terminal.showsProgress) {
    const show = throttled(plainMs, (text) => {
      terminal.tell(text);
    });
    return { show, stop() {} };
  }
  const { default: ora } = await import("ora");
  // Standard input stays as it is: ora would hold back Ctrl-C otherwise. It draws by itself, as often as it is told here.
  const spinner = ora({ stream: process.stderr, discardStdin: false, text: "starting", interval: redrawMs }).start();
  const show = throttled(redrawMs, (text) => {
    spinner.text = text;
  });
  return {
    show,
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
