// Writes the file of `--rejects`: the positions of unreadable records, one JSON object per line.
import { schemaOf } from "../../schemas.js";
import { discard } from "../../../publishing/place-exclusively.js";
import { LeakcheckError } from "../../../errors.js";
import type { Files, OpenFile } from "../../../files.js";
import { beginsAsIndex } from "../../../format/head.js";
import { beginsAsKeyFile, maxKeyFileBytes } from "../../../format/key-file.js";
import type { Reject } from "../../../ingest/rejects.js";

/** Length of the text gathered before it is written, in UTF-16 units. */
const pendingLength = 1 << 16;

/** An open log of rejects. */
export interface RejectLog {
  write: (reject: Reject) => void;
  /**
   * Closes the log. Removes an empty log if the build failed, because the next attempt would refuse
   * to replace it.
   */
  close: (isBuilt: boolean) => void;
}

/**
 * Checks, before anything is read, that the log can be written to `path`. Devices, pipes and the
 * program's own streams are written to directly; a regular file is replaced only if `replace` is
 * set, and an index or key file never. Throws `CANNOT_WRITE`, `USAGE`.
 */
export function checkRejectTarget(files: Files, path: string, replace: boolean): void {
  if (ownDescriptor(path) !== undefined) return;
  const stat = files.look(path, true);
  if (stat?.type === "folder")
    throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: it is a folder`);
  if (stat?.type !== "file") return;
  if (isPrecious(files, path))
    throw new LeakcheckError("USAGE", `--rejects cannot be ${path}: it is an index or a key file`);
  if (!replace)
    throw new LeakcheckError("CANNOT_WRITE", `cannot write ${path}: it already exists`, {
      hint: "choose another file for --rejects, or replace it with --force",
    });
}

/** Returns true if the file begins like an index or a key file. */
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

/**
 * Returns the number of the program's own stream that a path such as /dev/stdout names. Opening the
 * path would overwrite the stream's file from its start.
 */
function ownDescriptor(path: string): number | undefined {
  const named = { "/dev/stdout": 1, "/dev/stderr": 2 }[path];
  const numbered = /^\/(?:dev|proc\/self)\/fd\/(?<number>\d{1,4})$/u.exec(path)?.groups?.["number"];
  return named ?? (numbered === undefined ? undefined : Number(numbered));
}

/** Opens the file of the log; `isOwn` is true for a regular file created here. */
function openTarget(files: Files, path: string, replace: boolean): { file: OpenFile; isOwn: boolean } {
  const descriptor = ownDescriptor(path);
  if (descriptor !== undefined) return { file: files.openDescriptor(descriptor, path), isOwn: false };
  checkRejectTarget(files, path, replace);
  const stat = files.look(path, true);
  if (stat?.type === "other") return { file: files.openStream(path), isOwn: false };
  if (stat !== undefined) files.remove(path);
  return { file: files.create(path), isOwn: true };
}

/** Opens the log after the checks of {@link checkRejectTarget}. */
export function openRejectLog(files: Files, path: string, replace: boolean): RejectLog {
  const { file, isOwn } = openTarget(files, path, replace);
  // A dump may have millions of rejects: writing them one by one would take longer than reading it.
  let pending = "";
  const writePending = (): void => {
    const bytes = Buffer.from(pending);
    pending = "";
    if (bytes.length > 0) file.write(bytes, null);
  };
  return {
    write({ file: name, line, offset, length, reason }) {
      pending += `${JSON.stringify({ schema: schemaOf("reject"), file: name, line, offset, length, reason })}\n`;
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
