// E-mail addresses in the bytes of rejects (docs/reading.md, "Salvage"): candidates only, the e-mail rules judge them.
import { JsonEscapes } from "./json-escapes.js";

/** The most bytes of an address, and so of each half of a candidate. */
const longestPart = 254;

const BACKSLASH = 0x5c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
/** Line ends and tabs, as they are written behind a backslash. */
const escapeLetters: ReadonlySet<number> = new Set([0x6e, 0x72, 0x74]);

/** A power of two. */
const rememberedCandidates = 256;
/** Of FNV-1a. */
const HASH_FACTOR = 0x0100_0193;

/** The halves of a candidate, one behind the other, and what its beginnings depend on. */
interface KnownCandidate {
  reject: number;
  mark: number;
  isCut: boolean;
  local: number;
  domain: number;
  readonly bytes: Buffer;
}

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
 * ASCII. A domain without a dot gives none, and neither does a half over 254 bytes. Invalid UTF-8 ends a run. What a reject holds again
 * and again need not be given each time.
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
  /** Candidates that the present reject held, by their hash: one that stands there a thousand times is given once or a few times. */
  readonly #known: (KnownCandidate | undefined)[] = [];
  #reject = 0;
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
    const escapes = this.#escapes;
    if (escapes === undefined) {
      this.#bytes(buffer, start, end);
      return;
    }
    for (let at = start; at < end;) {
      if (escapes.isBetween) {
        // A search would look through all that stands behind the reject too.
        let next = at;
        while (next < end && buffer[next] !== BACKSLASH) next++;
        this.#bytes(buffer, at, next);
        at = next;
      }
      if (at < end) escapes.push(buffer[at++]!);
    }
  }

  /** The reject is complete; the next one starts afresh. */
  end(): void {
    this.#escapes?.end();
    this.#missing = 0;
    this.#isAfterBackslash = false;
    this.#endRun();
    this.#reject += 1;
  }

  /** Bytes in order. What is within a run of an address's characters in ASCII, or outside of any, is most of them. */
  #bytes(buffer: Buffer, start: number, end: number): void {
    const classes = this.#classes;
    for (let at = start; at < end; at++) {
      const byte = buffer[at]!;
      if (this.#missing === 0 && !this.#isAfterBackslash && byte < 0x80 && byte !== BACKSLASH) {
        const kind = classes[byte]!;
        if (kind === ENDS) {
          if (this.#partLength > 0 || this.#localLength >= 0) this.#endRun();
          continue;
        }
        const needed = this.#localLength < 0 ? IN_LOCAL : IN_DOMAIN;
        if ((kind & needed) !== 0 && this.#partLength < this.#part.length) {
          this.#part[this.#partLength++] = byte;
          continue;
        }
      }
      this.#byte(byte);
    }
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
    if (first === 0xef && isWideAt(this.#character[1]!, byte)) this.#add(byte, AT);
    else for (let at = 0; at < this.#characterLength; at++) this.#add(this.#character[at]!, this.#classes[first]!);
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
    // A loop: most are shorter than what a call takes.
    for (let at = start; at < this.#partLength; at++) this.#local[at - start] = this.#part[at]!;
    this.#localLength = this.#partLength - start;
    this.#localCut = start > 0;
    this.#localMark = Math.max(0, this.#mark - start);
    this.#partLength = 0;
    this.#mark = 0;
  }

  /** The domain has ended: until now, all of the part belongs to it. */
  #decide(): void {
    const localLength = this.#localLength;
    const domainLength = this.#partLength;
    this.#localLength = -1;
    if (localLength === 0 || !mayHoldDot(this.#part, domainLength)) return;
    if (domainLength <= longestPart && this.#isRepeated(localLength)) return;
    const domain = this.#part;
    const asciiLength = asciiDomainLength(domain, domainLength);
    const whole = domainLength <= longestPart ? domain.toString("utf8", 0, domainLength) : undefined;
    const ascii = asciiLength > 0 && asciiLength <= longestPart && asciiLength < domainLength ? domain.toString("latin1", 0, asciiLength) : undefined;
    if (whole === undefined && ascii === undefined) return;
    for (const start of this.#starts(localLength)) {
      const text = this.#local.toString("utf8", start, localLength);
      if (whole !== undefined) this.#found(`${text}@${whole}`);
      if (ascii !== undefined) this.#found(`${text}@${ascii}`);
    }
  }

  /** Whether the reject held the same halves of a candidate not long ago; else notes them. */
  #isRepeated(localLength: number): boolean {
    const local = this.#local;
    const domain = this.#part;
    const domainLength = this.#partLength;
    let hash = localLength * 0x1f + this.#localMark * 2 + (this.#localCut ? 1 : 0);
    for (let at = 0; at < localLength; at++) hash = Math.imul(hash ^ local[at]!, HASH_FACTOR);
    for (let at = 0; at < domainLength; at++) hash = Math.imul(hash ^ domain[at]!, HASH_FACTOR);
    const slot = (hash ^ (hash >>> 15)) & (rememberedCandidates - 1);
    const known = (this.#known[slot] ??= { reject: -1, mark: 0, isCut: false, local: 0, domain: 0, bytes: Buffer.alloc(2 * longestPart) });
    const { bytes } = known;
    let isSame =
      known.reject === this.#reject &&
      known.mark === this.#localMark &&
      known.isCut === this.#localCut &&
      known.local === localLength &&
      known.domain === domainLength;
    for (let at = 0; isSame && at < localLength; at++) isSame = bytes[at] === local[at];
    for (let at = 0; isSame && at < domainLength; at++) isSame = bytes[localLength + at] === domain[at];
    if (isSame) return true;
    known.reject = this.#reject;
    known.mark = this.#localMark;
    known.isCut = this.#localCut;
    known.local = localLength;
    known.domain = domainLength;
    for (let at = 0; at < localLength; at++) bytes[at] = local[at]!;
    for (let at = 0; at < domainLength; at++) bytes[localLength + at] = domain[at]!;
    return false;
  }

  /**
   * Where in a local part the address may begin: at its beginning; behind the last of `'`, `=`, `/`; behind what ended right
   * before; where the narrow characters (letters, digits, `._+-`, outside ASCII) begin; and where the last in ASCII do, as
   * atext and as narrow characters.
   */
  #starts(length: number): number[] {
    const local = this.#local;
    let narrow = length;
    while (narrow > 0 && (this.#classes[local[narrow - 1]!]! & IN_NARROW) !== 0) narrow--;
    let ascii = length;
    while (ascii > 0 && local[ascii - 1]! < 0x80) ascii--;
    let behind = length;
    while (behind > 0 && !isBreak(local[behind - 1]!)) behind--;
    const starts: number[] = [];
    for (const start of [0, behind, this.#localMark, narrow, ascii, Math.max(ascii, narrow)]) {
      // What was cut off may have belonged to it.
      if (start < length && !(start === 0 && this.#localCut) && !starts.includes(start)) starts.push(start);
    }
    return starts;
  }
}

/** Whether a dot stands in a domain, or what may be one in another script. */
function mayHoldDot(domain: Buffer, length: number): boolean {
  for (let at = 0; at < length; at++) if (domain[at] === DOT || domain[at]! >= 0x80) return true;
  return false;
}

/** Whether bytes behind 0xef make an `@` in a width that a keyboard for Chinese or Japanese gives: U+FF20 and U+FE6B. */
function isWideAt(second: number, third: number): boolean {
  return (second === 0xbc && third === 0xa0) || (second === 0xb9 && third === 0xab);
}

/** Whether an address may well begin behind a byte: `'`, `=` or `/`. */
function isBreak(byte: number): boolean {
  return byte === 0x27 || byte === 0x3d || byte === 0x2f;
}

/** How much of a domain is one by itself: up to what is outside ASCII or to two dots, no dot or hyphen at its end; 0 if none. */
function asciiDomainLength(domain: Buffer, length: number): number {
  let end = 0;
  while (end < length && domain[end]! < 0x80 && !(domain[end] === DOT && end + 1 < length && domain[end + 1] === DOT)) end++;
  while (end > 0 && (domain[end - 1] === DOT || domain[end - 1] === HYPHEN)) end--;
  for (let at = 0; at < end; at++) if (domain[at] === DOT) return end;
  return 0;
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
