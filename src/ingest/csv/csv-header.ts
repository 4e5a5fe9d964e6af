// Reads the header of a CSV source alone: its columns, and where the first record starts.
import type { ColumnTable, Slot } from "../columns.js";
import { CsvFraming } from "./csv-framing.js";
import { CsvRecords } from "./csv-records.js";
import type { CsvPlan } from "../source-plan.js";

/** Most headers are short. */
const firstBytes = 4096;
const pieceBytes = 1 << 16;

/** Slots of a source's columns, and the start of its first record: offset in bytes, line from 1. */
export interface CsvStart {
  slots: readonly Slot[];
  /** Fields of the header; undefined if there is none. */
  header: readonly string[] | undefined;
  offset: number;
  line: number;
}

/**
 * Reads the header of a source of `size` bytes, if it has one. `read` fills a buffer from an offset
 * as far as the source goes, and returns the number of bytes read. Throws what `CsvRecords` throws.
 */
export function readCsvStart(
  plan: CsvPlan,
  source: { fileName: string; size: number; read: (into: Buffer, offset: number) => number },
  options: { columns: ColumnTable; maxRecordBytes: number; isBlank: (value: string) => boolean },
): CsvStart {
  const discard = { record() {}, salvage() {}, unread() {}, reject() {}, chunk: async () => {} };
  const { preamble, ...below } = plan;
  const firstOffset = plan.byteOrderMarkBytes + (preamble?.bytes ?? 0);
  const firstLine = 1 + (preamble?.lines ?? 0);
  const records = new CsvRecords(below, {
    fileName: source.fileName,
    firstOffset,
    firstLine,
    consumer: discard,
    ...options,
  });
  if (records.slots !== undefined)
    return { slots: records.slots, header: undefined, offset: firstOffset, line: firstLine };

  const starts: { offset: number; line: number }[] = [];
  let isReject = false;
  const note = (line: number, offset: number): void => {
    starts.push({ offset, line });
  };
  const framing = new CsvFraming(
    {
      dialect: plan.dialect,
      columns: undefined,
      maxRecordBytes: options.maxRecordBytes,
      firstOffset,
      firstLine,
    },
    {
      record: (_buffer, _start, _end, line, offset) => {
        note(line, offset);
      },
      rejectedBytes() {},
      reject: (_reason, line, offset) => {
        isReject ||= starts.length === 0;
        note(line, offset);
      },
    },
  );
  const pieces: Buffer[] = [];
  let offset = firstOffset;
  while (offset < source.size && starts.length < 2) {
    const piece = Buffer.allocUnsafe(pieces.length === 0 ? firstBytes : pieceBytes);
    const bytes = piece.subarray(0, source.read(piece, offset));
    pieces.push(bytes);
    framing.push(bytes);
    offset += bytes.length;
    if (offset >= source.size) framing.end();
  }
  const next = starts[1] ?? { offset: source.size, line: (starts[0]?.line ?? firstLine) + 1 };
  // The reason why a header cannot be read depends on the bytes after it.
  const read = Buffer.concat(pieces);
  records.push(isReject ? read : read.subarray(0, next.offset - firstOffset));
  records.end();
  return { slots: records.slots ?? [], header: records.header, ...next };
}
