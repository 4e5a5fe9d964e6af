// Shows the progress of long work: one redrawn line on a terminal, elsewhere a plain line every ten
// seconds.
import { displayWidth } from "./display-width.js";
import { cutText } from "./table.js";
import type { Terminal } from "./terminal.js";

const redrawMs = 100;
const plainMs = 10_000;

/** A line of progress. */
export interface Progress {
  readonly show: (text: () => string) => void;
  /** Returns what shows the share, 0 to 1, of what is being done. */
  readonly shareOf: (doing: string) => (share: number) => void;
  /** Writes a line that stays, such as a warning. */
  readonly tell: (text: string) => void;
}

/** Shows the progress of work on standard error while it lasts. */
export async function withShownProgress<T>(
  terminal: Terminal,
  quiet: boolean,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const tell = (text: string): void => {
    terminal.tell(text);
  };
  const { show, stop = () => {} } = quiet ? { show() {} } : await startProgress(terminal, tell);
  const shareOf =
    (doing: string) =>
    (share: number): void => {
      show(() => `${doing}: ${Math.floor(share * 100)} %`);
    };
  try {
    return await work({ show, shareOf, tell });
  } finally {
    stop();
  }
}

/** Loads ora only if it will draw. */
async function startProgress(
  terminal: Terminal,
  tell: (text: string) => void,
): Promise<Pick<Progress, "show"> & { stop?: () => void }> {
  if (!terminal.showsProgress) return { show: throttled(plainMs, tell) };
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
    spinner.text = fitProgress(text, process.stderr.columns - spinnerCells);
  });
  // Whatever is told meanwhile, an interruption too, gets a line of its own.
  terminal.setBeforeTell(() => {
    spinner.clear();
  });
  return {
    show,
    stop() {
      terminal.setBeforeTell(undefined);
      spinner.stop();
    },
  };
}

/** Cells of the spinner, the blank behind it, and one that stays free: some terminals wrap when it is used. */
const spinnerCells = 3;

/** Returns the text of a line of progress without the parts, from the last one on, that do not fit. */
export function fitProgress(text: string, width: number): string {
  const parts = text.split(", ");
  while (parts.length > 1 && displayWidth(parts.join(", ")) > width) parts.pop();
  return cutText(parts.join(", "), Math.max(1, width));
}

function throttled(everyMs: number, write: (text: string) => void): (text: () => string) => void {
  let last = process.uptime();
  return (text) => {
    const now = process.uptime();
    if ((now - last) * 1000 < everyMs) return;
    last = now;
    write(text());
  };
}
