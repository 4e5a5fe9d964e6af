// Finds candidate e-mail addresses in the bytes of rejects (docs/reading.md, "Salvage"); the e-mail
// rules judge them.
import { JsonEscapes } from "./json-escapes.js";

/** Longest address in bytes, and so the longest half of a candidate. */
const longestPart = 254;

const BACKSLASH = 0x5c;
const DOT = 0x2e;
const HYPHEN = 0x2d;
/** The letters of the escapes for line ends and tabs. */
const escapeLetters: ReadonlySet<number> = new Set([0x6e, 0x72, 0x74]);

/** Slots for recent candidates; a power of two. */
const rememberedCandidates = 256;
/** The prime of 32-bit FNV-1a. */
const HASH_FACTOR = 0x0100_0193;

/**
 * The two halves of a candidate, stored back to back, and the state that its possible starts depend
 * on.
 */
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
  /** End a candidate, as do the bytes that no address may hold. A dialect has -1 where it has none. */
  readonly delimiter?: number;
  readonly quote?: number;
  /** Decode JSON escapes first: `jan\u0040example.com` is an address. */
  readonly json: boolean;
}

/** Returns the options for a source, whose delimiter and quote are -1 or undefined if it has none. */
export function salvageOptions({ delimiter = -1, quote = -1, json }: SalvageOptions): SalvageOptions {
  return { json, ...(delimiter < 0 ? {} : { delimiter }), ...(quote < 0 ? {} : { quote }) };
}

/**
 * Searches the bytes of rejects for candidate addresses, in linear time and constant memory; the
 * bytes may be cut anywhere. Within a run of bytes that an address may hold (RFC 5322 atext, `.`,
 * `@`, anything outside ASCII), each `@` yields candidates: the bytes back to the previous `@`, and
 * the longest domain after it. Addresses may be glued to other text, so shorter local parts (see
 * `#starts`) and the ASCII part of the domain are tried too. A domain without a dot yields none,
 * and neither does a half over 254 bytes. Invalid UTF-8 ends a run. A candidate that a reject
 * repeats may be reported only once.
 */
export class Salvage {
  readonly #found: (candidate: string) => void;
  readonly #classes: Uint8Array;
  readonly #escapes: JsonEscapes | undefined;

  /**
   * Bytes of the run since its last `@`. A long run keeps only its end, which is still longer than
   * any address.
   */
  readonly #part = Buffer.alloc(2 * longestPart);
  #partLength = 0;
  /**
   * Local part before that `@`, or its last bytes; its length is -1 once its candidate is decided.
   */
  readonly #local = Buffer.alloc(longestPart);
  #localLength = -1;
  #localCut = false;
  /**
   * Position in the part where an address may start because something ended just before it, and the
   * same for the local part; 0 if there is none.
   */
  #mark = 0;
  #localMark = 0;
  #isAfterBackslash = false;
  /**
   * Candidates of the current reject by hash, so that one that repeats a thousand times is reported
   * once or a few times.
   */
  readonly #known: (KnownCandidate | undefined)[] = [];
  #reject = 0;
  /** An incomplete character of several bytes; `#missing` of them are still to come. */
  readonly #character = Buffer.alloc(4);
  #characterLength = 0;
  #missing = 0;

  constructor(options: SalvageOptions, found: (candidate: string) => void) {
    this.#found = found;
    this.#classes = textClasses(options);
    this.#escapes = options.json ? new JsonEscapes((byte) => this.#byte(byte)) : undefined;
  }

  /** Takes the next bytes of the reject, `buffer[start, end)`; keeps no reference to them. */
  push(buffer: Buffer, start: number, end: number): void {
    const escapes = this.#escapes;
    if (escapes === undefined) {
      this.#bytes(buffer, start, end);
      return;
    }
    for (let at = start; at < end;) {
      if (escapes.isBetween) {
        // `indexOf` would search past the end of the reject.
        let next = at;
        while (next < end && buffer[next] !== BACKSLASH) next++;
        this.#bytes(buffer, at, next);
        at = next;
      }
      if (at < end) escapes.push(buffer[at++]!);
    }
  }

  /** Ends the reject; nothing carries over to the next. */
  end(): void {
    this.#escapes?.end();
    this.#missing = 0;
    this.#isAfterBackslash = false;
    this.#endRun();
    this.#reject += 1;
  }

  /**
   * Takes bytes in order. Most are ASCII, within a run or outside of any, and never reach `#byte`.
   */
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
      // The backslash and `n` of `\njan@example.com` stood for a line end where the text came from.
      if (isAfterBackslash && escapeLetters.has(byte)) this.#mark = this.#partLength;
    }
  }

  /** Starts a character outside ASCII with its first byte. */
  #begin(byte: number): void {
    this.#missing = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    if (this.#missing === 0) this.#endRun();
    this.#character[0] = byte;
    this.#characterLength = 1;
  }

  /** Adds a byte to the character that was started; returns false if it does not belong to it. */
  #continues(byte: number): boolean {
    const first = this.#character[0]!;
    const isSecond = this.#characterLength === 1;
    const least = isSecond && first === 0xe0 ? 0xa0 : isSecond && first === 0xf0 ? 0x90 : 0x80;
    const most = isSecond && first === 0xed ? 0x9f : isSecond && first === 0xf4 ? 0x8f : 0xbf;
    if (byte < least || byte > most) return false;
    this.#character[this.#characterLength++] = byte;
    if (--this.#missing > 0) return true;
    if (first === 0xef && isWideAt(this.#character[1]!, byte)) this.#add(byte, AT);
    else
      for (let at = 0; at < this.#characterLength; at++)
        this.#add(this.#character[at]!, this.#classes[first]!);
    return true;
  }

  #add(byte: number, kind: number): void {
    if (this.#localLength >= 0 && (kind & IN_DOMAIN) === 0) {
      this.#decide();
      // The next address may follow the domain directly: `a@x.example_b@x.example`.
      if (kind !== AT) this.#mark = this.#partLength + 1;
    }
    if (kind === AT) {
      this.#takeLocal();
      return;
    }
    if (this.#partLength === this.#part.length) {
      // The domain is too long as a whole, but its beginning may be a domain.
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

  /**
   * Turns the bytes before an `@` into the local part of a candidate whose domain is still to come.
   */
  #takeLocal(): void {
    const start = Math.max(0, this.#partLength - longestPart);
    // Most parts are so short that a loop is faster than a call.
    for (let at = start; at < this.#partLength; at++) this.#local[at - start] = this.#part[at]!;
    this.#localLength = this.#partLength - start;
    this.#localCut = start > 0;
    this.#localMark = Math.max(0, this.#mark - start);
    this.#partLength = 0;
    this.#mark = 0;
  }

  /**
   * Reports the candidates of a domain that has ended; the part holds the domain and nothing else.
   */
  #decide(): void {
    const localLength = this.#localLength;
    const domainLength = this.#partLength;
    this.#localLength = -1;
    if (localLength === 0 || !mayHoldDot(this.#part, domainLength)) return;
    if (domainLength <= longestPart && this.#isRepeated(localLength)) return;
    const domain = this.#part;
    const asciiLength = asciiDomainLength(domain, domainLength);
    const whole = domainLength <= longestPart ? domain.toString("utf8", 0, domainLength) : undefined;
    const ascii =
      asciiLength > 0 && asciiLength <= longestPart && asciiLength < domainLength
        ? domain.toString("latin1", 0, asciiLength)
        : undefined;
    if (whole === undefined && ascii === undefined) return;
    for (const start of this.#starts(localLength)) {
      const text = this.#local.toString("utf8", start, localLength);
      if (whole !== undefined) this.#found(`${text}@${whole}`);
      if (ascii !== undefined) this.#found(`${text}@${ascii}`);
    }
  }

  /** Returns true if the reject held the same candidate recently; otherwise remembers it. */
  #isRepeated(localLength: number): boolean {
    const local = this.#local;
    const domain = this.#part;
    const domainLength = this.#partLength;
    let hash = localLength * 0x1f + this.#localMark * 2 + (this.#localCut ? 1 : 0);
    for (let at = 0; at < localLength; at++) hash = Math.imul(hash ^ local[at]!, HASH_FACTOR);
    for (let at = 0; at < domainLength; at++) hash = Math.imul(hash ^ domain[at]!, HASH_FACTOR);
    const slot = (hash ^ (hash >>> 15)) & (rememberedCandidates - 1);
    const known = (this.#known[slot] ??= {
      reject: -1,
      mark: 0,
      isCut: false,
      local: 0,
      domain: 0,
      bytes: Buffer.alloc(2 * longestPart),
    });
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
   * Returns the positions in a local part where the address may start: 0; after the last `'`, `=`
   * or `/`; at the mark; where the trailing narrow characters (letters, digits, `._+-`, outside
   * ASCII) start; and where the trailing ASCII starts, as atext and as narrow characters.
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
      // The address may have started in the bytes that were cut off.
      if (start < length && !(start === 0 && this.#localCut) && !starts.includes(start)) starts.push(start);
    }
    return starts;
  }
}

/** Returns true if a domain holds a dot, or a character that may be a dot in another script. */
function mayHoldDot(domain: Buffer, length: number): boolean {
  for (let at = 0; at < length; at++) if (domain[at] === DOT || domain[at]! >= 0x80) return true;
  return false;
}

/**
 * Returns true if the bytes after 0xef make a wide `@` (U+FF20 or U+FE6B), as typed on Chinese and
 * Japanese keyboards.
 */
function isWideAt(second: number, third: number): boolean {
  return (second === 0xbc && third === 0xa0) || (second === 0xb9 && third === 0xab);
}

/** Returns true if an address may well start after this byte: `'`, `=` or `/`. */
function isBreak(byte: number): boolean {
  return byte === 0x27 || byte === 0x3d || byte === 0x2f;
}

/**
 * Returns the length of the leading part of a domain that is a domain by itself: up to the first
 * byte outside ASCII or the first two dots, without a trailing dot or hyphen; 0 if there is none.
 */
function asciiDomainLength(domain: Buffer, length: number): number {
  let end = 0;
  while (
    end < length &&
    domain[end]! < 0x80 &&
    !(domain[end] === DOT && end + 1 < length && domain[end + 1] === DOT)
  )
    end++;
  while (end > 0 && (domain[end - 1] === DOT || domain[end - 1] === HYPHEN)) end--;
  for (let at = 0; at < end; at++) if (domain[at] === DOT) return end;
  return 0;
}

/** Returns the class of each byte. The kernel uses these too (text-addresses.ts). */
export function textClasses(options: SalvageOptions): Uint8Array {
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
