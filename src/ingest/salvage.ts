// E-mail addresses in the bytes of rejects (docs/reading.md, "Salvage"): candidates only, the e-mail rules judge them.
import { JsonEscapes } from "./json-escapes.js";

/** The most bytes of an address, and so of each half of a candidate. */
const longestPart = 254;

const BACKSLASH = 0x5c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
/** Line ends and tabs, as they are written behind a backslash. */
const escapeLetters: ReadonlySet<number> = new Set([0x6e, 0x72, 0x74]);
/** `@` in the widths that a keyboard for Chinese or Japanese gives: U+FF20 and U+FE6B. */
const wideAts: readonly Buffer[] = [Buffer.from("\uff20"), Buffer.from("\ufe6b")];

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
 * Within a run of bytes that an address may hold (RFC 5322 atext, `.`, `@`, all outside ASCII), each `@` gives candidates:
 * what stands before it, back to the previous `@`, and the longest domain after it. It is not certain where an address
 * begins in what is glued together, so that shorter local parts are tried too (see `#starts`), and the domain's part in
 * ASCII. A domain without a dot gives none, and neither does a half over 254 bytes. Invalid UTF-8 ends a run.
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
  /** Where in the part an address may begin because something ended right before, and the same in the local part; 0 if nowhere. */
  #mark = 0;
  #localMark = 0;
  #isAfterBackslash = false;
  /** A character of several bytes of which `#missing` are to come. */
  readonly #character = Buffer.alloc(4);
  #characterLength = 0;
  #missing = 0;

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
    this.#missing = 0;
    this.#isAfterBackslash = false;
    this.#endRun();
  }

  #byte(byte: number): void {
    const isAfterBackslash = this.#isAfterBackslash;
    this.#isAfterBackslash = byte === BACKSLASH;
    if (this.#missing > 0) {
      if (this.#continues(byte)) return;
      this.#missing = 0;
      this.#endRun();
    }
    const kind = this.#classes[byte]!;
    if (kind === ENDS) {
      if (this.#partLength > 0 || this.#localLength >= 0) this.#endRun();
    } else if (byte >= 0x80) {
      this.#begin(byte);
    } else {
      this.#add(byte, kind);
      // `\njan@example.com` in a text that knows no escapes was one where it came from.
      if (isAfterBackslash && escapeLetters.has(byte)) this.#mark = this.#partLength;
    }
  }

  /** The first byte of a character outside ASCII. */
  #begin(byte: number): void {
    this.#missing = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (this.#missing === 0) this.#endRun();
    this.#character[0] = byte;
    this.#characterLength = 1;
  }

  /** Whether a byte goes on with the character that was begun. */
  #continues(byte: number): boolean {
    const first = this.#character[0]!;
    const isSecond = this.#characterLength === 1;
    const least = isSecond && first === 0xe0 ? 0xa0 : isSecond && first === 0xf0 ? 0x90 : 0x80;
    const most = isSecond && first === 0xed ? 0x9f : isSecond && first === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return false;
    this.#character[this.#characterLength++] = byte;
    if (--this.#missing > 0) return true;
    const character = this.#character.subarray(0, this.#characterLength);
    if (wideAts.some((at) => at.equals(character))) this.#add(byte, AT);
    else for (const one of character) this.#add(one, this.#classes[first]!);
    return true;
  }

  #add(byte: number, kind: number): void {
    if (this.#localLength >= 0 && (kind & IN_DOMAIN) === 0) {
      this.#decide();
      // What follows the domain at once may be the next address: `a@x.example_b@x.example`.
      if (kind !== AT) this.#mark = this.#partLength + 1;
    }
    if (kind === AT) {
      this.#takeLocal();
      return;
    }
    if (this.#partLength === this.#part.length) {
      // The domain is too long as a whole, but its beginning may be one.
      if (this.#localLength >= 0) this.#decide();
      this.#part.copyWithin(0, longestPart);
      this.#partLength = longestPart;
      this.#mark = Math.max(0, this.#mark - longestPart);
    }
    this.#part[this.#partLength++] = byte;
  }

  #endRun(): void {
    if (this.#localLength >= 0) this.#decide();
    this.#partLength = 0;
    this.#mark = 0;
  }

  /** An `@`: what came before becomes the local part of a candidate whose domain is to come. */
  #takeLocal(): void {
    const start = Math.max(0, this.#partLength - longestPart);
    this.#part.copy(this.#local, 0, start, this.#partLength);
    this.#localLength = this.#partLength - start;
    this.#localCut = start > 0;
    this.#localMark = Math.max(0, this.#mark - start);
    this.#partLength = 0;
    this.#mark = 0;
  }

  /** The domain has ended: until now, all of the part belongs to it. */
  #decide(): void {
    const local = this.#local.subarray(0, this.#localLength);
    const domain = this.#part.subarray(0, this.#partLength);
    this.#localLength = -1;
    if (local.length === 0 || !mayHoldDot(domain)) return;
    const domains = new Set<string>();
    if (domain.length <= longestPart) domains.add(domain.toString());
    const length = asciiDomainLength(domain);
    if (length > 0 && length <= longestPart) domains.add(domain.toString("latin1", 0, length));
    if (domains.size === 0) return;
    for (const start of this.#starts(local)) {
      const text = local.toString("utf8", start);
      for (const one of domains) this.#found(`${text}@${one}`);
    }
  }

  /**
   * Where in a local part the address may begin: at its beginning; behind the last of `'`, `=`, `/`; behind what ended right
   * before; where the narrow characters (letters, digits, `._+-`, outside ASCII) begin; and where the last in ASCII do, as
   * atext and as narrow characters.
   */
  #starts(local: Buffer): Set<number> {
    let narrow = local.length;
    while (narrow > 0 && (this.#classes[local[narrow - 1]!]! & IN_NARROW) !== 0) narrow--;
    let ascii = local.length;
    while (ascii > 0 && local[ascii - 1]! < 0x80) ascii--;
    const behind = Math.max(local.lastIndexOf("'"), local.lastIndexOf("="), local.lastIndexOf("/")) + 1;
    const starts = new Set([0, behind, this.#localMark, narrow, ascii, Math.max(ascii, narrow)]);
    starts.delete(local.length);
    // What was cut off may have belonged to it.
    if (this.#localCut) starts.delete(0);
    return starts;
  }
}

/** Whether a dot stands in a domain, or what may be one in another script. */
function mayHoldDot(domain: Buffer): boolean {
  for (const byte of domain) if (byte === DOT || byte >= 0x80) return true;
  return false;
}

/** How much of a domain is one by itself: up to what is outside ASCII or to two dots, no dot or hyphen at its end; 0 if none. */
function asciiDomainLength(domain: Buffer): number {
  let end = 0;
  while (end < domain.length && domain[end]! < 0x80 && !(domain[end] === DOT && domain[end + 1] === DOT)) end++;
  while (end > 0 && (domain[end - 1] === DOT || domain[end - 1] === HYPHEN)) end--;
  return domain.subarray(0, end).includes(DOT) ? end : 0;
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
