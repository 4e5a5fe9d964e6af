// Headers of tar (POSIX.1-2017 pax, section "ustar Interchange Format"; GNU tar; V7): 512 bytes.

export const tarBlockBytes = 512;

const text = new TextDecoder();
/** Text up to its first NUL. */
export function tarText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return text.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Returns a number in octal digits, blank if empty, or in base 256; undefined if it is none or negative. */
function numberOf(field: Uint8Array): number | undefined {
  const first = field[0] ?? 0;
  if ((first & 0x80) !== 0) {
    // 0xff begins a negative number.
    if (first !== 0x80) return undefined;
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = /^ *(?<digits>[0-7]*)[ \0]*$/u.exec(String.fromCharCode(...field))?.groups?.["digits"];
  if (digits === undefined) return undefined;
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

/** Whether the sum over a header is what it says; some old writers added signed bytes. */
function hasSum(header: Uint8Array): boolean {
  const field = header.subarray(148, 156);
  const told = /[0-7]/u.test(String.fromCharCode(...field)) ? numberOf(field) : undefined;
  let unsigned = 0;
  let signed = 0;
  header.forEach((byte, index) => {
    const counted = index >= 148 && index < 156 ? 0x20 : byte;
    unsigned += counted;
    signed += (counted << 24) >> 24;
  });
  return told === unsigned || told === signed;
}

/** "ustar" and a NUL, or as GNU writes it. */
function hasMagic(header: Uint8Array): boolean {
  const magic = String.fromCharCode(...header.subarray(257, 265));
  return magic.startsWith("ustar\0") || magic === "ustar  \0";
}

/**
 * Whether bytes begin like a tar: by its name in the header, even of one that is damaged, or by the
 * header's sum, for those of V7, which have no name.
 */
export function isTarHeader(head: Uint8Array): boolean {
  if (head.length < tarBlockBytes) return false;
  return hasMagic(head) || (head[0] !== 0 && hasSum(head.subarray(0, tarBlockBytes)));
}

/** A header of tar. */
export interface TarHeader {
  readonly name: string;
  /** Bytes behind the header; undefined if the number cannot be read. */
  readonly size: number | undefined;
  /** Type of the member, one character. */
  readonly type: string;
  /** Whether more headers of a sparse file of GNU follow. */
  readonly isExtended: boolean;
}

/** Parses a header; undefined if its sum is wrong. */
export function parseTarHeader(header: Uint8Array): TarHeader | undefined {
  if (!hasSum(header)) return undefined;
  const name = tarText(header.subarray(0, 100));
  // GNU has other fields where ustar has the prefix.
  const isUstar = hasMagic(header) && header[262] === 0;
  const prefix = isUstar ? tarText(header.subarray(345, 500)) : "";
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    size: numberOf(header.subarray(124, 136)),
    type: String.fromCharCode(header[156] ?? 0),
    isExtended: header[482] === 1,
  };
}

/** Parses the records of a pax header, "LENGTH NAME=VALUE\n"; undefined if one is wrong. */
export function parsePaxRecords(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  const records = new Map<string, Uint8Array>();
  for (let start = 0; start < bytes.length;) {
    // Some writers pad with zeros.
    if (bytes[start] === 0 && bytes.subarray(start).every((byte) => byte === 0)) break;
    const blank = bytes.indexOf(0x20, start);
    const digits = blank < 0 ? "" : text.decode(bytes.subarray(start, blank));
    const end = start + Number(digits);
    const equals = bytes.indexOf(0x3d, blank);
    if (!/^[1-9][0-9]{0,8}$/u.test(digits) || equals < 0 || equals >= end || bytes[end - 1] !== 0x0a)
      return undefined;
    records.set(text.decode(bytes.subarray(blank + 1, equals)), bytes.subarray(equals + 1, end - 1));
    start = end;
  }
  return records;
}
