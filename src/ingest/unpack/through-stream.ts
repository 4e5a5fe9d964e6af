// Bytes through a decoder of Node: with backpressure, with errors in the generator and nowhere else, and
// without anything left running when the generator is closed early.
import type { Transform } from "node:stream";
import { outOfMemory } from "../../errors.js";

/** Big pieces: with the 16 KiB that is usual, zlib takes three times as long. */
export const decoderOptions = { chunkSize: 1 << 20 } as const;

/** A decoder of node:zlib. */
export type Decoder = Transform & { readonly bytesWritten: number };

/** Thrown for an error of the decoder itself, so that it differs from those of reading the input. */
export class DecodingError extends Error {
  override readonly name = "DecodingError";
}

/**
 * Yields what a decoder makes of its input, which `next` returns in pieces, undefined at its end. Ends
 * when the decoder does, which may be within a piece: nothing is asked of `next` behind that. Throws
 * `DecodingError` for an error of the decoder, with the decoder's own as its cause, and errors of `next`
 * as they are. The decoder is destroyed in any case.
 */
export async function* throughStream(
  decoder: Decoder,
  next: () => Promise<Uint8Array | undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let failure: { cause: unknown } | undefined;
  let isOver = false;
  let wake: () => void = () => undefined;
  const over = (): void => {
    isOver = true;
    wake();
  };
  // There is always a listener, so no error is ever uncaught.
  decoder.on("error", over).on("end", over).on("close", over);
  const taken = async (piece: Uint8Array): Promise<void> => {
    // A decoder that has ended, or failed, does not call back.
    await new Promise<void>((resolve) => {
      wake = resolve;
      if (isOver) resolve();
      else
        decoder.write(piece, () => {
          resolve();
        });
    });
  };
  const feed = async (): Promise<void> => {
    try {
      for (let fed = 0; ;) {
        if (isOver) return;
        const piece = await next();
        if (piece === undefined) break;
        await taken(piece);
        fed += piece.length;
        // The decoder has ended within the piece. It says so later, and must not be given more before.
        if (decoder.bytesWritten < fed) return;
      }
      decoder.end();
    } catch (cause) {
      failure = { cause };
      decoder.destroy();
    }
  };
  const feeding = feed();
  try {
    for await (const piece of decoder as AsyncIterable<Uint8Array>) yield piece;
    await feeding;
  } catch (cause) {
    if (failure === undefined)
      throw memoryCodes.has(codeOf(cause))
        ? outOfMemory()
        : new DecodingError("the decoder failed", { cause });
  } finally {
    decoder.destroy();
  }
  if (failure !== undefined) throw failure.cause;
}

/** Codes of failures that say nothing about the bytes. */
const memoryCodes: ReadonlySet<string> = new Set(["Z_MEM_ERROR", "ZSTD_error_memory_allocation"]);

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}

/**
 * Returns the code by which zlib or zstd calls the bytes wrong, such as `Z_DATA_ERROR`; undefined for
 * other errors.
 */
export function zlibCode(cause: unknown): string | undefined {
  const code = codeOf(cause);
  return /^Z(?:STD)?_/u.test(code) ? code : undefined;
}
