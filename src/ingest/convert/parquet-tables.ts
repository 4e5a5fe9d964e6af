// Converts Parquet to CSV, or to NDJSON if its columns are nested. The library is loaded only then.
import type { ColumnChunk } from "hyparquet";
import { LeakcheckError } from "../../errors.js";
import { cutAt, damagedAt, encryptedParquet, longColumn } from "./conversion-errors.js";
import { csvLine } from "./csv-rows.js";
import { type RandomFile, readRange } from "./random-file.js";
import { binaryText } from "./binary-text.js";
import type { Table } from "./table.js";

const magic = "PAR1";
/**
 * Rows of a group are read in pieces of about this many bytes, unpacked. Pages that lie in two pieces
 * are unpacked twice.
 */
const pieceBytes = 8 * 1024 * 1024;
/** Packed bytes of a column in a group: without an index of its pages, all of them are in memory. */
const mostColumnBytes = 128 * 1024 * 1024;
/** Rows are handed on in pieces of this many. */
const pieceRows = 4096;

/**
 * Yields the one table of a Parquet file. Throws `CUT_SOURCE` and `DAMAGED_SOURCE`,
 * and `UNKNOWN_FORMAT` for columns that are too long to be read at once.
 */
export async function* parquetTables(
  file: RandomFile,
  name: string,
  mostBytes = mostColumnBytes,
): AsyncGenerator<Table, void, undefined> {
  const { parquetMetadataAsync, parquetScan, parquetSchema } = await import("hyparquet");
  const { compressors } = await import("hyparquet-compressors");
  const size = file.size ?? 0;
  const magicAt = (at: number): string =>
    size < 12 ? "" : Buffer.from(readRange(file, name, at, at + 4)).toString("latin1");
  if (magicAt(size - 4) === "PARE") throw encryptedParquet(name);
  if (magicAt(size - 4) !== magic) throw cutAt(name, "its last bytes are not those of Parquet", size);
  const source = {
    byteLength: size,
    slice: (start: number, end = size) => readRange(file, name, start, end).buffer,
  };
  /** Returns what the library gives. Its own errors may hold values. */
  const careful = async <T>(read: () => Promise<T> | T): Promise<T> => {
    try {
      return await read();
    } catch (cause) {
      if (cause instanceof LeakcheckError) throw cause;
      throw damagedAt(name, "it cannot be read as Parquet", 0);
    }
  };
  const metadata = await careful(() => parquetMetadataAsync(source, { geoparquet: false }));
  if (metadata.row_groups.some(({ columns }) => columns.some((column) => bytesAtOnce(column) > mostBytes)))
    throw longColumn(name, mostBytes);
  const all = await careful(() => parquetSchema(metadata).children);
  // The library does not read these; they are nobody's.
  const columns = all.filter(({ element }) => element.converted_type !== "INTERVAL");
  const isFlat = columns.every(
    ({ children, element }) => children.length === 0 && element.repetition_type !== "REPEATED",
  );
  const names = columns.map(({ element }) => element.name);
  const scan = await careful(() =>
    parquetScan({ file: source, metadata, compressors, utf8: false, geoparquet: false, parsers }),
  );
  /** Returns rows as the values of their columns. */
  const read = async (rowStart: number, rowEnd: number): Promise<ArrayLike<unknown>[]> => {
    const found: ArrayLike<unknown>[] = [];
    for (const column of names)
      found.push(await careful(() => scan.readColumn({ column, rowStart, rowEnd })));
    if (found.some(({ length }) => length !== rowEnd - rowStart))
      throw damagedAt(name, `it has fewer rows from ${rowStart} to ${rowEnd} than it says`, 0);
    return found;
  };
  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    if (isFlat) yield Buffer.from(csvLine(names));
    let start = 0;
    for (const group of metadata.row_groups) {
      const rows = Number(group.num_rows);
      const end = start + rows;
      const step = Math.max(1, Math.floor(rows / Math.max(1, Number(group.total_byte_size) / pieceBytes)));
      for (; start < end; start += step) {
        const columns = await read(start, Math.min(end, start + step));
        const count = columns[0]?.length ?? 0;
        for (let from = 0; from < count; from += pieceRows) {
          let lines = "";
          for (let row = from; row < Math.min(count, from + pieceRows); row++) {
            const values = columns.map((column) => column[row]);
            lines += isFlat
              ? csvLine(values.map(textOf))
              : `${JSON.stringify(Object.fromEntries(values.map((value, at) => [names[at], jsonOf(value)])))}\n`;
          }
          yield Buffer.from(lines);
        }
      }
      start = end;
    }
    if (start !== Number(metadata.num_rows))
      throw damagedAt(name, "its groups have another number of rows", size);
  }
  yield { name: "rows", format: isFlat ? "csv" : "ndjson", hasHeader: true, bytes: guarded(bytes(), name) };
}

/** Returns how many bytes of a column in a group are read at once. */
function bytesAtOnce({ meta_data: data, offset_index_offset: index }: ColumnChunk): number {
  return data === undefined || index !== undefined ? 0 : Number(data.total_compressed_size);
}

/** Turns errors that damage causes into the error of a damaged file. */
async function* guarded(
  bytes: AsyncGenerator<Uint8Array, void, undefined>,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* bytes;
  } catch (cause) {
    if (cause instanceof LeakcheckError) throw cause;
    throw damagedAt(name, "it cannot be read as Parquet", 0);
  }
}

const time = (milliseconds: bigint): string => isoTime(new Date(Number(milliseconds)));

/** Values of types that JavaScript has no better one for are texts. */
const parsers = {
  timestampFromMilliseconds: time,
  timestampFromMicroseconds: (micros: bigint): string => time(micros / 1000n),
  timestampFromNanoseconds: (nanos: bigint): string => time(nanos / 1_000_000n),
  dateFromDays: (days: number): string => isoTime(new Date(days * 86_400_000)).slice(0, 10),
  jsonFromBytes(bytes: Uint8Array): unknown {
    const text = Buffer.from(bytes).toString("utf8");
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  },
};

/** Returns a time without a zone; what is out of range as it is written. */
function isoTime(time: Date): string {
  return Number.isNaN(time.getTime()) ? "" : time.toISOString().replace(/(?:\.000)?Z$/u, "");
}

/** Returns a value as JSON has it. Large integers are texts: numbers would round them. */
function jsonOf(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  // JSON has no infinity.
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value)))
    return String(value);
  if (value instanceof Uint8Array) return binaryText(Buffer.from(value)).toString("utf8");
  if (value instanceof Date) return isoTime(value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as Iterable<unknown>, jsonOf);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, jsonOf(one)]));
  return value;
}

function textOf(value: unknown): string | null {
  const found = jsonOf(value);
  if (found === null) return null;
  return typeof found === "string" ? found : JSON.stringify(found);
}
