// A source in another encoding, with unusual line ends or with separators of several bytes, as a
// source of plain text that can be read in blocks: the main thread converts what the threads read.
import { readUpTo, turnedFile } from "../ingest/inputs/streams.js";
import type { OpenSource } from "../ingest/open-source.js";
import type { SourcePlan } from "../ingest/source-plan.js";
import { openDumpText } from "../ingest/survey/dump-text.js";
import { openTextTranscoder } from "./text-transcoder.js";

/** Bytes of text that a build starts with. */
const pieceBytes = 1 << 18;
/** Bytes of text of a stream that a build without threads keeps, so that it reads them in blocks. */
const mostKeptBytes = 1 << 26;
/** UTF-8 has at most so many bytes for one of another encoding. */
const mostExpansion = 3;

/** Returns true if the bytes of a source are not the text that its reader takes. */
export function isConverted(plan: SourcePlan): boolean {
  return (
    plan.encoding !== "utf-8" ||
    plan.lineEnds !== "lf" ||
    (plan.format === "ndjson"
      ? plan.cells !== undefined
      : plan.separator !== undefined || plan.quoteBlanks !== undefined)
  );
}

/** A source of plain text. */
interface TextSource {
  readonly source: OpenSource;
  /** True if its text can be read without waiting: the source is a file. */
  readonly isReady: boolean;
  /** Returns how many bytes of the original source have been read. */
  readonly bytes: () => number;
}

/**
 * Returns a source as the text that its reader takes. Offsets in it are those of the original source
 * (docs/reading.md, "Encodings").
 */
export async function textSource(original: OpenSource, hasWorkers: boolean): Promise<TextSource> {
  const { file, plan, kept } = original;
  // The byte order mark of UTF-8 counts; that of another encoding is no part of the text.
  const stays = plan.encoding === "utf-8";
  const mark = { bytes: plan.byteOrderMarkBytes, stays };
  const { file: read, bytes } = turnedFile(original, mark, openDumpText(plan, openTextTranscoder));
  const isReady = file.size !== undefined && kept === null;
  const length = file.size ?? (original.isKept ? (kept?.length ?? 0) : Infinity);
  const startBytes = hasWorkers || isReady ? pieceBytes : Math.min(mostKeptBytes, mostExpansion * length + 1);
  const start = await readUpTo(read, startBytes);
  return {
    source: {
      ...original,
      file: read,
      kept: start,
      isKept: start.length < startBytes,
      plan: plainPlan(plan, stays ? plan.byteOrderMarkBytes : 0),
    },
    isReady,
    bytes,
  };
}

/** Returns the plan of the text of a source. */
function plainPlan(plan: SourcePlan, byteOrderMarkBytes: number): SourcePlan {
  const text = { byteOrderMarkBytes, encoding: "utf-8", lineEnds: "lf" } as const;
  if (plan.format === "ndjson") {
    const { cells: _, ...lines } = plan;
    return { ...lines, ...text };
  }
  const { separator: _, quoteBlanks: __, ...others } = plan;
  return { ...others, ...text };
}
