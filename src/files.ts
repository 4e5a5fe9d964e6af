// The one door to the disk. Calls are synchronous, in large pieces; only reading from what may keep one waiting (a pipe)
// is not. Errors of the system come out as LeakcheckError with the path and the reason, never with contents.
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
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { LeakcheckError, outOfMemory } from "./errors.js";

/** An open file. Offsets and lengths are in bytes. */
export interface OpenFile {
  readonly path: string;
  /** Length in bytes when it was opened; undefined for what has no length (a pipe). */
  readonly size: number | undefined;
  /** Reads up to `bytes.length` bytes at `offset`, or at the current position if null; 0 at the end. */
  read(bytes: Uint8Array, offset: number | null): number;
  /** The same from the current position, without holding up the thread: signals are served while a pipe is silent. */
  readNext(bytes: Uint8Array): Promise<number>;
  /** Writes all of `bytes` at `offset`, or at the current position if null. */
  write(bytes: Uint8Array, offset: number | null): void;
  sync(): void;
  /** The same without holding up the thread; what is written meanwhile may be left out. To be awaited before closing. */
  syncLater(): Promise<void>;
  close(): void;
}

/** What `look` tells of a path. */
interface FileFacts {
  type: "file" | "folder" | "link" | "other";
  bytes: number;
  /** Permission bits, such as 0o600. */
  mode: number;
  ownerId: number;
  device: number;
  inode: number;
  /** How many names the file has. */
  names: number;
}

/** The operations on the disk; tests hand in a twin that fails on purpose. */
export interface Files {
  open(path: string): OpenFile;
  /** The same for what may keep one waiting to be opened, as a named pipe does. */
  openLater(path: string): Promise<OpenFile>;
  /** Opens standard input for reading. */
  openStandardInput(): OpenFile;
  /** Creates a file that must not exist, with mode 0600. */
  create(path: string): OpenFile;
  /** Opens a file that exists, to write into it. */
  openForWriting(path: string): OpenFile;
  /** Opens what is no regular file, such as a device or a named pipe, to write to it; waits for a pipe's reader. */
  openStream(path: string): OpenFile;
  /** A descriptor that the process was started with, such as 1; closing leaves it open. */
  openDescriptor(descriptor: number, path: string): OpenFile;
  readWhole(path: string, maxBytes: number): Uint8Array;
  /** Undefined if there is nothing; a link itself, unless links are to be followed. */
  look(path: string, follow?: boolean): FileFacts | undefined;
  /** The path without links; undefined if it leads nowhere. */
  followLinks(path: string): string | undefined;
  list(folder: string): string[];
  /** Makes a folder and its parents, mode 0700, and syncs their names; one that exists is left as it is. */
  makeFolder(path: string): void;
  /** Makes a new folder of mode 0700 whose name begins with `prefix`. */
  makeTemporaryFolder(prefix: string): string;
  rename(from: string, to: string): void;
  /** Gives a file a second name that must not exist yet. Some disks know no second names. */
  linkExclusive(from: string, to: string): "linked" | "exists" | "unsupported";
  /** Syncs the names in a folder, where the disk can. */
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
  return new LeakcheckError(doing === "read" ? "CANNOT_READ" : "CANNOT_WRITE", `cannot ${doing} ${path}: ${why}`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  EEXIST: "it exists already",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
  EMFILE: "too many open files",
};

/** What `link` says where the disk, or its owner, knows no second names. Trying another way loses nothing. */
const withoutLinks: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EXDEV", "EMLINK", "EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);
/** What `fsync` says of a folder where the disk syncs files alone. */
const withoutSync: ReadonlySet<string> = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EBADF", "EPERM"]);

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

/** Writes the rest of `bytes`, or a part of it; 0 if a pipe is full that does not wait by itself. */
function writeWaiting(descriptor: number, bytes: Uint8Array, done: number, offset: number | null): number {
  try {
    return writeSync(descriptor, bytes, done, bytes.length - done, offset);
  } catch (cause) {
    if (codeOf(cause) !== "EAGAIN") throw cause;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return 0;
  }
}

function openedFile(path: string, descriptor: number, closes: boolean): OpenFile {
  const stats = attempt("read", path, () => fstatSync(descriptor));
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
        // A pipe in non-blocking mode has nothing yet.
        await setTimeout(10);
      }
    },
    write(bytes, offset) {
      attempt("write", path, () => {
        for (let done = 0; done < bytes.length;) done += writeWaiting(descriptor, bytes, done, offset === null ? null : offset + done);
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

/** A file that was opened for reading; a folder can be opened too, and is refused. */
function checkedFile(path: string, descriptor: number): OpenFile {
  const file = openedFile(path, descriptor, true);
  if (attempt("read", path, () => fstatSync(descriptor)).isDirectory()) {
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
  create(path) {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
    return openedFile(
      path,
      attempt("write", path, () => openSync(path, flags, 0o600)),
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
    const facts = nodeFiles.look(path);
    if (facts !== undefined && facts.bytes > maxBytes)
      throw new LeakcheckError("CANNOT_READ", `cannot read ${path}: it has ${facts.bytes} bytes, over ${maxBytes}`);
    return attempt("read", path, () => readFileSync(path));
  },
  look(path, follow = false) {
    try {
      const stats = follow ? statSync(path) : lstatSync(path);
      const type = stats.isSymbolicLink() ? "link" : stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
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
    for (let made = path; made !== above && made !== dirname(made); made = dirname(made)) nodeFiles.syncFolder(dirname(made));
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
      // A folder may be written to and not read.
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
    attempt("write", path, () => {
      rmSync(path, { recursive: true, force: true });
    });
  },
};

/** Whether a standard stream may be a terminal: a device, and not a file, a pipe, /dev/null, or closed. */
export function mayBeTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** A standard stream by its descriptor. Making `process.stdout` takes longer than most lookups do. */
export interface StandardStream {
  readonly mayBeTerminal: boolean;
  /** Writes all of the text, or its bytes; false if there is no reader any more. Throws `CANNOT_WRITE`, `DISK_FULL`. */
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
