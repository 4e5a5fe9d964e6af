// Transcodes what is converted: SQL Server and programs of Windows write UTF-16.
import { openTranscoder, recogniseEncoding } from "../text/encoding.js";
import type { Encoding } from "../text/text-forms.js";
import type { Bytes } from "./table.js";

/** How the first bytes of a text tell its encoding. */
interface TextHead {
  readonly headBytes: number;
  readonly recognise: (head: Uint8Array) => Encoding;
}

const usualHead: TextHead = { headBytes: 4, recognise: recogniseEncoding };

/** Yields a text with its UTF-16, if it is that, as UTF-8. What converters look for is ASCII in every other encoding. */
export async function* inUtf8(
  text: Bytes,
  { headBytes, recognise }: TextHead = usualHead,
): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Buffer | undefined = Buffer.alloc(0);
  let transcoder: ReturnType<typeof openTranscoder> | undefined;
  const start = (first: Buffer): Buffer => {
    const encoding = recognise(first);
    if (encoding !== "utf-8") transcoder = openTranscoder(encoding);
    return transcoder?.push(first) ?? first;
  };
  for await (const chunk of text) {
    const bytes: Buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    if (head === undefined) {
      yield transcoder?.push(bytes) ?? bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < headBytes) continue;
    yield start(head);
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield start(head);
  if (transcoder !== undefined) yield transcoder.end();
}

/** Returns a text in UTF-16 with its byte order mark, or undefined for other bytes. Half a code unit at the end is left out. */
export function utf16Text(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return undefined;
  return Buffer.from(bytes.subarray(2, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}
