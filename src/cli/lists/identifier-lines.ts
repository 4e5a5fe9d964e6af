// Reads identifiers from standard input: one per line.
import { StringDecoder } from "node:string_decoder";
import type { Files } from "../../files.js";
import { longestLine } from "../../lookup/query.js";
import { ListText } from "./list-text.js";

/** UTF-16 units kept of a line: enough to see that it is too long. */
const kept = longestLine + 1;

/** Yields the bytes of standard input as they arrive. Throws `CANNOT_READ`. */
export async function* standardInput(files: Files): AsyncGenerator<Uint8Array> {
  const file = files.openStandardInput();
  const buffer = Buffer.allocUnsafe(65_536);
  for (;;) {
    const got = await file.readNext(buffer);
    if (got === 0) return;
    yield buffer.subarray(0, got);
  }
}

/**
 * Yields the lines of standard input without their line ends; the last line may lack one. Cuts a
 * line that is longer than {@link longestLine} to one unit more than that.
 */
export async function* identifierLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let isFirst = true;
  for await (const part of textParts(chunks)) {
    let text = rest + decoder.write(part);
    if (isFirst && text !== "") {
      isFirst = false;
      if (text.startsWith("\ufeff")) text = text.slice(1);
    }
    const lines = text.split("\n");
    rest = (lines.pop() ?? "").slice(0, kept + 1);
    for (const line of lines) yield line.replace(/\r$/u, "").slice(0, kept);
  }
  rest += decoder.end();
  if (rest !== "") yield rest.replace(/\r$/u, "").slice(0, kept);
}

async function* textParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const text = new ListText();
  for await (const chunk of chunks) yield text.push(chunk);
  yield text.end();
}
