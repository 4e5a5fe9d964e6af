// `--rejects FILE`: where records could not be read, one JSON object a line, positions only.
import { discard } from "../../publishing/place-exclusively.js";
import { LeakcheckError } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import { beginsAsIndex } from "../../format/head.js";
import { beginsAsKeyFile, maxKeyFileBytes } from "../../format/key-file.js";
import type { Reject } from "../../ingest/rejects.js";

/** How much is gathered before it is written, in UTF-16 units. */
const pendingLength = 1 << 16;

/** A log of rejects that is being written. */
export interface RejectLog {
  write: (reject: Reject) => void;
  /** Ends the log; one of a build that failed before there was anything to log is removed, for the next try would be refused. */
  close: (isBuilt: boolean) => void;
}

/**
 * Checks before anything is read that the log can be made at `path`. Devices, pipes and the program's own streams are written to as they are;
 * a regular file is replaced only if the user says so, and never one that may be worth more than a log. Throws `CANNOT_WRITE`, `USAGE`.
 */
export function checkRejectTarget(files: Files, path: string, replace: boolean): void {
  if (ownDescriptor(path) !== undefined) return;
  const facts = files.look(path, true);
  if (facts?.type === "folder") throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: it is a folder`);
  if (facts?.type !== "file") return;
  if (isPrecious(files, path)) throw new LeakcheckError("USAGE", `--rejects cannot be ${path}: it is an index or a key file`);
  if (!replace)
    throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: it exists already`, {
      hint: "choose another file for --rejects, or replace it with --force",
    });
}

/** Whether a file begins as an index or a key file does. */
function isPrecious(files: Files, path: string): boolean {
  const file = files.open(path);
  try {
    const bytes = new Uint8Array(maxKeyFileBytes);
    const first = bytes.subarray(0, file.read(bytes, 0));
    return beginsAsIndex(first) || beginsAsKeyFile(first);
  } finally {
    file.close();
  }
}

/** The number of the program's own stream that a path names, as /dev/stdout does. Opening it anew would write from its beginning. */
function ownDescriptor(path: string): number | undefined {
  const named = { "/dev/stdout": 1, "/dev/stderr": 2 }[path];
  const numbered = /^\/(?:dev|proc\/self)\/fd\/(?<number>\d{1,4})$/u.exec(path)?.groups?.["number"];
  return named ?? (numbered === undefined ? undefined : Number(numbered));
}

/** `isOwn` if it is a regular file that was made for the log. */
function openTarget(files: Files, path: string, replace: boolean): { file: OpenFile; isOwn: boolean } {
  const descriptor = ownDescriptor(path);
  if (descriptor !== undefined) return { file: files.openDescriptor(descriptor, path), isOwn: false };
  checkRejectTarget(files, path, replace);
  const facts = files.look(path, true);
  if (facts?.type === "other") return { file: files.openStream(path), isOwn: false };
  if (facts !== undefined) files.remove(path);
  return { file: files.create(path), isOwn: true };
}

/** Opens the log, as {@link checkRejectTarget} allows. */
export function openRejectLog(files: Files, path: string, replace: boolean): RejectLog {
  const { file, isOwn } = openTarget(files, path, replace);
  // A dump may have millions of them: one at a time, the system would take longer than reading.
  let pending = "";
  const writePending = (): void => {
    const bytes = Buffer.from(pending);
    pending = "";
    if (bytes.length > 0) file.write(bytes, null);
  };
  return {
    write({ file: name, line, offset, length, reason }) {
      pending += `${JSON.stringify({ file: name, line, offset, length, reason })}\n`;
      if (pending.length >= pendingLength) writePending();
    },
    close(isBuilt) {
      try {
        writePending();
      } finally {
        file.close();
        if (!isBuilt && isOwn && files.look(path)?.bytes === 0) discard(files, path);
      }
    },
  };
}
