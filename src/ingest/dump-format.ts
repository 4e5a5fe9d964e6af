// What a dump is, told by its name and its first bytes; and what it must not be.
import { LeakcheckError } from "../errors.js";

export type DumpFormat = "csv" | "ndjson";

const extensions: Readonly<Record<string, DumpFormat>> = {
  csv: "csv",
  tsv: "csv",
  psv: "csv",
  tab: "csv",
  ndjson: "ndjson",
  jsonl: "ndjson",
  ldjson: "ndjson",
};

const compressed: readonly { name: string; program: string; magic: readonly number[] }[] = [
  { name: "gzip", program: "gzip -dc", magic: [0x1f, 0x8b] },
  { name: "zstd", program: "zstd -dc", magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "xz", program: "xz -dc", magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { name: "bzip2", program: "bzip2 -dc", magic: [0x42, 0x5a, 0x68] },
  { name: "zip", program: "unzip -p", magic: [0x50, 0x4b, 0x03, 0x04] },
];

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** How many bytes of UTF-8 byte order mark a dump begins with: 3 or 0. */
export function byteOrderMarkBytes(head: Uint8Array): number {
  return startsWith(head, byteOrderMark) ? byteOrderMark.length : 0;
}

/**
 * The format of a dump whose name and first bytes are given. The name's extension counts first. Throws `UNKNOWN_FORMAT`
 * for what is neither CSV nor NDJSON: compressed files, UTF-16, one JSON array.
 */
export function recogniseFormat(name: string, head: Uint8Array, chosen?: DumpFormat): DumpFormat {
  const packed = compressed.find(({ magic }) => startsWith(head, magic));
  if (packed !== undefined)
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is compressed with ${packed.name}`, {
      hint: `unpack it on the way in: ${packed.program} FILE | leakcheck build --name NAME -`,
    });
  if (looksLikeUtf16(head))
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is written in UTF-16`, {
      hint: "convert it on the way in: iconv -f UTF-16 -t UTF-8 FILE | leakcheck build --name NAME -",
    });
  const first = head.subarray(byteOrderMarkBytes(head)).find((byte) => byte > 0x20);
  const format = chosen ?? extensions[/\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ""] ?? (first === 0x7b || first === 0x5b ? "ndjson" : "csv");
  if (format === "ndjson" && first === 0x5b && chosen === undefined)
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is one JSON array, not one object a line`, {
      hint: "take it apart on the way in: jq -c '.[]' FILE | leakcheck build --format ndjson --name NAME -",
    });
  return format;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

/** A byte order mark of UTF-16, or every other one of the first bytes zero. */
function looksLikeUtf16(head: Uint8Array): boolean {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  const sample = head.subarray(0, 256);
  if (sample.length < 8) return false;
  return [0, 1].some((parity) => sample.every((byte, index) => (index % 2 === parity) === (byte === 0)));
}
