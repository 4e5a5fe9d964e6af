// The two files of a share in a tar (POSIX.1-2017 "ustar Interchange Format"), so that age and tar open
// it too. It reads what it writes, and nothing else.
const blockBytes = 512;
/** The largest size in octal digits; larger ones are in base 256, as GNU tar writes them. */
const mostOctal = 0o77777777777;

/** A file in an archive. */
export interface TarFile {
  readonly name: string;
  readonly bytes: number;
}

/** Returns the header of a file with mode 0600, without owner and time. The name has at most 100 bytes. */
export function tarHeader({ name, bytes }: TarFile): Uint8Array {
  const header = Buffer.alloc(blockBytes);
  header.write(name, 0, 100);
  header.write("0000600\x000000000\x000000000\x00", 100, "latin1");
  if (bytes <= mostOctal) header.write(`${bytes.toString(8).padStart(11, "0")}\0`, 124, "latin1");
  else {
    header.writeBigUInt64BE(BigInt(bytes), 128);
    header[124] = 0x80;
  }
  header.write("00000000000\0        0", 136, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}

/** Returns the bytes that fill the last block of a file. */
export function tarPadding(bytes: number): Uint8Array {
  return new Uint8Array((blockBytes - (bytes % blockBytes)) % blockBytes);
}

/** The end of an archive. */
export const tarEnd = new Uint8Array(2 * blockBytes);

/** Reads a header; undefined if it is none that {@link tarHeader} writes. */
export function parseTarHeader(header: Uint8Array): TarFile | undefined {
  const block = Buffer.from(header);
  const end = block.indexOf(0);
  if (block.length !== blockBytes || end <= 0 || end > 100) return undefined;
  const name = block.toString("utf8", 0, end);
  const size =
    block[124] === 0x80
      ? Number(block.readBigUInt64BE(128))
      : Number.parseInt(block.toString("latin1", 124, 135), 8);
  if (!Number.isSafeInteger(size)) return undefined;
  const file = { name, bytes: size };
  return block.equals(tarHeader(file)) ? file : undefined;
}

/** The sum over a header, in which the field of the sum itself counts as blanks. */
function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

/** Cuts a stream of bytes into parts of given lengths. */
export class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Yields the next bytes, in pieces; fewer if the stream ends. */
  async *pieces(bytes: number): AsyncGenerator<Uint8Array> {
    for (let left = bytes; left > 0;) {
      if (this.#rest.length === 0) {
        const { value, done } = await this.#chunks.next();
        if (done === true) return;
        this.#rest = value;
      }
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** Returns the next bytes; fewer if the stream ends. */
  async take(bytes: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.pieces(bytes)) pieces.push(Uint8Array.from(piece));
    return Buffer.concat(pieces);
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
