// E-mail addresses in the bytes of rejects (design.md section 5, "Salvage"): candidates only, the e-mail rules judge them.
import { isUtf8 } from "node:buffer";
import { JsonEscapes } from "./json-escapes.js";

/** The most bytes of an address, and so of each half of a candidate. */
const longestPart = 254;

const ENDS = 0;
const IN_LOCAL = 1;
const IN_NARROW = 2;
const IN_DOMAIN = 4;
const AT = 8;

/** Options of {@link Salvage}. */
export interface SalvageOptions {
  /** Bytes that end a candidate besides those that no address holds. */
  readonly delimiter?: number;
  readonly quote?: number;
  /** Decode JSON escapes first: `jan\u0040example.com` is an address. */
  readonly json: boolean;
}

/**
 * Searches the bytes of one reject after the other, cut anywhere, in time linear in them and in memory that does not grow.
 * Within a run of bytes that an address may hold (RFC 5322 atext, `.`, `@`, all outside ASCII), each `@` gives a candidate: what
 * stands before it, back to the previous `@`, and the longest domain after it; and a second one with the narrow local part
 * (letters, digits, `._+-`, outside ASCII) when that is shorter: `email=jan@example.com` holds two. A half over 254 bytes
 * gives none, and neither does invalid UTF-8.
 */
export class Salvage {
  readonly #found: (candidate: string) => void;
  readonly #classes: Uint8Array;
  readonly #escapes: JsonEscapes | undefined;

  /** The run since its last `@`; when that is long, only its end, but then always more than an address may have. */
  readonly #part = Buffer.alloc(2 * longestPart);
  #partLength = 0;
  /** The local part before that `@`, or its last bytes; of length -1 once its candidate was decided. */
  readonly #local = Buffer.alloc(longestPart);
  #localLength = -1;
  #localCut = false;

  constructor(options: SalvageOptions, found: (candidate: string) => void) {
    this.#found = found;
    this.#classes = classesOf(options);
    this.#escapes = options.json ? new JsonEscapes((byte) => this.#byte(byte)) : undefined;
  }

  /** The next bytes of the reject, `buffer[start, end)`; not kept. */
  push(buffer: Buffer, start: number, end: number): void {
    if (this.#escapes !== undefined) {
      for (let at = start; at < end; at++) this.#escapes.push(buffer[at]!);
    } else {
      for (let at = start; at < end; at++) this.#byte(buffer[at]!);
    }
  }

  /** The reject is complete; the next one starts afresh. */
  end(): void {
    this.#escapes?.end();
    this.#endRun();
  }

  #byte(byte: number): void {
    const kind = this.#classes[byte]!;
    if (kind === ENDS) {
      if (this.#partLength > 0 || this.#localLength >= 0) this.#endRun();
      return;
    }
    if (this.#localLength >= 0 && (kind & IN_DOMAIN) === 0) this.#decide();
    if (kind === AT) {
      this.#takeLocal();
      return;
    }
    if (this.#partLength === this.#part.length) {
      // A domain that loses its beginning here is too long for a candidate, and stays so.
      this.#part.copyWithin(0, longestPart);
      this.#partLength = longestPart;
    }
    this.#part[this.#partLength++] = byte;
  }

  #endRun(): void {
    if (this.#localLength >= 0) this.#decide();
    this.#partLength = 0;
  }

  /** An `@`: what came before becomes the local part of a candidate whose domain is to come. */
  #takeLocal(): void {
    const start = Math.max(0, this.#partLength - longestPart);
    this.#part.copy(this.#local, 0, start, this.#partLength);
    this.#localLength = this.#partLength - start;
    this.#localCut = start > 0;
    this.#partLength = 0;
  }

  /** The domain has ended: until now, all of the part belongs to it. */
  #decide(): void {
    const local = this.#local.subarray(0, this.#localLength);
    const domain = this.#part.subarray(0, this.#partLength);
    this.#localLength = -1;
    if (local.length === 0 || domain.length === 0 || domain.length > longestPart) return;
    let narrow = local.length;
    while (narrow > 0 && (this.#classes[local[narrow - 1]!]! & IN_NARROW) !== 0) narrow--;
    if (!this.#localCut) this.#report(local, domain);
    if (narrow > 0 && narrow < local.length) this.#report(local.subarray(narrow), domain);
  }

  #report(local: Buffer, domain: Buffer): void {
    if (isUtf8(local) && isUtf8(domain)) this.#found(`${local.toString()}@${domain.toString()}`);
  }
}

function classesOf(options: SalvageOptions): Uint8Array {
  const classes = new Uint8Array(256).fill(IN_LOCAL | IN_NARROW | IN_DOMAIN, 0x80);
  const add = (characters: string, kind: number): void => {
    for (const byte of Buffer.from(characters)) classes[byte]! |= kind;
  };
  const lettersAndDigits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  add(`${lettersAndDigits}.!#$%&'*+-/=?^_\`{|}~`, IN_LOCAL);
  add(`${lettersAndDigits}._+-`, IN_NARROW);
  add(`${lettersAndDigits}.-`, IN_DOMAIN);
  add("@", AT);
  for (const byte of [options.delimiter, options.quote]) {
    if (byte !== undefined && byte >= 0) classes[byte] = ENDS;
  }
  return classes;
}
