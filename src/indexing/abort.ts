// Aborting a build: between two pieces of work, and during a wait that might never end.
import { LeakcheckError, type StopSignal } from "../errors.js";

/** Throws `ABORTED` if the signal has been aborted. */
export function throwIfAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted === true)
    throw new LeakcheckError("ABORTED", "the build was interrupted; nothing was published");
}

/**
 * Waits for `work`, but throws `ABORTED` as soon as the signal is aborted. Leaves no listener on
 * the signal.
 */
export async function abortable<T>(work: Promise<T>, signal: StopSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let onAbort: () => void = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      onAbort = () => {
        try {
          throwIfAborted(signal);
        } catch (cause) {
          reject(cause);
        }
      };
      signal.addEventListener("abort", onAbort);
      onAbort();
      work.then(resolve, reject);
    });
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
