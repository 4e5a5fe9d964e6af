// Standard input written by a test, piece by piece, like a file's or a pipe's.
import type { InputFeed } from "../../../src/cli/lists/input-feed.js";

/** Returns a feed of pieces. `asked` counts the requests for a piece. */
export function feedOf(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { mayWait = true, size }: { mayWait?: boolean; size?: number } = {},
): InputFeed & { asked: number; isClosed: boolean; all: () => AsyncGenerator<Uint8Array> } {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return {
    size,
    mayWait,
    asked: 0,
    isClosed: false,
    async next() {
      this.asked += 1;
      const { value, done } = await iterator.next();
      return done === true ? undefined : value;
    },
    close() {
      this.isClosed = true;
    },
    async *all() {
      for (let piece = await this.next(); piece !== undefined; piece = await this.next()) yield piece;
    },
  };
}

/** Returns the bytes in pieces of a size. */
export function piecesOf(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, piece) =>
    bytes.subarray(piece * size, (piece + 1) * size),
  );
}
