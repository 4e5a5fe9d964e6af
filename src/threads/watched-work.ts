// Waits for the work of several threads, and looks after it meanwhile.

/** How often the main thread looks and reports while the workers work, in milliseconds. */
const watchMs = 50;

export interface WorkWatch {
  /** Yields to other work; throws to end the work. */
  pause: () => Promise<void>;
  /** Called now and then. */
  look?: (() => void) | undefined;
  /** Stops the threads. */
  abort?: (() => void) | undefined;
}

/**
 * Waits for the work of all threads. If one fails, or `pause` throws, stops the others with `abort`, waits
 * for them, and throws the first failure.
 */
export async function watchedWork<T>(
  work: readonly Promise<T>[],
  { pause, look, abort }: WorkWatch,
): Promise<T[]> {
  let isDone = false;
  try {
    const everything = Promise.all(work);
    await Promise.race([everything, keepLooking(() => isDone, pause, look)]);
    return await everything;
  } catch (cause) {
    abort?.();
    await Promise.allSettled(work);
    throw cause;
  } finally {
    isDone = true;
  }
}

async function keepLooking(
  isDone: () => boolean,
  pause: () => Promise<void>,
  look: (() => void) | undefined,
): Promise<void> {
  while (!isDone()) {
    look?.();
    await pause();
    // Not node:timers/promises, which Node would load for a build of milliseconds.
    await new Promise<void>((resolve) => {
      setTimeout(resolve, watchMs).unref();
    });
  }
}
