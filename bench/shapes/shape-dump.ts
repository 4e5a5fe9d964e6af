// The dump of a shape as a stream of bytes, and its records with what is seen in them.
import { People } from "./person.js";
import type { Shape, ShapeRecord } from "./shape.js";

const pieceLength = 1 << 17;

export interface DumpSize {
  records: number;
  seed: number;
}

/** The records in their order, made anew each time that they are iterated; the same size gives the same ones. */
export function recordsOf(shape: Shape, { records, seed }: DumpSize): Iterable<ShapeRecord> {
  const people = new People(records, seed);
  return {
    *[Symbol.iterator]() {
      for (let n = 0; n < records; n++) yield shape.record(people.at(n));
    },
  };
}

/** Records of people who are not in the dump, in the shape of those that are. */
export function* absentRecordsOf(
  shape: Shape,
  { records, seed }: DumpSize,
): Generator<ShapeRecord, void, undefined> {
  const people = new People(records, seed);
  for (let n = records; ; n++) yield shape.record(people.at(n));
}

/** The bytes of the dump; `onRecord` is called with each record on the way. */
export function* bytesOf(
  shape: Shape,
  size: DumpSize,
  onRecord: (record: ShapeRecord) => void = () => {},
): Generator<Buffer, void, undefined> {
  let pending = shape.start;
  for (const record of recordsOf(shape, size)) {
    onRecord(record);
    pending += record.text;
    if (pending.length < pieceLength) continue;
    yield encoded(pending, shape);
    pending = "";
  }
  if (pending !== "") yield encoded(pending, shape);
}

function encoded(text: string, { encoding }: Shape): Buffer {
  if (encoding === undefined) return Buffer.from(text);
  if (encoding === "latin1") return Buffer.from(text, "latin1");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}
