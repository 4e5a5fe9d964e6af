// The peak of resident memory of a Node process, as it measures itself at its end.
import { existsSync, readFileSync } from "node:fs";

/**
 * getrusage would report a peak that is inherited from the process that started this one; VmHWM is
 * the process's own. Systems other than Linux have no VmHWM.
 */
const watchPeak = `
  import { readFileSync, writeFileSync } from "node:fs";
  import { isMainThread } from "node:worker_threads";
  const kilobytes = () => {
    try {
      return Number(/^VmHWM:\\s*(\\d+)/mu.exec(readFileSync("/proc/self/status", "utf8"))[1]);
    } catch {
      return process.resourceUsage().maxRSS;
    }
  };
  if (isMainThread) process.once("exit", () => writeFileSync(process.env.PEAK_FILE, String(kilobytes() * 1024)));
`;

/** Arguments of Node that have a program write its peak, in bytes, to the file that `PEAK_FILE` names. */
export const peakArguments: readonly string[] = [
  "--import",
  `data:text/javascript,${encodeURIComponent(watchPeak)}`,
];

/** The peak that was written, in bytes; infinite if there is none, as when the process was killed. */
export const peakIn = (path: string): number =>
  existsSync(path) ? Number(readFileSync(path, "utf8")) : Infinity;
