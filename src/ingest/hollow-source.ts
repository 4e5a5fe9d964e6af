// Bombs: small files that unpack to very much of nothing.
import { LeakcheckError } from "../errors.js";
import type { OpenSource } from "./open-source.js";

/** Share of the bytes that are one and the same in a bomb, but in no text. */
const hollowShare = 0.9;
const pieceBytes = 1 << 20;

/**
 * Returns why a source should be refused that nothing was found in: if what was read of a packed one is
 * a single byte, again and again, it is unpacked further, to see whether it expands too far. Nothing but
 * the bytes that the survey keeps may have been read of it.
 */
export async function refusalOf(cause: unknown, { file, kept, tail }: OpenSource): Promise<unknown> {
  const isRefused = cause instanceof LeakcheckError && cause.code === "NO_IDENTIFIERS";
  if (!isRefused || kept === null || tail?.read() !== kept.length || !isHollow(kept)) return cause;
  const piece = Buffer.allocUnsafe(pieceBytes);
  try {
    while ((await file.readNext(piece)) > 0);
  } catch (failure) {
    return failure;
  }
  return cause;
}

function isHollow(bytes: Uint8Array): boolean {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]! += 1;
  return Math.max(...counts) >= hollowShare * bytes.length;
}
