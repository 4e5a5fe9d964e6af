// The encoding of SSH: strings with their length before them, and numbers (RFC 4251, section 5).
import { bug } from "../errors.js";

/** Returns bytes with their length before them. */
export function sshString(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Returns a positive number, big-endian, as a string: without leading zeros, but one before a high bit. */
export function sshNumber(bytes: Uint8Array): Buffer {
  const from = bytes.findIndex((byte) => byte !== 0);
  const short = from < 0 ? new Uint8Array(0) : bytes.subarray(from);
  return sshString((short[0] ?? 0) > 127 ? Buffer.concat([Uint8Array.of(0), short]) : short);
}

/** Reads strings and numbers one after the other. Methods throw a RangeError at the end. */
export class SshReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
  }

  raw(length: number): Buffer {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError("the bytes end early");
    const found = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return found;
  }

  word(): number {
    return this.raw(4).readUInt32BE();
  }

  string(): Buffer {
    return this.raw(this.word());
  }

  text(): string {
    return this.string().toString("latin1");
  }

  /** Returns a positive number, filled with zeros to `length` bytes if that is given. */
  number(length?: number): Buffer {
    const bytes = this.string();
    const from = bytes.findIndex((byte) => byte !== 0);
    const short = from < 0 ? Buffer.alloc(0) : bytes.subarray(from);
    if (length === undefined) return short;
    if (short.length > length) throw new RangeError("a number is too long");
    return Buffer.concat([Buffer.alloc(length - short.length), short]);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** Returns the bytes between the lines `-----BEGIN name-----` and `-----END name-----`; undefined if there are none. */
export function armoured(text: string, name: string): Buffer | undefined {
  if (!/^[A-Z ]+$/u.test(name)) bug("a name that is a pattern");
  const found = new RegExp(
    `^\\s*-----BEGIN ${name}-----\\r?\\n(?<body>[A-Za-z0-9+/=\\r\\n]+)-----END ${name}-----\\s*$`,
    "u",
  ).exec(text);
  const body = found?.groups?.["body"];
  return body === undefined ? undefined : Buffer.from(body, "base64");
}
