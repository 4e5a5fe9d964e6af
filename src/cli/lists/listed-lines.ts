// The lines of a list on standard input, in the blocks in which they come.
import { isBlankLine } from "../../lookup/query.js";
import type { InputFeed } from "./input-feed.js";
import { lineBlocks, spareBytes, usualWaits } from "./line-blocks.js";
import { textFeed } from "./list-text.js";

/** A line that asks something, and its number from 1. */
export interface ListedLine {
  readonly text: string;
  readonly line: number;
}

const goalBytes = 2 ** 21;

/** Yields the lines that are not blank. A line never waits long for others. Closes `feed`. */
export async function* listedLines(feed: InputFeed): AsyncGenerator<ListedLine[]> {
  try {
    const takeRoom = async (): Promise<Uint8Array> => new Uint8Array(goalBytes + spareBytes);
    let number = 0;
    for await (const { room, length } of lineBlocks(textFeed(feed), { goalBytes, takeRoom, ...usualWaits })) {
      const texts = Buffer.from(room.buffer, 0, length).toString().split("\n");
      if (texts.at(-1) === "") texts.pop();
      const lines: ListedLine[] = [];
      for (const text of texts) {
        number += 1;
        if (!isBlankLine(text))
          lines.push({ text: text.endsWith("\r") ? text.slice(0, -1) : text, line: number });
      }
      if (lines.length > 0) yield lines;
    }
  } finally {
    feed.close();
  }
}
