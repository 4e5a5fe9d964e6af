// Recognises lines that look like JSON and are not (docs/reading.md, "Refused formats"). Read as
// NDJSON, each line would be a reject; read as CSV, a person would stand in several columns.
import { isJson } from "../../ndjson/json-grammar.js";
import { isObjectLine } from "../../ndjson/mended-json.js";
import { linesOf, type ForeignFormat } from "../first-lines.js";

/** Share of the lines that must match. */
const neededShare = 0.5;

const first = "convert it first:";
const afterwards = "> NAME.ndjson && leakcheck build NAME.ndjson";
const asDocument = "> NAME.json && leakcheck build NAME.json";

/** A call that stands for a value in the shell of MongoDB. */
const shellCall = "(ObjectId|ISODate|Date|NumberLong|NumberInt|NumberDecimal|Timestamp|UUID|BinData|HexData)";
const hasShellCall = new RegExp(`[:,[]\\s*(?:new )?${shellCall}\\(`, "u");

interface Kind extends ForeignFormat {
  /** Judges a line without white space around it. */
  readonly isLine: (line: string) => boolean;
}

/** What most lines are. A command that fails ends with another status than 0, and && then starts no build. */
const kinds: readonly Kind[] = [
  {
    what: "output of the MongoDB shell, not JSON",
    isLine: (line) => line.startsWith("{") && hasShellCall.test(line),
    hint: `export it again with mongoexport, or ${first} sed -E 's/(new )?${shellCall}\\(([0-9]+, *)?("[^"]*"|-?[0-9.]+)\\)/\\4/g' FILE ${afterwards}`,
  },
  {
    what: "a list of Python literals, not JSON",
    isLine: (line) =>
      /^[[(]?\s*\{\s*[bru]?'[^']*'\s*:/u.test(line) ||
      (line.startsWith("{") && /:\s*(?:None|True|False)\s*[,}]/u.test(line)),
    hint: `${first} python3 -c 'import ast, json, sys; [print(json.dumps(one)) for line in sys.stdin if line.strip() for value in [ast.literal_eval(line.strip())] for one in (value if isinstance(value, (list, tuple)) else [value])]' < FILE ${afterwards}`,
  },
  {
    what: "JSON within calls of a function (JSONP), not one object per line",
    isLine: (line) => /^(?:\/\*.*?\*\/)?\s*[A-Za-z_$][\w$.]*\s*\(\s*[[{].*[\]}]\s*\)\s*;?$/u.test(line),
    hint: `take the calls off first: sed -E 's/^[^({[]*\\(//; s/\\)[[:space:]]*;?[[:space:]]*$//' FILE ${afterwards}`,
  },
  {
    what: "JSON5 or JavaScript, not JSON",
    isLine: (line) =>
      /^\[?\s*\{\s*[A-Za-z_$][\w$]*\s*:\s*["'\d[{tfn-]/u.test(line) ||
      (line.startsWith("{") &&
        /,\s*[}\]]|:\s*undefined\b|\}\s*;$/u.test(line) &&
        !isObjectLine(line.replace(/,$/u, ""))),
    hint: String.raw`${first} python3 -c 'import ast, json, re, sys; [print(re.sub(r"\"(?:[^\"\\]|\\.)*\"|(\x27(?:[^\x27\\]|\\.)*\x27)|([A-Za-z_$][\w$]*)(?=\s*:)|\bundefined\b|,(?=\s*[}\]])|;(?=\s*$)", lambda m: json.dumps(ast.literal_eval(m[1])) if m[1] else json.dumps(m[2]) if m[2] else m[0] if m[0][0] == "\"" else "null" if m[0][0] == "u" else "", line), end="") for line in sys.stdin]' < FILE ${afterwards}`,
  },
  {
    what: "JSON that was encoded twice: arrays within strings, or an array of strings",
    isLine: (line) => /^(?:"\s*\[\s*\{\s*\\"|\[\s*"\s*[[{]\s*\\"|"\s*(?:\\+"\s*)+[[{])/u.test(line),
    hint: `decode it first: jq -r 'if type == "array" then .[] else . end' FILE > NAME.json && leakcheck build NAME.json`,
  },
  {
    what: "lines of text with a JSON object at their end, such as a log",
    isLine: (line) => {
      const text = /^[^{,;\t|"@]{1,200} (?=\{)/u.exec(line)?.[0];
      return text !== undefined && isObjectLine(line.slice(text.length));
    },
    hint: `if the text before the objects names nobody, take it off first: sed 's/^[^{]*//' FILE ${afterwards}`,
  },
];

/** What the first line starts. The rest of the text is a value of JSON, as a rule over several lines. */
const starts: readonly Kind[] = [
  {
    what: "JSON behind a guard against scripts, not one object per line",
    isLine: (line) => /^(?:for ?\(;;\);|while ?\((?:1|true)\);|\)\]\}',?)/u.test(line),
    hint: `take the guard off first: sed -E "s/^[[:space:]]*(for ?\\(;;\\);|while ?\\((1|true)\\);|\\)\\]\\}',?)//" FILE ${asDocument}`,
  },
  {
    what: "JSON within a call of a function (JSONP)",
    isLine: (line) => /^(?:\/\*.*?\*\/)?\s*[A-Za-z_$][\w$.]*\s*\(\s*[[{]\s*(?:["{[].*)?$/u.test(line),
    hint: `take the call off first: sed -E '1s/^[^({[]*\\(//; $s/\\)[[:space:]]*;?[[:space:]]*$//' FILE ${asDocument}`,
  },
  {
    what: "JSON that is assigned to a variable of JavaScript",
    isLine: (line) =>
      /^(?:(?:var|let|const) +)?[A-Za-z_$][\w$.]*(?:\[[^\]]*\])? ?= ?[[{]\s*(?:["{[\]}].*)?$/u.test(line),
    hint: `take the assignments off first: sed -E 's/^[[:space:]]*((var|let|const) +)?[A-Za-z_$][A-Za-z0-9_$.]*(\\[[^]]*\\])? ?= ?//; s/;[[:space:]]*$//' FILE ${asDocument}`,
  },
];

/** Lines that are arrays of values are rows of a table. */
const rows: ForeignFormat = {
  what: "a list of arrays, one per line, not of objects",
  hint: "convert it to CSV first: jq -r '@csv' FILE > NAME.csv && leakcheck build NAME.csv",
};

/**
 * Returns what the lines of a text are, if they look like JSON and are not read; else undefined.
 */
export function recogniseNearJson(text: Uint8Array): ForeignFormat | undefined {
  const lines = linesOf(text).map((line) => line.trim());
  const isMost = (isLine: (line: string) => boolean): boolean =>
    lines.filter((line) => isLine(line)).length > neededShare * lines.length;
  if (isMost(isObjectLine)) return undefined;
  if (lines.length > 1 && isMost(isRow)) return rows;
  const [line = ""] = lines;
  const found = kinds.find(({ isLine }) => isMost(isLine)) ?? starts.find(({ isLine }) => isLine(line));
  return found === undefined ? undefined : { what: found.what, hint: found.hint };
}

/** Returns true for an array whose elements are no objects or arrays, and more than one. */
function isRow(line: string): boolean {
  if (!line.startsWith("[") || !isJson(line)) return false;
  const value: unknown = JSON.parse(line);
  return (
    Array.isArray(value) && value.length > 1 && value.every((one) => typeof one !== "object" || one === null)
  );
}
