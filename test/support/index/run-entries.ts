// Encodes and decodes run entries for tests. Their layout is described in
// src/kernel/tables/scatter.ts.

export interface RunEntry {
  /** The key's low 56 bits. */
  key: bigint;
  columns: bigint;
  /** 0 to 255. */
  records: number;
}

export function encodeRun(entries: RunEntry[], columnBytes: number): Uint8Array {
  const size = 8 + columnBytes;
  const bytes = new Uint8Array(entries.length * size);
  for (const [i, { key, columns, records }] of entries.entries()) {
    putNumber(bytes, i * size, 8, key | (BigInt(records) << 56n));
    putNumber(bytes, i * size + 8, columnBytes, columns);
  }
  return bytes;
}

export function decodeRun(bytes: Uint8Array, columnBytes: number): RunEntry[] {
  const entries: RunEntry[] = [];
  for (let at = 0; at < bytes.length; at += 8 + columnBytes) {
    const word = takeNumber(bytes.subarray(at, at + 8));
    entries.push({
      key: BigInt.asUintN(56, word),
      records: Number(word >> 56n),
      columns: takeNumber(bytes.subarray(at + 8, at + 8 + columnBytes)),
    });
  }
  return entries;
}

export function putNumber(bytes: Uint8Array, at: number, length: number, value: bigint): void {
  // A byte of a large number is a large number: most are taken from words.
  for (let i = 0; i < length; i += 4) {
    const word = Number((value >> BigInt(8 * i)) & 0xffff_ffffn);
    for (let byte = i; byte < Math.min(i + 4, length); byte++) bytes[at + byte] = word >>> (8 * (byte - i));
  }
}

export function takeNumber(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}
