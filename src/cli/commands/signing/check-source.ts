// `verify --source`: finds out if a file is one of the dumps that an index was made from.
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import type { SourceInfo } from "../../../format/metadata.js";
import { InputFinder } from "../../../ingest/inputs/find-inputs.js";
import { inputOptions } from "../../../ingest/inputs/input-options.js";
import { openDamageLog } from "../../../ingest/inputs/input.js";

/** A source of an index that is in a file. */
interface KnownSource {
  /** Ordinal among the sources of the index, from 1. */
  source: number;
  name: string | null;
  /** Whether the file as it is stored is the same, or only what is packed in it. */
  as: "stored" | "unpacked";
}

/** The sources of an index that are in a file, and the digest of the file. */
export interface CheckedSource {
  file: string;
  sha256: string;
  matches: KnownSource[];
}

const pieceBytes = 1 << 20;

/**
 * Returns the sources that are in a file. Throws `OTHER_SOURCE` if there are none, or if the index has no
 * digests; `CANNOT_READ`, `ABORTED` and the errors of unpacking.
 */
export async function checkSource(
  files: Files,
  path: string,
  sources: readonly SourceInfo[],
  signal: AbortSignal,
): Promise<CheckedSource> {
  if (sources.every(({ sha256, stored }) => sha256 === undefined && stored === undefined))
    throw new LeakcheckError("OTHER_SOURCE", "the index has no digests of its sources to compare with", {
      hint: "they are stored by leakcheck build --digest",
    });
  const file = files.open(path);
  let sha256: string;
  try {
    sha256 = await digestOf(async (into) => file.readNext(into), signal);
  } finally {
    file.close();
  }
  const matches = sources.flatMap(({ name, ...one }, index): KnownSource[] => {
    const as = one.stored?.sha256 === sha256 ? "stored" : one.sha256 === sha256 ? "unpacked" : undefined;
    return as === undefined ? [] : [{ source: index + 1, name, as }];
  });
  if (matches.length === 0)
    for (const digest of await unpackedDigests(files, path, signal))
      sources.forEach(({ name, sha256: known }, index) => {
        if (known === digest) matches.push({ source: index + 1, name, as: "unpacked" });
      });
  if (matches.length === 0)
    throw new LeakcheckError(
      "OTHER_SOURCE",
      `${path} is none of the ${sources.length === 1 ? "dump" : `${sources.length} dumps`} that the index was made from`,
      { hint: "it may be another version of it, or the index another one" },
    );
  return { file: path, sha256, matches };
}

/** Returns the digests of all that is packed in a file; none of a file that is not packed. */
async function unpackedDigests(files: Files, path: string, signal: AbortSignal): Promise<string[]> {
  const log = openDamageLog(false, () => {});
  // A format is set, so that nothing is converted.
  const finder = new InputFinder(inputOptions({ format: "csv" }, { files, log, onSkip: () => {} }));
  const digests: string[] = [];
  try {
    for await (const input of finder.inputs([path])) {
      const file = await input.open();
      try {
        if (file.size === undefined)
          digests.push(await digestOf(async (into) => file.readNext(into), signal));
      } finally {
        file.close();
      }
    }
  } finally {
    finder.close();
  }
  return digests;
}

async function digestOf(
  readNext: (into: Uint8Array) => Promise<number>,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(pieceBytes);
  for (;;) {
    const got = await readNext(piece);
    if (got === 0) return hash.digest("hex");
    hash.update(piece.subarray(0, got));
    await setImmediate();
    if (signal.aborted) throw new LeakcheckError("ABORTED", "the check was interrupted");
  }
}
