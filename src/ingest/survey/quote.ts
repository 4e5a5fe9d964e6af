// Which character a CSV dump's fields are quoted with, where no option says it: `"`, or `'` as some programs write.

const lookedAtBytes = 65_536;
const mostLines = 200;
/** Of so many of the fields that are neither empty nor numbers the first and the last character are the same quote. */
const neededShare = 0.5;
/** A name may begin with an apostrophe and end with one; of hardly any line all text does. */
const neededLines = 0.9;

const doubleQuote = 0x22;
const apostrophe = 0x27;
const backslash = 0x5c;

/** Fields in apostrophes, with a backslash or another apostrophe before one within them, or without. */
const fieldsBetween = [",", ";", "\t", "|"].map((delimiter) => ({
  delimiter,
  field: new RegExp(`(?:^|[${delimiter}])('(?:[^'\\\\]|\\\\.|'')*'(?=[${delimiter}]|$)|[^${delimiter}]*)`, "gu"),
}));

/** The quote of a dump and what stands before a quote inside quotes, by its first bytes, which are UTF-8 or near to it. */
export function recogniseQuote(head: Buffer): { quote: number; escape: number } {
  const lines = head
    .toString("latin1", 0, lookedAtBytes)
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .slice(0, mostLines);
  // The last line may be cut.
  if (head.length >= lookedAtBytes && lines.length > 1) lines.pop();
  const quoted = lines.filter((line) => hasApostrophes(line));
  if (lines.length === 0 || quoted.length < neededLines * lines.length || lines.some((line) => /(?:^|[,;\t|])"[^"]*"(?:[,;\t|]|$)/u.test(line)))
    return { quote: doubleQuote, escape: doubleQuote };
  return { quote: apostrophe, escape: quoted.some((line) => /\\'(?![,;\t|]|$)/u.test(line)) ? backslash : apostrophe };
}

/** Whether at least half of a line's fields that need quotes have apostrophes, and one of them does. */
function hasApostrophes(line: string): boolean {
  return fieldsBetween.some(({ delimiter, field }) => {
    if (!line.includes(delimiter)) return false;
    const fields = Array.from(line.matchAll(field), ([, text = ""]) => text).filter((text) => !/^(?:null|[\d.+-]*)$/iu.test(text));
    const quoted = fields.filter((text) => text.length > 1 && text.startsWith("'") && text.endsWith("'")).length;
    return quoted > 0 && quoted >= neededShare * fields.length;
  });
}
