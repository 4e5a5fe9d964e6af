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
  | "ABORTED";

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

/** Throws the error of a bug: a state that cannot be, wherever the input came from. */
export function bug(what: string): never {
  throw new Error(`bug: ${what}`);
}
