// Turns rows of CSV, as the writer of rows has them, into JSON under the name of their table.
import { BACKSLASH, COMMA, DOUBLE_QUOTE, LINE_FEED, SPACE } from "./signs.js";

/** Returns one line `{"table":{"name":"value"}}` for each row; NULL is `null`. Bytes stay as they are. */
export function jsonRows(rows: Buffer, table: string, names: readonly string[]): Buffer {
  const parts: Buffer[] = [];
  const start = Buffer.from(`{${JSON.stringify(table)}:{`);
  const keys = names.map((name) => Buffer.from(`${JSON.stringify(name)}:`));
  let column = 0;
  for (let at = 0; at < rows.length; at++) {
    parts.push(
      column === 0 ? start : Buffer.from(","),
      keys[column] ?? Buffer.from(`"column ${column + 1}":`),
    );
    if (rows[at] === DOUBLE_QUOTE) {
      const { text, end } = jsonText(rows, at + 1);
      parts.push(text);
      at = end;
    } else parts.push(Buffer.from("null"));
    column++;
    if (rows[at] === LINE_FEED) {
      parts.push(Buffer.from("}}\n"));
      column = 0;
    } else if (rows[at] !== COMMA) throw new Error("bug: no field ends here");
  }
  return Buffer.concat(parts);
}

function jsonText(rows: Buffer, start: number): { text: Buffer; end: number } {
  let text = '"';
  let plain = start;
  for (let at = start; ; at++) {
    const byte = rows[at] ?? 0;
    if (byte >= SPACE && byte !== DOUBLE_QUOTE && byte !== BACKSLASH) continue;
    text += rows.toString("latin1", plain, at);
    if (byte === DOUBLE_QUOTE && rows[++at] !== DOUBLE_QUOTE)
      return { text: Buffer.from(`${text}"`, "latin1"), end: at };
    plain = at + 1;
    text += byte < SPACE ? `\\u00${byte.toString(16).padStart(2, "0")}` : `\\${String.fromCharCode(byte)}`;
  }
}
