// Pushes a part of a source into a reader until enough records have come.

const sliceBytes = 32_768;

/** Pushes slices of the part, and ends the reader if all were needed. Returns how many bytes were pushed. */
export function pushSample(reader: { push(chunk: Buffer): void; end(): void }, bytes: Buffer, isEnough: () => boolean): number {
  let at = 0;
  while (at < bytes.length && !isEnough()) {
    reader.push(bytes.subarray(at, at + sliceBytes));
    at += sliceBytes;
  }
  if (at >= bytes.length) reader.end();
  return Math.min(at, bytes.length);
}
