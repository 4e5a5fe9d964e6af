// Keeps the bytes of a stream that must be read more than once: in memory, and the rest of a long one
// in a file without a name, enciphered. So a killed build leaves nothing that anybody could read.
import { createCipheriv } from "node:crypto";
import { bug } from "../../errors.js";
import { readAt, type OpenFile } from "../../files.js";
import { expandsTooFar, longPipe } from "../source-errors.js";

/** Up to so many bytes are kept in memory. */
export const mostHeldBytes: number = 32 * 2 ** 20;
const blockBytes = 16;
/** Bytes that are read or written at a time. */
const pieceBytes = 1 << 20;

/** A file to write to, and the key for it. */
export interface SpoolFile {
  /** Without a name. */
  readonly file: OpenFile;
  /** 32 bytes, which no other spool has. */
  readonly key: Uint8Array;
}

/** Creates the file of a spool. */
export type SpoolPlace = () => SpoolFile;

/** What a spool may keep. */
export interface SpoolLimits {
  /** In all. */
  readonly bytes: number;
  /** In memory. */
  readonly heldBytes: number;
}

/** Takes the bytes of a stream as they are read. */
export class Spool {
  readonly #path: string;
  readonly #place: SpoolPlace | undefined;
  readonly #limits: SpoolLimits;
  #pieces: Buffer[] = [];
  #held = 0;
  #file: SpoolFile | undefined;
  #size = 0;
  #isDropped = false;

  /** Without a place, it keeps what memory may hold. */
  constructor(path: string, place: SpoolPlace | undefined, limits: SpoolLimits) {
    this.#path = path;
    this.#place = place;
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a copy of the next bytes. Throws `EXPANDS_TOO_FAR`, `UNKNOWN_FORMAT`, `DISK_FULL`. */
  add(bytes: Uint8Array): void {
    if (this.#isDropped || bytes.length === 0) return;
    if (this.#size + bytes.length > this.#limits.bytes)
      throw expandsTooFar(this.#path, `more than ${this.#limits.bytes} bytes`);
    this.#pieces.push(Buffer.from(bytes));
    this.#held += bytes.length;
    this.#size += bytes.length;
    if (this.#file !== undefined) {
      if (this.#held >= pieceBytes) this.#write(this.#file);
    } else if (this.#held > this.#limits.heldBytes) {
      if (this.#place === undefined) throw longPipe(this.#path, this.#limits.heldBytes);
      this.#file = this.#place();
      this.#write(this.#file);
    }
  }

  /** Forgets all bytes, and takes no more. */
  drop(): void {
    this.#isDropped = true;
    this.close();
  }

  close(): void {
    this.#pieces = [];
    this.#held = 0;
    this.#file?.file.close();
    this.#file = undefined;
  }

  /** Returns a file of all bytes so far, from its start. Nothing may be added after that. */
  open(): OpenFile {
    const kept = this.#file;
    if (kept !== undefined && this.#held > 0) this.#write(kept);
    if (kept === undefined && this.#pieces.length > 1) this.#pieces = [Buffer.concat(this.#pieces)];
    const whole = this.#pieces[0] ?? Buffer.alloc(0);
    const size = this.#size;
    let position = 0;
    const read = (into: Uint8Array, offset: number | null): number => {
      const from = offset ?? position;
      const length = Math.max(0, Math.min(into.length, size - from, pieceBytes));
      if (kept === undefined) into.set(whole.subarray(from, from + length));
      else into.set(decipheredAt(kept.file, kept.key, from, length));
      if (offset === null) position += length;
      return length;
    };
    return {
      path: this.#path,
      size,
      read,
      readNext: async (into) => read(into, null),
      write: () => bug("a spool is only read"),
      sync: () => bug("a spool is only read"),
      syncLater: () => bug("a spool is only read"),
      close() {},
    };
  }

  /** Moves what is held to the end of the file. */
  #write({ file, key }: SpoolFile): void {
    const bytes = Buffer.concat(this.#pieces);
    const offset = this.#size - bytes.length;
    file.write(enciphered(key, offset, bytes), offset);
    this.#pieces = [];
    this.#held = 0;
  }
}

/** AES-256 in counter mode, which is its own inverse, and can begin anywhere. */
function enciphered(key: Uint8Array, offset: number, bytes: Uint8Array): Buffer {
  const counter = Buffer.alloc(blockBytes);
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / blockBytes)), blockBytes - 8);
  const cipher = createCipheriv("aes-256-ctr", key, counter);
  cipher.update(new Uint8Array(offset % blockBytes));
  return cipher.update(bytes);
}

function decipheredAt(file: OpenFile, key: Uint8Array, offset: number, length: number): Buffer {
  return enciphered(key, offset, readAt(file, offset, length));
}
