// Compares what arrives on standard input with what was expected to.
import { createHash } from "node:crypto";
import type { OpenFile } from "../../files.js";
import { unexpectedBytes, unexpectedDigest } from "../source-errors.js";

/** What standard input should be. */
export interface Expected {
  readonly bytes?: number | undefined;
  /** SHA-256 in lower-case hexadecimal digits. */
  readonly sha256?: string | undefined;
}

/** Returns a file that throws `CUT_SOURCE` or `DAMAGED_SOURCE` at its end if it is another one. */
export function expecting(file: OpenFile, { bytes, sha256 }: Expected): OpenFile {
  const hash = sha256 === undefined ? undefined : createHash("sha256");
  let read = 0;
  let isJudged = false;
  return {
    ...file,
    async readNext(into) {
      const got = await file.readNext(into);
      if (isJudged) return got;
      read += got;
      hash?.update(into.subarray(0, got));
      if (got > 0) return got;
      isJudged = true;
      if (bytes !== undefined && read !== bytes) throw unexpectedBytes(file.path, bytes, read);
      if (hash !== undefined && hash.digest("hex") !== sha256) throw unexpectedDigest(file.path);
      return 0;
    },
  };
}
