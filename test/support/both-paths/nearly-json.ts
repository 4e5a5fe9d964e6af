// Lines that are nearly JSON: marks and guards before an object, words for numbers, an object that
// was encoded twice, and the same with a small fault.
import type { Random } from "./csv-cases.js";

// oxfmt-ignore
const prefixes = [
  "\ufeff", "\ufeff\ufeff", "\u001e", " \u001e ", "for(;;);", "for (;;);", "while(1);", "while (true);", ")]}'", ")]}',", "\ufefffor(;;); ",
  "fo", "f", "wh", "w", ")", ")]}", "for(;);", "\u001e\u001e", "\u00ef", "\ufefe",
];
const words = [
  "NaN",
  "Infinity",
  "-Infinity",
  "-NaN",
  "nan",
  "NaNN",
  "+Infinity",
  "[NaN,-Infinity]",
  '{"a":NaN}',
];

/** Returns a line of JSON with a change that the reference path may undo. */
export function nearlyJson(random: Random, line: string): string {
  const pick = (from: readonly string[]): string => from[random(from.length)]!;
  switch (random(6)) {
    case 0:
    case 1:
      return pick(prefixes) + line;
    case 2:
      return JSON.stringify(line).replace(/^"/u, pick(['"', '"', '"', '" ', '"\\t', ' "', '"x', '"\\u007b']));
    case 3:
      if (random(2) === 0)
        return `${pick(["", "", " ", "\ufeff"])}"${line.replaceAll('"', '""')}"${pick(["", "", "x", " "])}`;
      return `${pick(["", ...prefixes])}${JSON.stringify(line)}${pick(["", "", "x", " "])}`;
    default:
      return line.replace(
        /\{/u,
        `{"${pick(["n", "email", "NaN", "-Infinity"])}"${pick(["", " "])}:${pick(["", " "])}${pick(words)},`,
      );
  }
}
