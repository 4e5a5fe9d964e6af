// Failures outside the program, as one error class with stable codes. Codes are public: new ones
// are appended, none is ever renamed.

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
  | "CUT_SOURCE"
  | "DAMAGED_SOURCE"
  | "NOT_AN_INDEX"
  | "DAMAGED_INDEX"
  | "NEWER_FORMAT"
  | "NEWER_RULES"
  | "MISSING_KEY"
  | "BAD_KEY"
  | "UNSAFE_KEY"
  | "ABORTED"
  | "OUT_OF_MEMORY"
  | "EXPANDS_TOO_FAR"
  | "NOT_COMPARABLE"
  | "NO_SKETCH"
  | "BAD_SIGNATURE"
  | "BAD_SHARE"
  | "LOCKED"
  | "NOT_MERGEABLE"
  | "BAD_PLAN"
  | "PLAN_MISMATCH"
  | "OTHER_SOURCE"
  | "CANNOT_FETCH"
  | "INDEX_CHANGED"
  | "PART_INCOMPLETE";

/** What ends work early: an `AbortSignal`, whose type a program need not have. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * A failure outside the program, such as an unreadable file or a damaged index. The message says
 * what failed and where. It gives positions, never contents of a dump.
 */
export class LeakcheckError extends Error {
  override readonly name = "LeakcheckError";
  readonly code: ErrorCode;
  /** Advice to the user, a sentence without a full stop; undefined if there is none. */
  readonly hint: string | undefined;
  /** A command of the shell that does what the hint says; undefined if there is none. */
  readonly command: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string; command?: string; cause?: unknown } = {},
  ) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.hint = options.hint;
    this.command = options.command;
  }
}

/** Returns the error for a failed memory allocation. */
export function outOfMemory(): LeakcheckError {
  return new LeakcheckError("OUT_OF_MEMORY", "there is not enough memory", {
    hint:
      "raise the limit of the container or of ulimit -v (with NODE_OPTIONS=--disable-wasm-trap-handler far less is enough); " +
      "a build needs less with --threads 1 and a smaller --memory",
  });
}

/** Codes and messages by which Node reports a failed allocation. */
const memoryCodes: ReadonlySet<string> = new Set([
  "ENOMEM",
  "ERR_MEMORY_ALLOCATION_FAILED",
  "ERR_WORKER_OUT_OF_MEMORY",
  "ERR_WORKER_INIT_FAILED",
]);
const memoryMessage =
  /out of memory|allocation failed|could not allocate|cannot allocate|WebAssembly\.Memory(?:\.grow)?\(\)/iu;

/**
 * Converts an error that reports a failed allocation to `OUT_OF_MEMORY`; returns any other
 * unchanged.
 */
export function knownFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof LeakcheckError) return cause;
  const hasCode = "code" in cause && typeof cause.code === "string" && memoryCodes.has(cause.code);
  return hasCode || (cause instanceof RangeError && memoryMessage.test(cause.message))
    ? outOfMemory()
    : cause;
}

/** Does some work. If it fails, the message says with what: the name stands before it, unless it is in it. */
export async function naming<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw withName(name, cause);
  }
}

/** Returns an error of this program with a name before its message, unless it is in it; any other unchanged. */
export function withName(name: string, cause: unknown): unknown {
  if (!(cause instanceof LeakcheckError) || cause.message.includes(name)) return cause;
  const { code, message, hint } = cause;
  return new LeakcheckError(code, `${name}: ${message}`, {
    cause,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Throws an error for a bug: a state that no input can cause. */
export function bug(what: string): never {
  throw new Error(`bug: ${what}`);
}
