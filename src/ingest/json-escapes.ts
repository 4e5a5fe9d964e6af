// Decodes JSON string escapes in bytes that are not valid JSON, byte by byte across any cut.

const BACKSLASH = 0x5c;
const LETTER_U = 0x75;

const shortEscapes = new Map<number, number>([
  [0x22, 0x22],
  [0x5c, 0x5c],
  [0x2f, 0x2f],
  [0x62, 8],
  [0x66, 12],
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
]);

/**
 * Decodes `\uXXXX` and two-character escapes, and passes everything else on unchanged; a lone
 * surrogate becomes a NUL.
 */
export class JsonEscapes {
  readonly #emit: (byte: number) => void;
  /** Number of bytes since a backslash; -1 outside an escape. */
  #seen = -1;
  readonly #escape = Buffer.alloc(5);
  #highSurrogate = 0;

  constructor(emit: (byte: number) => void) {
    this.#emit = emit;
  }

  /** True if nothing is held back: bytes up to the next backslash would pass unchanged. */
  get isBetween(): boolean {
    return this.#seen < 0 && this.#highSurrogate === 0;
  }

  push(byte: number): void {
    if (this.#seen < 0) {
      if (byte === BACKSLASH) this.#seen = 0;
      else this.#plain(byte);
      return;
    }
    this.#escape[this.#seen++] = byte;
    if (this.#seen === 1) {
      const meant = shortEscapes.get(byte);
      if (meant !== undefined) {
        this.#seen = -1;
        this.#plain(meant);
      } else if (byte !== LETTER_U) {
        this.#noEscape();
      }
    } else if (!isHexDigit(byte)) {
      this.#noEscape();
    } else if (this.#seen === 5) {
      this.#seen = -1;
      this.#unit(Number.parseInt(this.#escape.toString("latin1", 1, 5), 16));
    }
  }

  /** Ends the input: an incomplete escape stands for itself. */
  end(): void {
    if (this.#seen >= 0) this.#noEscape();
    this.#endSurrogate();
  }

  // A backslash that escapes nothing stands for itself, and so do the bytes after it.
  #noEscape(): void {
    const seen = this.#seen;
    const bytes = Buffer.from(this.#escape.subarray(0, seen));
    this.#seen = -1;
    this.#plain(BACKSLASH);
    for (const byte of bytes) this.push(byte);
  }

  #plain(byte: number): void {
    this.#endSurrogate();
    this.#emit(byte);
  }

  #unit(unit: number): void {
    if (unit >= 0xdc00 && unit <= 0xdfff && this.#highSurrogate !== 0) {
      const pair = String.fromCharCode(this.#highSurrogate, unit);
      this.#highSurrogate = 0;
      for (const byte of Buffer.from(pair)) this.#emit(byte);
      return;
    }
    this.#endSurrogate();
    if (unit >= 0xd800 && unit <= 0xdbff) this.#highSurrogate = unit;
    else if (unit >= 0xdc00 && unit <= 0xdfff) this.#emit(0);
    else if (unit < 0x80) this.#emit(unit);
    else for (const byte of Buffer.from(String.fromCharCode(unit))) this.#emit(byte);
  }

  #endSurrogate(): void {
    if (this.#highSurrogate === 0) return;
    this.#highSurrogate = 0;
    this.#emit(0);
  }
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
