// The parts of a source that the survey inspects before reading (docs/reading.md, "Survey").
import { readAt, type OpenFile } from "../../files.js";
import { readUpTo } from "../inputs/streams.js";
import { defaultMaxRecordBytes } from "../dump-options.js";
import { byteOrderMarkBytes, openTranscoder } from "../text/encoding.js";
import type { Encoding, LineEnds } from "../text/text-forms.js";
import { withLineEnds, recogniseLineEnds } from "../text/line-ends.js";

/** How much of a source to inspect, in bytes of the source and in records. */
export interface SampleSizes {
  readonly headBytes: number;
  readonly middleBytes: number;
  readonly lastBytes: number;
  /** Most records of the head; each of the other parts may have half as many. */
  readonly records: number;
}

export const defaultSampleSizes: SampleSizes = {
  headBytes: 1 << 18,
  middleBytes: 1 << 17,
  lastBytes: 1 << 17,
  records: 1000,
};

/** Whole lines of a source, in UTF-8. */
export interface SampleWindow {
  readonly bytes: Buffer;
  readonly startsSource: boolean;
  /** True if nothing follows. Otherwise the last record may be cut. */
  readonly endsSource: boolean;
}

/** The parts of a source, as stored on disk. */
export interface RawSample {
  readonly head: Buffer;
  /** The later parts, if the source is longer than the head. */
  readonly further: readonly Buffer[];
  readonly isWhole: boolean;
  /**
   * Bytes that reading must start with, because a stream does not return them again; null for a
   * file.
   */
  readonly kept: Buffer | null;
}

/**
 * Reads the sample. A stream cannot go back, so only its head is read. The head is longer if the first line does not
 * end in it: otherwise a header would seem to end within it. Throws `CANNOT_READ`.
 */
export async function readSample(file: OpenFile, sizes: SampleSizes): Promise<RawSample> {
  const { headBytes, middleBytes, lastBytes } = sizes;
  const { size = 0 } = file;
  if (size === 0) {
    let head = await readUpTo(file, headBytes);
    let most = headBytes;
    if (head.length === most && isCutRow(head)) {
      most = longestRow;
      head = Buffer.concat([head, await readUpTo(file, most - headBytes)]);
    }
    return { head, further: [], isWhole: head.length < most, kept: head };
  }
  const whole = (): RawSample => ({ head: readAt(file, 0, size), further: [], isWhole: true, kept: null });
  if (size <= headBytes + middleBytes + lastBytes) return whole();
  let head = readAt(file, 0, headBytes);
  if (isCutRow(head)) {
    if (size <= longestRow + middleBytes + lastBytes) return whole();
    head = readAt(file, 0, longestRow);
  }
  // Even offsets, so that UTF-16 code units stay whole.
  const middle = 2 * Math.floor((size - middleBytes) / 4);
  const last = 2 * Math.floor((size - lastBytes) / 2);
  const further = [readAt(file, middle, middleBytes), readAt(file, last, size - last)];
  return { head, further, isWhole: false, kept: null };
}

/** As long as a record may be: in more, a longer line would be found too long. */
const longestRow = defaultMaxRecordBytes;

/** Returns true if the first line goes on behind the head, unless it is JSON, of which the beginning is enough. */
function isCutRow(head: Buffer): boolean {
  const first = head.toString("latin1", 0, 64).replace(/[^!-~]+/gu, "");
  return /^[^[{]/u.test(first) && !head.includes(0x0a) && !head.includes(0x0d);
}

/**
 * Returns the sample as text without byte order mark, and how its lines end. Each part starts and
 * ends at a line boundary, if it has one.
 */
export function windowsOf(
  sample: RawSample,
  encoding: Encoding,
): { windows: SampleWindow[]; lineEnds: LineEnds } {
  const mark = byteOrderMarkBytes(sample.head, encoding);
  const parts = [sample.head.subarray(mark), ...sample.further];
  const texts = parts.map((part, index) =>
    transcoded(part, encoding, index + 1 === parts.length && (index > 0 || sample.isWhole)),
  );
  const lineEnds = recogniseLineEnds(texts);
  const windows: SampleWindow[] = [];
  texts.forEach((text, index) => {
    const startsSource = index === 0;
    const endsSource = startsSource ? sample.isWhole : index + 1 === parts.length;
    const converter = withLineEnds(openTranscoder("utf-8"), lineEnds);
    let bytes = converter.push(text);
    if (endsSource) bytes = joined(bytes, converter.end());
    if (!startsSource) {
      const lineFeed = bytes.indexOf(0x0a);
      if (lineFeed < 0) return;
      bytes = bytes.subarray(lineFeed + 1);
    }
    windows.push({ bytes: endsSource ? bytes : toLineEnd(bytes), startsSource, endsSource });
  });
  return { windows, lineEnds };
}

function joined(bytes: Buffer, rest: Buffer): Buffer {
  return rest.length === 0 ? bytes : Buffer.concat([bytes, rest]);
}

function toLineEnd(bytes: Buffer): Buffer {
  const lineFeed = bytes.lastIndexOf(0x0a);
  return lineFeed < 0 ? bytes : bytes.subarray(0, lineFeed + 1);
}

function transcoded(bytes: Buffer, encoding: Encoding, isEnd: boolean): Buffer {
  const transcoder = openTranscoder(encoding);
  const text = transcoder.push(bytes);
  return isEnd ? Buffer.concat([text, transcoder.end()]) : text;
}

const sliceBytes = 32_768;

/** Pushes slices of the part, and ends the reader if all were needed. Returns how many bytes were pushed. */
export function pushSample(
  reader: { push(chunk: Buffer): void; end(): void },
  bytes: Buffer,
  isEnough: () => boolean,
): number {
  let at = 0;
  while (at < bytes.length && !isEnough()) {
    reader.push(bytes.subarray(at, at + sliceBytes));
    at += sliceBytes;
  }
  if (at >= bytes.length) reader.end();
  return Math.min(at, bytes.length);
}
