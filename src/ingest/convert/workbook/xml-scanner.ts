// Reads XML token by token, from pieces that may be cut anywhere, in linear time. Names lose their
// prefixes. What is no element and no text (comments, instructions, a document type) is left out.
import { XmlNames } from "./xml-names.js";

/** What `next` has found. */
export const Token = { more: 0, end: 1, open: 2, close: 3, text: 4 } as const;

export type Token = (typeof Token)[keyof typeof Token];

/** Longest tag: it is held whole. */
const longestTag = 16 * 1024 * 1024;
/** Longest reference, such as `&amp;`. What has no `;` within it is text. */
export const longestReference = 32;
/** A text is searched so far for its end byte by byte: most are shorter. */
const shortText = 48;
const mostAttributes = 1024;

const blank = 0x20;
const exclamation = 0x21;
const doubleQuote = 0x22;
const ampersand = 0x26;
const singleQuote = 0x27;
const slash = 0x2f;
const colon = 0x3a;
const semicolon = 0x3b;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const question = 0x3f;

/** What is no token: the next one has to be looked for. */
const none = -1;

export class XmlScanner {
  /** What the offsets of a token are in; `fill` changes it. */
  bytes: Buffer = Buffer.alloc(0);
  /** Of a text: where it stands in `bytes`. */
  start = 0;
  end = 0;
  /** Of a text: true if `&` is a character in it. */
  isLiteral = false;
  /** Of a tag: its name of at most four bytes as a number (`codeOf`); 0 for a longer one. */
  code = 0;
  /** Of a tag that opens: for each attribute, where its name and its value begin and end. */
  readonly attributes: Int32Array = new Int32Array(4 * mostAttributes);
  attributeCount = 0;
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #damaged: (what: string) => Error;
  readonly #names = new XmlNames();
  /** Where the next token and the bytes end. */
  #at = 0;
  #length = 0;
  /** Offset of `bytes` in the text. */
  #offset = 0;
  #isEnd = false;
  /** True if the tag that was opened closes itself. */
  #closes = false;
  /** What ends the comment or other stretch that has been begun. */
  #stretchEnd: "-->" | "?>" | "]]>" | undefined;
  #skippedDepth = 0;
  #hasRoot = false;

  /** `damaged` makes the error of XML that is not well-formed. */
  constructor(pieces: AsyncIterable<Uint8Array>, damaged: (what: string) => Error) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#damaged = damaged;
  }

  /** The offset of the next token in the text. */
  get offset(): number {
    return this.#offset + this.#at;
  }

  /** Elements that are open. */
  get depth(): number {
    return this.#names.depth;
  }

  /** The whole name of the tag, without its prefix. */
  get name(): string {
    return this.#names.last;
  }

  /**
   * Reads more, after `more`: at least as many bytes as are kept, so that reading a tag again after each
   * call takes linear time.
   */
  async fill(): Promise<void> {
    this.bytes.copyWithin(0, this.#at, this.#length);
    this.#offset += this.#at;
    this.#length -= this.#at;
    this.#at = 0;
    for (const kept = this.#length; this.#length < Math.max(1, 2 * kept);) {
      const { done, value } = await this.#pieces.next();
      if (done === true) {
        this.#isEnd = true;
        return;
      }
      const needed = this.#length + value.length;
      if (needed > this.bytes.length) {
        const bytes = Buffer.allocUnsafe(2 * needed);
        this.bytes.copy(bytes, 0, 0, this.#length);
        this.bytes = bytes;
      }
      this.bytes.set(value, this.#length);
      this.#length = needed;
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** Leaves out what stands in the element that was opened, and its end. */
  skip(): void {
    this.#skippedDepth = this.#names.depth;
  }

  /** Returns the value of an attribute, without the prefix of its name; one without a prefix comes first. */
  attribute(name: string): string | undefined {
    let found: string | undefined;
    for (let at = 0; at < 4 * this.attributeCount; at += 4) {
      const [nameStart, nameEnd, start, end] = this.attributes.subarray(at, at + 4);
      const full = this.bytes.toString("utf8", nameStart, nameEnd);
      const isSame = full === name;
      if (isSame || (full.endsWith(`:${name}`) && !full.startsWith("xmlns:")))
        found = isSame
          ? this.bytes.toString("utf8", start, end)
          : (found ?? this.bytes.toString("utf8", start, end));
      if (isSame) break;
    }
    return found;
  }

  /** Returns the next token; `more` if that needs `fill`. */
  next(): Token {
    for (;;) {
      const token = this.#token();
      if (token === none) continue;
      if (this.#skippedDepth === 0 || token <= Token.end) return token as Token;
      if (token === Token.close && this.#names.depth < this.#skippedDepth) this.#skippedDepth = 0;
    }
  }

  /** Returns a token, or `none` for what is left out. */
  #token(): number {
    if (this.#closes) {
      this.#closes = false;
      this.code = this.#names.pop();
      return Token.close;
    }
    if (this.#stretchEnd !== undefined) return this.#stretch(this.#stretchEnd);
    const { bytes } = this;
    const at = this.#at;
    if (at >= this.#length) return this.#more();
    if (bytes[at] !== less) return this.#text();
    if (at + 1 >= this.#length) return this.#more();
    const next = bytes[at + 1];
    if (next === slash) return this.#closeTag();
    if (next === exclamation) return this.#declaration();
    if (next !== question) return this.#openTag();
    this.#at += 2;
    this.#stretchEnd = "?>";
    return none;
  }

  #more(): number {
    if (!this.#isEnd) {
      if (this.#length - this.#at > longestTag) throw this.#damaged("a tag is too long");
      return Token.more;
    }
    if (this.#at < this.#length) throw this.#damaged("a tag is not closed");
    if (this.depth > 0) throw this.#damaged("an element is not closed");
    if (!this.#hasRoot) throw this.#damaged("it has no element");
    return Token.end;
  }

  #text(): number {
    const { bytes } = this;
    const length = this.#length;
    const at = this.#at;
    const near = Math.min(length, at + shortText);
    let end = at + 1;
    while (end < near && bytes[end] !== less) end++;
    if (end === near && end < length && bytes[end] !== less) {
      end = bytes.indexOf(less, end);
      if (end < 0 || end > length) end = length;
    }
    if (end === length && !this.#isEnd) {
      // A reference may go on in the next piece.
      const from = Math.max(at, end - longestReference);
      let back = end - 1;
      while (back >= from && bytes[back] !== ampersand && bytes[back] !== semicolon) back--;
      if (back >= from && bytes[back] === ampersand) end = back;
      if (end === at) return this.#more();
    }
    this.start = at;
    this.end = end;
    this.isLiteral = false;
    this.#at = end;
    return Token.text;
  }

  #declaration(): number {
    const left = this.bytes.subarray(this.#at, this.#length);
    const start = left.toString("latin1", 0, 9);
    for (const [sign, end] of [
      ["<!--", "-->"],
      ["<![CDATA[", "]]>"],
    ] as const)
      if (start.startsWith(sign)) {
        this.#at += sign.length;
        this.#stretchEnd = end;
        return none;
      } else if (!this.#isEnd && sign.startsWith(start)) return this.#more();
    const end = left.indexOf(greater);
    if (end < 0) return this.#more();
    // Entities would be declared there, and no workbook has any.
    if (left.subarray(0, end).includes("[")) throw this.#damaged("it declares entities");
    this.#at += end + 1;
    return none;
  }

  /** Reads up to the end of a stretch, or as far as there is something: CDATA is text. */
  #stretch(sign: "-->" | "?>" | "]]>"): number {
    const at = this.#at;
    const found = this.bytes.subarray(at, this.#length).indexOf(sign, 0, "latin1");
    if (found < 0 && this.#isEnd) throw this.#damaged("a comment or CDATA is not closed");
    const end = found < 0 ? Math.max(at, this.#length - sign.length + 1) : at + found;
    this.#at = found < 0 ? end : end + sign.length;
    if (found >= 0) this.#stretchEnd = undefined;
    if (sign === "]]>" && end > at) {
      this.start = at;
      this.end = end;
      this.isLiteral = true;
      return Token.text;
    }
    return found < 0 ? Token.more : none;
  }

  #closeTag(): number {
    if (this.depth === 0) throw this.#damaged("a tag closes nothing");
    const { bytes } = this;
    const length = this.#length;
    const start = this.#at + 2;
    let at = start;
    while (at < length && (bytes[at] as number) > blank && bytes[at] !== greater) at++;
    const end = at;
    while (at < length && (bytes[at] as number) <= blank) at++;
    if (at >= length) return this.#more();
    if (bytes[at] !== greater || !this.#names.isLast(bytes, start, end))
      throw this.#damaged("a tag closes another element");
    this.#at = at + 1;
    this.code = this.#names.pop();
    return Token.close;
  }

  #openTag(): number {
    const { bytes, attributes } = this;
    const length = this.#length;
    const nameStart = this.#at + 1;
    let local = nameStart;
    let at = nameStart;
    let byte = 0;
    for (; at < length; at++) {
      byte = bytes[at] as number;
      if (byte <= blank || byte === slash || byte === greater) break;
      if (byte === colon) local = at + 1;
    }
    const nameEnd = at;
    let count = 0;
    for (;;) {
      while (at < length && (bytes[at] as number) <= blank) at++;
      if (at >= length) return this.#more();
      byte = bytes[at] as number;
      if (byte === greater || byte === slash) break;
      if (count === attributes.length) throw this.#damaged("a tag has too many attributes");
      attributes[count] = at;
      while (at < length && (byte = bytes[at] as number) > blank && byte !== equals && byte !== greater) at++;
      attributes[count + 1] = at;
      at = this.#quoteAt(at);
      if (at >= length) return this.#more();
      const quote = bytes[at] as number;
      at++;
      attributes[count + 2] = at;
      while (at < length && bytes[at] !== quote) at++;
      if (at >= length) return this.#more();
      attributes[count + 3] = at;
      at++;
      count += 4;
    }
    if (byte === slash) {
      at++;
      if (at >= length) return this.#more();
      if (bytes[at] !== greater) throw this.#damaged("a tag is not closed");
    }
    if (nameEnd === nameStart) throw this.#damaged("a tag has no name");
    this.#at = at + 1;
    this.#closes = byte === slash;
    this.attributeCount = count >> 2;
    this.code = this.#names.push(bytes, { start: nameStart, local, end: nameEnd });
    this.#hasRoot = true;
    return Token.open;
  }

  /** Returns where the value of an attribute begins with a quote, or the end of the bytes. */
  #quoteAt(from: number): number {
    const { bytes } = this;
    const length = this.#length;
    let at = from;
    while (at < length && (bytes[at] as number) <= blank) at++;
    if (at < length && bytes[at] !== equals) throw this.#damaged("an attribute has no value");
    at++;
    while (at < length && (bytes[at] as number) <= blank) at++;
    if (at < length && bytes[at] !== doubleQuote && bytes[at] !== singleQuote)
      throw this.#damaged("an attribute has no value");
    return at;
  }
}
