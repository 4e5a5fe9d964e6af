// Ways in which records are damaged on their way into a dump: cut, shifted, quoted, escaped, joined,
// decorated.

type Random = (below: number) => number;

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random(items.length)] as T;
}

/** What programs and people write around a value. */
const around: readonly (readonly [string, string])[] = [
  ["<", ">"],
  ["(", ")"],
  ["[", "]"],
  ["['", "']"],
  ['="', '"'],
  ["'", ""],
  ["`", "`"],
  ["{", "}"],
  ["u/", ""],
  ["//site.example/", ""],
  ["", "/"],
  ["", ":Geheim1"],
  ["", "<br/>"],
  ["", " (werk)"],
  ["", ";"],
  ["", " - 2021"],
  ["", " (12)"],
  ["", "."],
  ["mailto:", "?subject=hi"],
  ["user: ", ""],
  ["cn=", ""],
  ["#", ""],
  ["=", ""],
  ["\\n", ""],
  ["\\t", "\\n"],
  ["u003e", ""],
  ["\\u003c", "\\u003e"],
  ["%20", ""],
  ["tel ", " na 18:00"],
  ["“", "”"],
  ["\u00a0", "\u200b"],
  ["\ufeff", ""],
  ["N'", "'"],
];
/** What stands between two values in one cell. */
const between = [" ::: ", " / ", "; ", "|", " & ", " or ", "\n", ", ", " ", "\\n", "//"];

/** Damages of a single value. */
export function damagedValue(random: Random, value: string, other: string): string {
  switch (random(6)) {
    case 0:
      return value.replace(
        "@",
        pick(random, ["%40", "&#64;", "(arroba)", "\\u0040", " @ ", "@@", " (at) ", "＠"]),
      );
    case 1:
      return value + pick(random, between) + other;
    case 2: {
      const at = random(value.length + 1);
      return `${value.slice(0, at)}${pick(random, ["\\", " ", "\u200b", "\t", '"', "'"])}${value.slice(at)}`;
    }
    default: {
      const [before, after] = pick(random, around);
      return before + value + after;
    }
  }
}

/** Damages of the bytes of a record, written as latin1 text so that any byte can be changed. */
export function damagedLine(random: Random, line: string, delimiter: string): string {
  if (line.startsWith("{") && random(8) === 0) return withSlip(random, line);
  const at = random(line.length + 1);
  switch (random(11)) {
    case 0:
      return line.slice(0, at);
    case 1:
      return line.slice(at);
    case 2:
      return `${line.slice(0, at)}"${line.slice(at)}`;
    case 3:
      return `${line.slice(0, at)}${delimiter}${line.slice(at)}`;
    case 4: {
      const found = line.indexOf(delimiter, at);
      return found < 0 ? line : line.slice(0, found) + line.slice(found + 1);
    }
    case 5: {
      const fields = line.split(delimiter);
      fields.splice(random(fields.length), 1);
      return fields.join(delimiter);
    }
    case 6: {
      const fields = line.split(delimiter);
      return [...fields.slice(1), ...fields.slice(0, 1)].join(delimiter);
    }
    case 7:
      return `${line.slice(0, at)}\n${line.slice(at)}`;
    case 8:
      return withoutQuote(random, line);
    case 9: {
      // The end of a quoted field, whose start is lost.
      const found = line.indexOf(delimiter, at);
      return found < 0 ? `${line}"` : `${line.slice(0, found)}"${line.slice(found)}`;
    }
    default:
      return `${line.slice(0, at)}${pick(random, ["\u00ff", "\u0000", "\u00c3\u0028", "\\"])}${line.slice(at + 1)}`;
  }
}

/** Returns a line that lost a quote, or that was cut behind one. */
function withoutQuote(random: Random, line: string): string {
  const quotes = [...line.matchAll(/"/gu)];
  if (quotes.length === 0) return line;
  const { index } = pick(random, quotes);
  return random(2) === 0
    ? line.slice(0, index) + line.slice(index + 1)
    : line.slice(0, index + 1 + random(line.length - index));
}

/** Returns a line of JSON in which a name lost, gained or changed a letter. */
function withSlip(random: Random, line: string): string {
  const names = [...line.matchAll(/"(\w+)":/gu)];
  const { index, 1: name = "" } = pick(random, names);
  const at = index + 1 + random(name.length);
  const letter = String.fromCharCode(97 + random(26));
  const kept = line.slice(at + (random(3) === 0 ? 0 : 1));
  return line.slice(0, at) + (random(3) === 0 ? "" : letter) + kept;
}
