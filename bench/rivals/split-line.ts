// Splits a line of the corpus, which has no line ends inside quotes: a line without quotes in one go.

/** The fields of one line of well-formed CSV. */
export function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const fields: string[] = [];
  for (let at = 0; at <= line.length;) {
    let end: number;
    if (line[at] === '"') {
      end = at + 1;
      while (line[end] !== '"' || line[end + 1] === '"') {
        if (end >= line.length) throw new RangeError("a quote is not closed");
        end += line[end] === '"' ? 2 : 1;
      }
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      end += 1;
    } else {
      const comma = line.indexOf(",", at);
      end = comma === -1 ? line.length : comma;
      fields.push(line.slice(at, end));
    }
    at = end + 1;
  }
  return fields;
}
