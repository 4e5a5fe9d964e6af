// The texts with which packed sources are refused. They give offsets in the packed bytes, never contents.
// All stand here, so that they can be read and judged together: docs/refusals.md shows them.
import { LeakcheckError } from "../../errors.js";
import { orJoined } from "./split-parts.js";

/** The error of packed bytes that end before their format says so; `what` as in "its gzip data". */
export function cutPacked(name: string, what: string, offset: number): LeakcheckError {
  return new LeakcheckError(
    "CUT_SOURCE",
    offset === 0 ? `${name} is cut: ${what} are empty` : `${name} is cut: ${what} end at byte ${offset}`,
    {
      hint: orJoined(
        name,
        "get the whole file again, and compare its size or checksum with those of its origin",
      ),
    },
  );
}

/**
 * The error of packed bytes that are not as their format says. `why` says what is wrong and where, as in
 * "its gzip data are wrong behind byte 12".
 */
export function damagedPacked(name: string, why: string, cause?: unknown): LeakcheckError {
  return new LeakcheckError("DAMAGED_SOURCE", `${name} is damaged: ${why}`, {
    hint: "get the file again, and compare its checksum with that of its origin",
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The error of whole packed bytes behind which other bytes stand. */
export function garbageBehind(name: string, what: string, offset: number): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_SOURCE",
    `${name} is damaged: other bytes follow ${what}, at byte ${offset}`,
    {
      hint: "get the file again; if it is whole up to there, keep only that part",
      command: `head -c ${offset} FILE > WHOLE`,
    },
  );
}

// Well-formed bytes that need what leakcheck does not have.

function unsupported(name: string, why: string, hint: string, command: string): LeakcheckError {
  return new LeakcheckError("UNKNOWN_FORMAT", `cannot unpack ${name}: ${why}`, { hint, command });
}

const readFiles = "unpack it, and read the files";

/** The error of zstd data whose frames reach back further than is allowed. */
export function largeWindow(name: string, bytes: number, limit: number): LeakcheckError {
  return unsupported(
    name,
    `its zstd data need a window of ${bytes} bytes; the limit is ${limit}`,
    "unpack it with zstd, which needs as much memory",
    "zstd -d --long=31 FILE -o DUMP",
  );
}

/** The error of zstd data that were packed with a dictionary. */
export function needsDictionary(name: string): LeakcheckError {
  return unsupported(
    name,
    "its zstd data need a dictionary",
    "unpack it with the dictionary",
    "zstd -d -D DICTIONARY FILE -o DUMP",
  );
}

/** The error of xz data with a filter other than LZMA2. */
export function filteredXz(name: string): LeakcheckError {
  return unsupported(
    name,
    "its xz data are filtered in a way that is not supported",
    "unpack it with xz",
    "xz -dk FILE",
  );
}

/** The error of xz data whose blocks reach back further than is allowed. */
export function largeDictionary(name: string, bytes: number, limit: number): LeakcheckError {
  return unsupported(
    name,
    `its xz data need a dictionary of ${bytes} bytes; the limit is ${limit}`,
    "unpack it with xz, which needs as much memory",
    "xz -dk FILE",
  );
}

/** The error of a zip, or a member of it, with a password. */
export function encryptedZip(name: string): LeakcheckError {
  return unsupported(
    name,
    "it is encrypted",
    "unpack it with its password, and read the files",
    "7z x -oFOLDER FILE",
  );
}

/** The error of a member of a zip that is neither stored nor deflated. */
export function otherMethod(name: string, method: number): LeakcheckError {
  return unsupported(
    name,
    `its method of compression, ${method}, is not supported`,
    readFiles,
    "7z x -oFOLDER FILE",
  );
}

/**
 * The error of one file of a zip that was split. Not `zip -s 0`: zip 3.0 leaves bytes out, and says nothing, if the
 * parts are of 1 MiB, among others.
 */
export function splitZip(name: string): LeakcheckError {
  return unsupported(
    name,
    "it is one part of a zip in several parts",
    "get all parts, and unpack the last, FILE.zip",
    "7z x -oFOLDER FILE.zip",
  );
}

/** The error of a member of a tar that is read and is no plain file; `why` as in "it is a sparse file". */
export function otherMember(name: string, why: string): LeakcheckError {
  return unsupported(name, why, readFiles, "mkdir FOLDER && tar -xf FILE -C FOLDER");
}
