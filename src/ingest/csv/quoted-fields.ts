// Splits records with quotes that are doubled within fields (docs/reading.md, "CSV"). Loading csv-parse for
// them takes as long as reading a thousand records, and splitting takes it longer.
import { beyondAscii, decoded } from "./escaped-fields.js";

/**
 * Returns the fields of a record, which has one character per byte and no line end; undefined if something
 * follows a closing quote, or a quote is not closed.
 */
export function quotedFieldsOf(record: string, delimiter: string, quote: string): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    let text: string;
    if (record[at] === quote) {
      const closing = closingQuote(record, at + 1, quote);
      if (closing < 0) return undefined;
      text = record.slice(at + 1, closing);
      if (text.includes(quote)) text = text.replaceAll(quote + quote, quote);
      at = closing + 1;
      if (at < record.length && record[at] !== delimiter) return undefined;
    } else {
      const end = record.indexOf(delimiter, at);
      text = record.slice(at, end < 0 ? undefined : end);
      at = end < 0 ? record.length : end;
    }
    fields.push(text);
    if (at === record.length) break;
  }
  return beyondAscii.test(record) ? fields.map((field) => decoded(field)) : fields;
}

/** Returns the position of the next quote that is not doubled; -1 if there is none. */
function closingQuote(record: string, from: number, quote: string): number {
  let at = record.indexOf(quote, from);
  while (at >= 0 && record[at + 1] === quote) at = record.indexOf(quote, at + 2);
  return at;
}
