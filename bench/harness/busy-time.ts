// How much of the machine is in use, by whomever: what a program did not use of it while it was measured, others did.
import { readFileSync } from "node:fs";

/** Seconds that all cores together have been busy since the machine started, time taken by the machine's host included; null where there is no /proc. */
export function busySeconds(): number | null {
  try {
    return parseBusySeconds(readFileSync("/proc/stat", "utf8"));
  } catch {
    return null;
  }
}

/** From the text of /proc/stat (proc_stat(5)): all but idle time and waiting for the disk. Guests are counted in user time already. */
export function parseBusySeconds(text: string): number | null {
  const fields = /^cpu\s+(?<fields>[\d ]+)$/mu.exec(text)?.groups?.["fields"];
  if (fields === undefined) return null;
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = fields
    .split(" ")
    .map(Number);
  // The unit is a hundredth of a second wherever Node runs.
  return (user + nice + system + interrupts + softInterrupts + stolen) / 100;
}
