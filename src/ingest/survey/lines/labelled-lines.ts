// Recognises lines whose fields are told apart by labels or by position, not by a separator
// (docs/reading.md, "Refused formats").
import { isKnownHeaderName } from "../../../record/columns/header-name.js";
import type { ForeignFormat } from "../foreign/foreign-format.js";
import { blocksCommand, boxCommand, pairsCommand, thornCommand, widthsCommand } from "./label-scripts.js";
import { firstLines } from "./odd-separator.js";

/** Share of the lines that must be alike. */
const neededShare = 0.9;
const fewestLines = 2;

// Functions, because expressions with Unicode categories compile slowly, and most dumps hold none of these signs.
const pair = (): RegExp => /^"?([\p{L}_][\p{L}\p{N}_.-]{0,40})=/u;
const label = (): RegExp => /^"?([\p{L}_][\p{L}\p{N}_ .-]{0,40}):(?!\/\/)/u;
const box = /^\s*(?:\+[-=+]+\+|[-=]{3,}(?:\+[-=]+)*|[┌├└╔╠╚][─═┬┼┴╤╪╧┐┤┘╗╣╝]+)\s*$/u;
// In Latin-1 the thorn is no UTF-8.
// oxlint-disable-next-line no-control-regex -- it is what separates the fields
const betweenThorns = /^[þ\ufffd].*[þ\ufffd]\u0014[þ\ufffd].*[þ\ufffd]$/u;
/** An object as a program prints it: `User(name=anna, age=7)`, `{name=anna}`. */
const wrapper = (): RegExp => /^[\w.$]*[({[](?=[\p{L}_][\w.]*=)|[)}\]],?$/gu;
const wrapped = (): RegExp => /^[\w.$]*[({[][\p{L}_][\w.]*=.*[)}\]],?$/u;

const toJson = (command: string) => ({ command, gives: "NAME.ndjson" }) as const;

const kinds: readonly {
  test: () => RegExp;
  sign: "=" | ":";
  separators: readonly string[];
  format: ForeignFormat;
}[] = [
  {
    test: pair,
    sign: "=",
    separators: ["\t", ", ", ",", "; ", ";", " | ", "|", "&", " "],
    format: { what: "a list of NAME=VALUE pairs", hint: "turn each line into JSON", mayBeCsv: true },
  },
  {
    test: label,
    sign: ":",
    separators: [" - ", "\t", ", ", "; ", " | ", "|", ",", ";"],
    format: {
      what: "a list of values with a label before each, such as Email: …",
      hint: "turn each line into JSON",
      mayBeCsv: true,
    },
  },
];
const printed: ForeignFormat = {
  what: "a list of objects as a program prints them, such as User(name=…)",
  hint: "turn each object into JSON",
  mayBeCsv: true,
};
const drawn: ForeignFormat = {
  what: "a table drawn by a database client",
  hint: "have the client write CSV or tabs (mysql --batch, psql --csv, sqlite3 -csv), or keep only the rows",
  conversion: { command: boxCommand, gives: "NAME.csv", options: "--delimiter pipe --quote none" },
};
const fixed: ForeignFormat = {
  what: "text in fixed-width columns",
  hint: "export it as CSV from the program that made it, or split it where every line has blanks",
  conversion: { command: widthsCommand, gives: "NAME.csv" },
  mayBeCsv: true,
};
const thorns: ForeignFormat = {
  what: "a list of fields between thorns (þ), as programs for the search of documents write it",
  hint: "turn it into CSV",
  conversion: { command: thornCommand, gives: "NAME.csv" },
};
const blocks: ForeignFormat = {
  what: "a list of records of several lines, with a label before each value",
  hint: "turn each record into JSON",
  mayBeCsv: true,
};

/** Every format of this sort. Commands depend on what separates the fields; one of each is here. */
export const labelFormats: readonly ForeignFormat[] = [
  drawn,
  thorns,
  ...kinds.map(({ format, sign, separators: [separator = ""] }) => ({
    ...format,
    conversion: toJson(pairsCommand(sign, separator)),
  })),
  { ...printed, conversion: toJson(pairsCommand("=", ", ", true)) },
  { ...blocks, conversion: toJson(blocksCommand(true)) },
  fixed,
];

/**
 * Returns how the lines of a text differ from CSV: each field has its name before it, or columns
 * have a fixed width. Returns undefined if they do not.
 */
export function recogniseLabels(text: Uint8Array): ForeignFormat | undefined {
  const start = Buffer.from(text.buffer, text.byteOffset, text.length);
  const lines = firstLines(start);
  const [first = ""] = lines;
  if (/^\s*[+┌╔]/u.test(first) && box.test(first)) return drawn;
  if (lines.length < fewestLines) return undefined;
  if (lines.filter((line) => betweenThorns.test(line)).length >= neededShare * lines.length) return thorns;
  const inBlocks = recogniseBlocks(start);
  if (inBlocks !== undefined) return inBlocks;
  const isWrapped =
    lines.filter((line) => line.includes("=") && wrapped().test(line.trim())).length >=
    neededShare * lines.length;
  const bare = isWrapped ? lines.map((line) => line.trim().replace(wrapper(), "")) : lines;
  for (const { test, sign, separators, format } of kinds)
    for (const separator of separators)
      if (bare[0]?.includes(sign) === true && areLabelled(bare, separator, test()))
        return {
          ...(isWrapped ? printed : format),
          conversion: toJson(pairsCommand(sign, separator, isWrapped)),
        };
  return isFixedWidth(lines) ? fixed : undefined;
}

/**
 * Returns true if the fields of nearly all lines begin with the same labels, at least two, one of
 * which is a known name. The first field may be the name of the format.
 */
function areLabelled(lines: readonly string[], separator: string, test: RegExp): boolean {
  const labelsOf = (line: string): string[] =>
    line.split(separator).flatMap((field) => test.exec(field.trim())?.[1]?.trim() ?? []);
  const [first = "", second = ""] = lines;
  const labels = labelsOf(first);
  const shared = labels.filter((name) => labelsOf(second).includes(name));
  if (new Set(shared).size < 2 || shared.length * 2 < first.split(separator).length) return false;
  if (!shared.some((name) => isKnownHeaderName(name))) return false;
  const alike = lines.filter((line) => {
    const names = labelsOf(line);
    return shared.filter((name) => names.includes(name)).length >= 2;
  });
  return alike.length >= neededShare * lines.length;
}

const blockLine = (): RegExp => /^\s*([\p{L}_][^:=\t,;|"]{0,40}?)\s*[:=](?!\/\/)/u;
/** What divides records: a rule, or the number of a row. */
const divider = (): RegExp => /^\s*(?:([^\p{L}\p{N}\s"'+@])\1\1.*|[-─]?\[[^\]]*\](?:[-─+┬]*|\s*))$/u;
/** The same as psql writes it, whose labels end with a bar. */
const psqlRecord = /^[-─]\[ RECORD \d+ \]/u;
const psqlLine = (): RegExp => /^\s*([\p{L}_][^|]{0,62}?)\s*[|│]/u;
const mostBlockLines = 200;

/**
 * Recognises records of several lines, each of which holds one value after its label: the same
 * labels come again and again, and at least two of them are known names.
 */
function recogniseBlocks(text: Buffer): ForeignFormat | undefined {
  const lines = text
    .toString("utf8", 0, 65_536)
    .split(/\r\n?|\n/u)
    .slice(0, mostBlockLines);
  const isOfPsql = psqlRecord.test(lines[0] ?? "");
  if (!isOfPsql && !lines.some((line) => line.includes(":") || line.includes("="))) return undefined;
  while (lines.at(-1)?.trim() === "") lines.pop();
  const isBetween = (line: string): boolean => line.trim() === "" || divider().test(line);
  const filled = lines.filter((line) => !isBetween(line));
  const labelled = isOfPsql ? psqlLine() : blockLine();
  const labels = filled.flatMap((line) => labelled.exec(line)?.[1]?.trim() ?? []);
  const distinct = new Set(labels);
  if (labels.length < neededShare * filled.length || distinct.size < 2) return undefined;
  if ([...distinct].filter((name) => isKnownHeaderName(name)).length < 2) return undefined;
  const isDivided = lines.some((line, at) => at > 0 && isBetween(line));
  // A list of addresses and secrets has labels of its own on each line.
  if (distinct.size > (isDivided ? 0.9 : 0.5) * filled.length && distinct.size < filled.length)
    return undefined;
  if (
    distinct.size === filled.length &&
    !filled.every((line) => isKnownHeaderName(labelled.exec(line)?.[1]?.trim() ?? ""))
  )
    return undefined;
  return { ...blocks, conversion: toJson(blocksCommand(isDivided)) };
}

/**
 * Returns true if blanks, at least two together, stand between the fields of nearly all lines, a
 * field starts at the same place in all of them, and nothing else separates fields.
 */
function isFixedWidth(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const [first = ""] = lines;
  if (/[,;\t|]/u.test(first)) return false;
  const startsOf = (line: string): number[] =>
    [...line.matchAll(/ {2,}(?=\S)/gu)].map((gap) => gap.index + gap[0].length);
  const starts = startsOf(first);
  if (starts.length === 0 || !lines.some((line) => line.includes("@") || /\d{7}/u.test(line))) return false;
  return starts.some((at) => {
    const alike = lines.filter((line) => line.length > at && line[at] !== " " && line[at - 1] === " ");
    return alike.length >= neededShare * lines.length;
  });
}
