// Giving a build up: between two pieces of work, and while one waits for what may never come.
import { LeakcheckError } from "../errors.js";

/** Throws `ABORTED` if the build was given up. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the build was interrupted; nothing was published");
}

/** Waits for `work`, but throws `ABORTED` at once when the build is given up. Leaves nothing behind on the signal. */
export async function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let giveUp: () => void = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      giveUp = () => {
        try {
          throwIfAborted(signal);
        } catch (cause) {
          reject(cause);
        }
      };
      signal.addEventListener("abort", giveUp);
      giveUp();
      work.then(resolve, reject);
    });
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
