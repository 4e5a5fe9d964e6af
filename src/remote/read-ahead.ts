// Fetches stretches of a file before they are read, some at a time, in the order in which they will be.

/** Stretches that are closer than this are fetched as one. */
const mostGapBytes = 65_536;
/** A longer stretch is fetched in pieces. */
const pieceBytes = 2 ** 20;

interface Piece {
  readonly start: number;
  readonly end: number;
  bytes: Promise<Uint8Array> | undefined;
}

type Place = readonly [start: number, end: number];

/**
 * Joins ranges, which are in ascending order, where they are close together. No range is cut, so a
 * result is longer than a piece only if one of them is.
 */
export function joinedRanges(ranges: readonly Place[]): [start: number, end: number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && start - last[1] <= mostGapBytes && end - last[0] <= pieceBytes)
      last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Joins ranges, which are in ascending order, and cuts the result into pieces. */
function joinedPieces(ranges: Iterable<Place>): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  let to = 0;
  const cut = (): void => {
    for (let start = from; start < to; start += pieceBytes)
      pieces.push([start, Math.min(to, start + pieceBytes)]);
  };
  for (const [start, end] of ranges) {
    if (start - to > mostGapBytes) {
      cut();
      from = start;
    } else if (to === 0) from = start;
    to = Math.max(to, end);
  }
  cut();
  return pieces;
}

export class ReadAhead {
  readonly #pieces: Piece[];
  readonly #fetch: (start: number, length: number) => Promise<Uint8Array>;
  readonly #most: number;
  #first = 0;

  /** `most` is the number of pieces that are fetched or held at a time. */
  constructor(
    ranges: Iterable<readonly [start: number, end: number]>,
    fetch: (start: number, length: number) => Promise<Uint8Array>,
    most: number,
  ) {
    this.#pieces = joinedPieces(ranges).map(([start, end]) => ({ start, end, bytes: undefined }));
    this.#fetch = fetch;
    this.#most = most;
  }

  /**
   * Returns bytes that are in the pieces, undefined if they are not. What lies before them is let
   * go: reads come in ascending order.
   */
  async read(offset: number, length: number): Promise<Uint8Array | undefined> {
    const { pieces, first } = { pieces: this.#pieces, first: this.#first };
    let at = first;
    while (at < pieces.length && (pieces[at]?.end ?? 0) <= offset) at += 1;
    if (offset < (pieces[at]?.start ?? Infinity)) return undefined;
    let last = at;
    while ((pieces[last]?.end ?? Infinity) < offset + length) {
      if (pieces[last + 1]?.start !== pieces[last]?.end) return undefined;
      last += 1;
    }
    for (const piece of pieces.slice(first, at)) piece.bytes = undefined;
    this.#first = at;
    for (const piece of pieces.slice(at, Math.max(last + 1, at + this.#most))) void this.#start(piece);
    const bytes = Buffer.alloc(length);
    for (const piece of pieces.slice(at, last + 1)) {
      const held = await this.#start(piece);
      const from = Math.max(0, offset - piece.start);
      bytes.set(held.subarray(from, offset + length - piece.start), piece.start + from - offset);
    }
    return bytes;
  }

  #start(piece: Piece): Promise<Uint8Array> {
    if (piece.bytes === undefined) {
      piece.bytes = this.#fetch(piece.start, piece.end - piece.start);
      // A failure is told to who reads the piece.
      piece.bytes.catch(() => {});
    }
    return piece.bytes;
  }
}
