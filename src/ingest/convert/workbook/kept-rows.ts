// The rows of a sheet of moderate length, kept from its first reading, which finds out how wide they
// are: most sheets are then unpacked once.
const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;

/** How many bytes may still be kept of all workbooks that are read together. */
export interface Room {
  bytes: number;
}

interface Piece {
  readonly rows: Uint8Array;
  /** How wide its rows are. */
  readonly width: number;
}

export class KeptRows {
  /** False once there is no room, and nothing is kept. */
  isKept = true;
  readonly #room: Room;
  readonly #pieces: Piece[] = [];
  #bytes = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Keeps rows of a width. */
  add(rows: Uint8Array, width: number): void {
    this.#room.bytes -= rows.length;
    this.#bytes += rows.length;
    this.#pieces.push({ rows, width });
    if (this.#room.bytes >= 0) return;
    this.isKept = false;
    this.#room.bytes += this.#bytes;
    this.#pieces.length = 0;
  }

  /** Yields the rows, all of a width; each piece belongs to the receiver. */
  *all(width: number): Generator<Uint8Array, void, undefined> {
    for (const piece of this.#pieces) yield widened(piece.rows, width - piece.width);
  }
}

/** Returns a copy of rows with so many more fields, which are empty. */
function widened(rows: Uint8Array, added: number): Uint8Array {
  if (added === 0) return Buffer.from(rows);
  const ends: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < rows.length; at++)
    if (rows[at] === quote) isQuoted = !isQuoted;
    else if (rows[at] === lineFeed && !isQuoted) ends.push(at);
  const bytes = new Uint8Array(rows.length + added * ends.length).fill(comma);
  let start = 0;
  ends.forEach((end, row) => {
    bytes.set(rows.subarray(start, end), start + added * row);
    bytes[end + added * (row + 1)] = lineFeed;
    start = end + 1;
  });
  return bytes;
}
