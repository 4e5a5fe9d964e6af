// What can go wrong in the world, as one class with stable codes. Codes are public: they are appended to, never renamed.

/** Codes of {@link LeakcheckError}. */
export type ErrorCode =
  | "USAGE"
  | "CANNOT_READ"
  | "CANNOT_WRITE"
  | "DISK_FULL"
  | "INDEX_EXISTS"
  | "NO_INDEX"
  | "NO_RECORDS"
  | "NO_IDENTIFIERS"
  | "UNKNOWN_FORMAT"
  | "TOO_MANY_REJECTS"
  | "DAMAGED_DUMP"
  | "NOT_AN_INDEX"
  | "DAMAGED_INDEX"
  | "NEWER_FORMAT"
  | "NEWER_RULES"
  | "MISSING_KEY"
  | "BAD_KEY"
  | "UNSAFE_KEY"
  | "ABORTED"
  | "OUT_OF_MEMORY";

/**
 * A failure of the world outside: a file that cannot be read, an index that is damaged.
 * The message says what and where, with positions and never with contents of a dump.
 */
export class LeakcheckError extends Error {
  override readonly name = "LeakcheckError";
  readonly code: ErrorCode;
  /** What the user can do about it, a sentence without a full stop; undefined if there is nothing to say. */
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.hint = options.hint;
  }
}

/** The failure of a program that gets no more memory. */
export function outOfMemory(): LeakcheckError {
  return new LeakcheckError("OUT_OF_MEMORY", "there is not enough memory", {
    hint:
      "raise the limit (the container's, or ulimit -v: with NODE_OPTIONS=--disable-wasm-trap-handler far less is enough); " +
      "a build takes less with --threads 1 and a smaller --memory",
  });
}

/** What Node says where memory lacks: it is asked for everywhere, and by many names. */
const memoryCodes: ReadonlySet<string> = new Set(["ENOMEM", "ERR_MEMORY_ALLOCATION_FAILED", "ERR_WORKER_OUT_OF_MEMORY", "ERR_WORKER_INIT_FAILED"]);
const memoryMessage = /out of memory|allocation failed|could not allocate|cannot allocate|WebAssembly\.Memory(?:\.grow)?\(\)/iu;

/** An error as the failure that it is, if it says that memory lacks; any other error as it is. */
export function knownFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof LeakcheckError) return cause;
  const hasCode = "code" in cause && typeof cause.code === "string" && memoryCodes.has(cause.code);
  return hasCode || (cause instanceof RangeError && memoryMessage.test(cause.message)) ? outOfMemory() : cause;
}

/** Throws the error of a bug: a state that cannot be, wherever the input came from. */
export function bug(what: string): never {
  throw new Error(`bug: ${what}`);
}
