// The only file that touches the disk. Calls are synchronous and move large pieces; only calls that
// may block, such as reading from a pipe, are asynchronous. System errors become LeakcheckErrors
// with the path and the reason, never with contents.
import {
  closeSync,
  constants,
  fstatSync,
  fsync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  open as openCallback,
  openSync,
  read,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { LeakcheckError, outOfMemory } from "./errors.js";

/** An open file. Offsets and lengths are in bytes. */
export interface OpenFile {
  readonly path: string;
  /** Length in bytes when the file was opened; undefined if it has none, such as a pipe. */
  readonly size: number | undefined;
  /**
   * Reads up to `bytes.length` bytes at `offset`, or at the current position if null. Returns the
   * number of bytes read, 0 at the end.
   */
  read(bytes: Uint8Array, offset: number | null): number;
  /**
   * Reads from the current position without blocking the thread, so that signals are handled
   * meanwhile.
   */
  readNext(bytes: Uint8Array): Promise<number>;
  /** Writes all of `bytes` at `offset`, or at the current position if null. */
  write(bytes: Uint8Array, offset: number | null): void;
  sync(): void;
  /**
   * Syncs without blocking the thread. May miss bytes written meanwhile. The caller must await it
   * before closing the file.
   */
  syncLater(): Promise<void>;
  close(): void;
}

/** The result of `look`. */
interface FileStat {
  type: "file" | "folder" | "link" | "other";
  bytes: number;
  /** Permission bits, such as 0o600. */
  mode: number;
  ownerId: number;
  device: number;
  inode: number;
  /** Number of names (hard links) of the file. */
  names: number;
}

/** The start of a file: how many bytes were read, and the file, open, if it may have more. */
interface StartedFile {
  length: number;
  file: OpenFile | undefined;
}

/** The operations on the disk. Tests pass an implementation that fails on purpose. */
export interface Files {
  /** Opens a file for reading. */
  open(path: string): OpenFile;
  /**
   * Opens a regular file and reads its start, as far as `into` goes; undefined if it is something else.
   * Never blocks, as a pipe would.
   */
  openStart(path: string, into: Uint8Array): StartedFile | undefined;
  /** Opens a file whose opening may block, such as a named pipe, for reading. */
  openLater(path: string): Promise<OpenFile>;
  /** Opens standard input for reading. */
  openStandardInput(): OpenFile;
  /** Creates a file with mode 0600, or `mode` less what the process leaves out. Fails if it exists. */
  create(path: string, mode?: number): OpenFile;
  /** Opens an existing file for writing. */
  openForWriting(path: string): OpenFile;
  /** Opens a device or a named pipe for writing. Blocks until a pipe has a reader. */
  openStream(path: string): OpenFile;
  /** Wraps a descriptor that the process inherited, such as 1. Closing the file leaves it open. */
  openDescriptor(descriptor: number, path: string): OpenFile;
  /** Reads a whole file. Throws `CANNOT_READ` if it is longer than `maxBytes`. */
  readWhole(path: string, maxBytes: number): Uint8Array;
  /**
   * Describes a path; undefined if it does not exist. Describes a link itself unless `follow` is
   * true.
   */
  look(path: string, follow?: boolean): FileStat | undefined;
  /** Returns the path with all links resolved; undefined if it leads nowhere. */
  followLinks(path: string): string | undefined;
  /** Returns the names in a folder, sorted. */
  list(folder: string): string[];
  /**
   * Creates a folder and its parents with mode 0700 and syncs their names. Leaves an existing one
   * unchanged.
   */
  makeFolder(path: string): void;
  /**
   * Creates a folder with mode 0700 whose path is `prefix` and a random suffix; returns its path.
   */
  makeTemporaryFolder(prefix: string): string;
  rename(from: string, to: string): void;
  /** Creates a hard link that must not exist yet. Some file systems do not support hard links. */
  linkExclusive(from: string, to: string): "linked" | "exists" | "unsupported";
  /** Syncs the names in a folder, if the file system can. */
  syncFolder(path: string): void;
  remove(path: string): void;
  removeFolder(path: string): void;
}

function failure(doing: "read" | "write", path: string, cause: unknown): LeakcheckError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
  if (code === "ENOSPC" || code === "EDQUOT")
    return new LeakcheckError("DISK_FULL", `no space left to write ${path}`, {
      hint: "free some space, or write to another disk",
    });
  if (code === "ENOMEM") return outOfMemory();
  const why = reasons[code] ?? code;
  return new LeakcheckError(
    doing === "read" ? "CANNOT_READ" : "CANNOT_WRITE",
    `cannot ${doing} ${path}: ${why}`,
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is not a folder",
  EEXIST: "it already exists",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
  EMFILE: "too many open files",
};

/**
 * Codes of `link` where hard links are not supported or not allowed. The caller then tries another
 * way.
 */
const withoutLinks: ReadonlySet<string> = new Set([
  "EPERM",
  "EACCES",
  "EXDEV",
  "EMLINK",
  "EINVAL",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
]);
/** Codes of `fsync` on a folder where the file system syncs only files. */
const withoutSync: ReadonlySet<string> = new Set([
  "EINVAL",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EBADF",
  "EPERM",
]);

function attempt<T>(doing: "read" | "write", path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw failure(doing, path, cause);
  }
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
}

/**
 * Writes from `done` on; returns the number of bytes written. If a non-blocking pipe is full, waits
 * 2 ms and returns 0.
 */
function writeWaiting(descriptor: number, bytes: Uint8Array, done: number, offset: number | null): number {
  try {
    return writeSync(descriptor, bytes, done, bytes.length - done, offset);
  } catch (cause) {
    if (codeOf(cause) !== "EAGAIN") throw cause;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return 0;
  }
}

function openedFile(
  path: string,
  descriptor: number,
  closes: boolean,
  stats: Stats = attempt("read", path, () => fstatSync(descriptor)),
): OpenFile {
  let open = true;
  return {
    path,
    size: stats.isFile() ? stats.size : undefined,
    read(bytes, offset) {
      return attempt("read", path, () => readSync(descriptor, bytes, 0, bytes.length, offset));
    },
    async readNext(bytes) {
      for (;;) {
        const outcome = await new Promise<number | Error>((resolve) => {
          read(descriptor, bytes, 0, bytes.length, null, (error, count) => {
            resolve(error ?? count);
          });
        });
        if (typeof outcome === "number") return outcome;
        const code = codeOf(outcome);
        if (code === "EOF") return 0;
        if (code !== "EAGAIN") throw failure("read", path, outcome);
        // A non-blocking pipe has no data yet.
        await setTimeout(10);
      }
    },
    write(bytes, offset) {
      attempt("write", path, () => {
        for (let done = 0; done < bytes.length;)
          done += writeWaiting(descriptor, bytes, done, offset === null ? null : offset + done);
      });
    },
    sync() {
      attempt("write", path, () => {
        fsyncSync(descriptor);
      });
    },
    async syncLater() {
      const failed = await new Promise<Error | null>((resolve) => {
        fsync(descriptor, resolve);
      });
      if (failed !== null) throw failure("write", path, failed);
    },
    close() {
      if (!open) return;
      open = false;
      if (closes)
        attempt("write", path, () => {
          closeSync(descriptor);
        });
    },
  };
}

/** Returns the file of a descriptor opened for reading. Refuses folders, which `open` accepts. */
function checkedFile(path: string, descriptor: number): OpenFile {
  const stats = attempt("read", path, () => fstatSync(descriptor));
  const file = openedFile(path, descriptor, true, stats);
  if (stats.isDirectory()) {
    file.close();
    throw failure("read", path, Object.assign(new Error(), { code: "EISDIR" }));
  }
  return file;
}

/** The real disk. */
export const nodeFiles: Files = {
  open(path) {
    return checkedFile(
      path,
      attempt("read", path, () => openSync(path, "r")),
    );
  },
  openStart(path, into) {
    const descriptor = attempt("read", path, () => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
    let length = 0;
    let file: OpenFile | undefined;
    try {
      // A read may give less than there is: only one that gives nothing shows the end.
      for (let got = -1; got !== 0 && length < into.length; length += got)
        got = readSync(descriptor, into, length, into.length - length, length);
    } catch {
      // Most other kinds of files fail so; it is told below. They are asked for last, because what `fstat` returns
      // takes longer to make than a small index to read.
      length = 0;
    }
    if (length > 0 && length < into.length) {
      attempt("read", path, () => {
        closeSync(descriptor);
      });
      return { length, file };
    }
    file = checkedFile(path, descriptor);
    if (file.size === undefined) {
      file.close();
      return undefined;
    }
    return { length: length > 0 ? length : file.read(into, 0), file };
  },
  async openLater(path) {
    const opened = await new Promise<number | Error>((resolve) => {
      openCallback(path, "r", (error, descriptor) => {
        resolve(error ?? descriptor);
      });
    });
    if (typeof opened !== "number") throw failure("read", path, opened);
    return checkedFile(path, opened);
  },
  openStandardInput() {
    return openedFile("standard input", 0, false);
  },
  create(path, mode = 0o600) {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
    return openedFile(
      path,
      attempt("write", path, () => openSync(path, flags, mode)),
      true,
    );
  },
  openForWriting(path) {
    return openedFile(
      path,
      attempt("write", path, () => openSync(path, "r+")),
      true,
    );
  },
  openStream(path) {
    return openedFile(
      path,
      attempt("write", path, () => openSync(path, constants.O_WRONLY)),
      true,
    );
  },
  openDescriptor(descriptor, path) {
    return openedFile(path, descriptor, false);
  },
  readWhole(path, maxBytes) {
    const stat = nodeFiles.look(path);
    if (stat !== undefined && stat.bytes > maxBytes)
      throw new LeakcheckError(
        "CANNOT_READ",
        `cannot read ${path}: it has ${stat.bytes} bytes; the limit is ${maxBytes}`,
      );
    return attempt("read", path, () => readFileSync(path));
  },
  look(path, follow = false) {
    try {
      // Making an error takes longer than looking.
      const options = { throwIfNoEntry: false } as const;
      const stats = follow ? statSync(path, options) : lstatSync(path, options);
      if (stats === undefined) return undefined;
      const type = stats.isSymbolicLink()
        ? "link"
        : stats.isDirectory()
          ? "folder"
          : stats.isFile()
            ? "file"
            : "other";
      const { size: bytes, uid: ownerId, dev: device, ino: inode, nlink: names } = stats;
      return { type, bytes, mode: stats.mode & 0o777, ownerId, device, inode, names };
    } catch (cause) {
      if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return undefined;
      throw failure("read", path, cause);
    }
  },
  followLinks(path) {
    try {
      return realpathSync(path);
    } catch (cause) {
      if (["ENOENT", "ENOTDIR", "ELOOP"].includes(codeOf(cause) ?? "")) return undefined;
      throw failure("read", path, cause);
    }
  },
  list(folder) {
    return attempt("read", folder, () => readdirSync(folder).toSorted());
  },
  makeFolder(path) {
    const first = attempt("write", path, () => mkdirSync(path, { recursive: true, mode: 0o700 }));
    if (first === undefined) return;
    const above = dirname(first);
    for (let made = path; made !== above && made !== dirname(made); made = dirname(made))
      nodeFiles.syncFolder(dirname(made));
  },
  makeTemporaryFolder(prefix) {
    return attempt("write", prefix, () => mkdtempSync(prefix));
  },
  rename(from, to) {
    attempt("write", to, () => {
      renameSync(from, to);
    });
  },
  linkExclusive(from, to) {
    try {
      linkSync(from, to);
      return "linked";
    } catch (cause) {
      const code = codeOf(cause) ?? "";
      if (code === "EEXIST") return "exists";
      if (withoutLinks.has(code)) return "unsupported";
      throw failure("write", to, cause);
    }
  },
  syncFolder(path) {
    let descriptor: number;
    try {
      descriptor = openSync(path, "r");
    } catch (cause) {
      // A folder may be writable but not readable.
      if (codeOf(cause) === "EACCES" || codeOf(cause) === "EISDIR") return;
      throw failure("write", path, cause);
    }
    try {
      fsyncSync(descriptor);
    } catch (cause) {
      if (!withoutSync.has(codeOf(cause) ?? "")) throw failure("write", path, cause);
    } finally {
      attempt("write", path, () => {
        closeSync(descriptor);
      });
    }
  },
  remove(path) {
    attempt("write", path, () => {
      rmSync(path);
    });
  },
  removeFolder(path) {
    try {
      // A folder of files, as nearly all are. For others Node has a module of its own.
      for (const name of readdirSync(path)) unlinkSync(join(path, name));
      rmdirSync(path);
    } catch {
      attempt("write", path, () => {
        rmSync(path, { recursive: true, force: true });
      });
    }
  },
};

/**
 * Reads bytes at an offset; fewer only at the end.
 *
 * @internal
 */
export function readAt(file: Pick<OpenFile, "read">, offset: number, length: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  let done = 0;
  while (done < length) {
    const got = file.read(bytes.subarray(done), offset + done);
    if (got === 0) break;
    done += got;
  }
  return bytes.subarray(0, done);
}

/**
 * Returns true if a standard stream may be a terminal: a character device other than /dev/null, not
 * a file, a pipe or a closed stream.
 */
export function mayBeTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/**
 * An output stream on a standard descriptor. Creating `process.stdout` takes longer than most
 * lookups.
 */
export interface StandardStream {
  readonly mayBeTerminal: boolean;
  /**
   * Writes all of the text or bytes; returns false if the reader has gone. Throws `CANNOT_WRITE`,
   * `DISK_FULL`.
   */
  write(text: string | Uint8Array): boolean;
}

export function standardStream(descriptor: 1 | 2): StandardStream {
  const path = descriptor === 1 ? "standard output" : "standard error";
  return {
    mayBeTerminal: mayBeTerminal(descriptor),
    write(text) {
      const bytes = typeof text === "string" ? Buffer.from(text) : text;
      for (let done = 0; done < bytes.length;)
        try {
          done += writeWaiting(descriptor, bytes, done, null);
        } catch (cause) {
          const code = codeOf(cause);
          if (code === "EPIPE" || code === "EBADF") return false;
          throw failure("write", path, cause);
        }
      return true;
    },
  };
}
