// The text of a list on standard input: UTF-8, with lines that end with LF or CRLF. Other programs
// write UTF-16 (PowerShell), CR, or CR CR LF (text that was converted twice).
import { byteOrderMarkBytes, openTranscoder, recogniseEncoding } from "../../ingest/text/encoding.js";
import type { Transcoder } from "../../ingest/text/encoding.js";
import type { InputFeed } from "./input-feed.js";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** With fewer bytes, a text that may be UTF-16 waits for more. */
const fewestBytes = 8;

/** Turns pieces of a list, cut anywhere, into text. No line waits for the byte after its line end. */
export class ListText {
  #transcoder: Transcoder | undefined;
  #start = Buffer.alloc(0);
  /** Number of CRs directly before, up to two. Each of them but the second has become an LF. */
  #returns = 0;

  /** Returns the next part of the text; valid as long as the piece. */
  push(piece: Uint8Array): Uint8Array {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    if (this.#transcoder !== undefined) return this.#lines(this.#transcoder.push(bytes));
    this.#start = Buffer.concat([this.#start, bytes]);
    const [first] = this.#start;
    const mayBeWide = first === 0xff || first === 0xfe || this.#start.includes(0);
    return this.#start.length < fewestBytes && mayBeWide ? this.#start.subarray(0, 0) : this.#open();
  }

  /** Returns the rest of the text. */
  end(): Uint8Array {
    const start = this.#transcoder === undefined ? this.#open() : Buffer.alloc(0);
    return Buffer.concat([start, this.#lines(this.#transcoder?.end() ?? Buffer.alloc(0))]);
  }

  #open(): Buffer {
    const bytes = this.#start;
    const encoding = recogniseEncoding(bytes);
    const transcoder = (this.#transcoder = openTranscoder(encoding));
    // A mark of UTF-8 is left out with the first line.
    const mark = encoding === "utf-8" ? 0 : byteOrderMarkBytes(bytes, encoding);
    return this.#lines(transcoder.push(bytes.subarray(mark)));
  }

  #lines(text: Buffer): Buffer {
    if (this.#returns === 0 && !hasLoneReturn(text)) return text;
    const lines = Buffer.allocUnsafe(text.length + 1);
    let length = 0;
    for (const byte of text) {
      if (byte === CARRIAGE_RETURN) {
        if (this.#returns !== 1) lines[length++] = LINE_FEED;
        this.#returns = this.#returns === 0 ? 1 : 2;
        continue;
      }
      // The LF of CR LF or CR CR LF.
      const isPassed = byte === LINE_FEED && this.#returns > 0;
      if (this.#returns === 2 && !isPassed) lines[length++] = LINE_FEED;
      this.#returns = 0;
      if (!isPassed) lines[length++] = byte;
    }
    return lines.subarray(0, length);
  }
}

/** Returns true if a text holds a CR that no LF follows. */
function hasLoneReturn(text: Buffer): boolean {
  for (let at = text.indexOf(CARRIAGE_RETURN); at >= 0; at = text.indexOf(CARRIAGE_RETURN, at + 1))
    if (text[at + 1] !== LINE_FEED) return true;
  return false;
}

/** Throws `UNKNOWN_FORMAT` for a list that is packed: its lines would be nonsense. */
async function refusePacked(piece: Uint8Array): Promise<void> {
  // Text has none of these bytes, but every packing has.
  if (!piece.subarray(0, 512).some((byte) => byte < 9)) return;
  const { recognisePacking } = await import("../../ingest/unpack/packed.js");
  const packing = recognisePacking(piece);
  if (packing === undefined) return;
  const { packedList } = await import("../../ingest/source-errors.js");
  throw packedList(packing);
}

/** Returns a feed of the text of a list. Throws `UNKNOWN_FORMAT` if it is packed. */
export function textFeed(feed: InputFeed): InputFeed {
  const text = new ListText();
  let isEnded = false;
  let isFirst = true;
  return {
    size: feed.size,
    get mayWait() {
      return feed.mayWait;
    },
    async next() {
      while (!isEnded) {
        const piece = await feed.next();
        isEnded = piece === undefined;
        if (piece !== undefined && isFirst) await refusePacked(piece);
        isFirst = false;
        const part = piece === undefined ? text.end() : text.push(piece);
        if (part.length > 0) return part;
      }
      return undefined;
    },
    close() {
      feed.close();
    },
  };
}
