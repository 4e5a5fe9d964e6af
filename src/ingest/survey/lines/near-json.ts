// Recognises lines that look like JSON and are not (docs/reading.md, "Refused formats"). Read as
// NDJSON, each line would be a reject; read as CSV, a person would stand in several columns.
import { isJson } from "../../ndjson/json-grammar.js";
import { isObjectLine } from "../../ndjson/mended-json.js";
import { linesOf } from "../first-lines.js";
import { python, pythonLines, type ForeignFormat } from "../foreign/foreign-format.js";

/** Share of the lines that must match. */
const neededShare = 0.5;

/** A call that stands for a value in the shell of MongoDB. */
const shellCall = "(ObjectId|ISODate|Date|NumberLong|NumberInt|NumberDecimal|Timestamp|UUID|BinData|HexData)";
const hasShellCall = new RegExp(`[:,[]\\s*(?:new )?${shellCall}\\(`, "u");

interface Kind extends ForeignFormat {
  /** Judges a line without white space around it. */
  readonly isLine: (line: string) => boolean;
}

const pythonLiterals = String.raw`
import ast, json, sys
for number, line in enumerate(${pythonLines}, 1):
    if not line.strip(): continue
    try: value = ast.literal_eval(line.strip())
    except (SyntaxError, ValueError): sys.exit("line %d is no literal" % number)
    for one in value if isinstance(value, (list, tuple)) else [value]: print(json.dumps(one, default=str))
`;

/** Names and texts get double quotes; what may not stand in JSON goes. */
const json5 = String.raw`
import ast, json, re
text = r"\"(?:[^\"\\]|\\.)*\"|(\x27(?:[^\x27\\]|\\.)*\x27)"
token = re.compile(text + r"|([A-Za-z_$][\w$]*)(?=\s*:)|\bundefined\b|,(?=\s*[}\]])|;(?=\s*$)")
def put(found):
    if found[1]: return json.dumps(ast.literal_eval(found[1]))
    if found[2]: return json.dumps(found[2])
    if found[0][0] == "\"": return found[0]
    return "null" if found[0][0] == "u" else ""
for line in ${pythonLines}:
    print(token.sub(put, line), end="")
`;

/** Ruby's hashes: arrows become colons, nil becomes null, symbols become texts. */
const hashes = String.raw`
import json, re
def put(found):
    text, symbol, word = found[1], found[2], found[4]
    if text: return re.sub(r"\\([#e])", lambda one: one[1].replace("e", ""), text)
    if word: return "null"
    return json.dumps(symbol) if symbol else ":"
for line in ${pythonLines}:
    print(re.sub(r"(\"(?:[^\"\\]|\\.)*\")|:(\w+)|(=>)|\b(nil)\b", put, line), end="")
`;

/** What most lines are. */
const kinds: readonly Kind[] = [
  {
    what: "MongoDB shell output, not JSON",
    isLine: (line) => line.startsWith("{") && hasShellCall.test(line),
    hint: "export it again with mongoexport, or strip the calls",
    conversion: {
      command: `sed -E 's/(new )?${shellCall}\\(([0-9]+, *)?("[^"]*"|-?[0-9.]+)\\)/\\4/g' FILE`,
      gives: "NAME.ndjson",
    },
  },
  {
    what: "a list of Python literals, not JSON",
    isLine: (line) =>
      /^[[(]?\s*\{\s*[bru]?'[^']*'\s*:/u.test(line) ||
      (line.startsWith("{") && /:\s*(?:None|True|False)\s*[,}]/u.test(line)),
    hint: "turn each literal into JSON",
    conversion: { command: python(pythonLiterals), gives: "NAME.ndjson" },
  },
  {
    what: "a list of Ruby hashes, not JSON",
    isLine: (line) => /^\[?\s*\{\s*(?:"(?:[^"\\]|\\.)*"|:\w+)\s*=>/u.test(line),
    hint: "turn each hash into JSON",
    conversion: { command: python(hashes), gives: "NAME.json" },
  },
  {
    what: "JSON within function calls (JSONP), not one object per line",
    isLine: (line) => /^(?:\/\*.*?\*\/)?\s*[A-Za-z_$][\w$.]*\s*\(\s*[[{].*[\]}]\s*\)\s*;?$/u.test(line),
    hint: "strip the calls",
    conversion: {
      command: String.raw`sed -E 's/^[^({[]*\(//; s/\)[[:space:]]*;?[[:space:]]*$//' FILE`,
      gives: "NAME.ndjson",
    },
  },
  {
    what: "JSON5 or JavaScript, not JSON",
    isLine: (line) =>
      /^\[?\s*\{\s*[A-Za-z_$][\w$]*\s*:\s*["'\d[{tfn-]/u.test(line) ||
      (line.startsWith("{") &&
        /,\s*[}\]]|:\s*undefined\b|\}\s*;$/u.test(line) &&
        !isObjectLine(line.replace(/,$/u, ""))),
    hint: "turn each line into JSON",
    conversion: { command: python(json5), gives: "NAME.ndjson" },
  },
  {
    what: "JSON that was encoded twice: arrays in strings, or an array of strings",
    isLine: (line) => /^(?:"\s*\[\s*\{\s*\\"|\[\s*"\s*[[{]\s*\\"|"\s*(?:\\+"\s*)+[[{])/u.test(line),
    hint: "decode the strings",
    conversion: {
      command: `jq -r 'if type == "array" then .[] else . end' FILE`,
      gives: "NAME.json",
    },
  },
  {
    what: "text with a JSON object at the end of each line, such as a log",
    isLine: (line) => {
      const text = /^[^{,;\t|"@]{1,200} (?=\{)/u.exec(line)?.[0];
      return text !== undefined && isObjectLine(line.slice(text.length));
    },
    hint: "if the text before the objects names nobody, strip it",
    conversion: { command: "sed 's/^[^{]*//' FILE", gives: "NAME.ndjson" },
  },
];

/** What the first line starts. The rest of the text is a value of JSON, as a rule over several lines. */
const starts: readonly Kind[] = [
  {
    what: "JSON behind a guard against scripts, not one object per line",
    isLine: (line) => /^(?:for ?\(;;\);|while ?\((?:1|true)\);|\)\]\}',?)/u.test(line),
    hint: "strip the guard",
    conversion: {
      command: String.raw`sed -E "s/^[[:space:]]*(for ?\(;;\);|while ?\((1|true)\);|\)\]\}',?)//" FILE`,
      gives: "NAME.json",
    },
  },
  {
    what: "JSON within a function call (JSONP)",
    isLine: (line) => /^(?:\/\*.*?\*\/)?\s*[A-Za-z_$][\w$.]*\s*\(\s*[[{]\s*(?:["{[].*)?$/u.test(line),
    hint: "strip the call",
    conversion: {
      command: String.raw`sed -E '1s/^[^({[]*\(//; $s/\)[[:space:]]*;?[[:space:]]*$//' FILE`,
      gives: "NAME.json",
    },
  },
  {
    what: "JSON assigned to a JavaScript variable",
    isLine: (line) =>
      /^(?:(?:var|let|const) +)?[A-Za-z_$][\w$.]*(?:\[[^\]]*\])? ?= ?[[{]\s*(?:["{[\]}].*)?$/u.test(line),
    hint: "strip the assignments",
    conversion: {
      command: String.raw`sed -E 's/^[[:space:]]*((var|let|const) +)?[A-Za-z_$][A-Za-z0-9_$.]*(\[[^]]*\])? ?= ?//; s/;[[:space:]]*$//' FILE`,
      gives: "NAME.json",
    },
  },
];

/** What a document is whose records are not objects. */
const documents: readonly (ForeignFormat & { readonly start: RegExp })[] = [
  {
    what: "JSON that holds the rows of a table as arrays",
    start:
      /^\s*(?:\{(?:(?!@|\d{7}|\[\s*\[)[^{}])*:\s*)?\[\s*\[\s*(?:"(?!\s*[[{]\s*\\")|-?\d|null\b|true\b|false\b)/u,
    hint: "turn each array into a line of CSV",
    conversion: {
      // Texts beside the rows may name somebody.
      command: `jq -r '(.. | arrays | select(length > 1 and all(type != "object" and type != "array")) | @csv),
  (.. | objects | .[] | strings | select(test("@|[0-9]{7}")))' FILE`,
      gives: "NAME.csv",
    },
  },
  {
    what: "a JSON array of texts, not of objects",
    start: /^\s*\[\s*"(?!\s*[[{]\s*\\")(?:[^"\\]|\\.)*"\s*,\s*"/u,
    hint: "put each text on a line",
    conversion: { command: "jq -r '.[]' FILE", gives: "NAME.csv", options: "--no-header" },
  },
];

/** Lines that are arrays of values are rows of a table. */
const rows: ForeignFormat = {
  what: "a list of arrays, one per line, not of objects",
  hint: "turn each array into a line of CSV",
  conversion: { command: "jq -r '@csv' FILE", gives: "NAME.csv" },
};

/**
 * Returns what the lines of a text are, if they look like JSON and are not read; else undefined.
 */
export function recogniseNearJson(text: Uint8Array): ForeignFormat | undefined {
  const lines = linesOf(text).map((line) => line.trim());
  const isMost = (isLine: (line: string) => boolean): boolean =>
    lines.filter((line) => isLine(line)).length > neededShare * lines.length;
  if (isMost(isObjectLine)) return lines.length === 1 ? documentOf(text) : undefined;
  if (lines.length > 1 && isMost(isRow)) return rows;
  const document = documentOf(text);
  if (document !== undefined) return document;
  const [first = ""] = lines;
  // All of these hold brackets, and most dumps have none to compile the expressions for.
  const found = isMost((line) => /[{[]/u.test(line)) ? kinds.find(({ isLine }) => isMost(isLine)) : undefined;
  return found ?? (/[()[{]/u.test(first) ? starts.find(({ isLine }) => isLine(first)) : undefined);
}

/** Every format of this sort. */
export const nearJsonFormats: readonly ForeignFormat[] = [...kinds, rows, ...documents, ...starts];

function documentOf(text: Uint8Array): ForeignFormat | undefined {
  const first = text.find((byte) => byte > 0x20);
  if (first !== 0x5b && first !== 0x7b) return undefined;
  const start = Buffer.from(text.buffer, text.byteOffset, Math.min(text.length, 65_536)).toString("utf8");
  // Objects are read wherever they stand. One expression for it would try each character as the first.
  const isAnyWithin = start.includes("{", start.search(/\S/u) + 1);
  return isAnyWithin ? undefined : documents.find((one) => one.start.test(start));
}

/** Returns true for an array whose elements are no objects or arrays, and more than one. */
function isRow(line: string): boolean {
  if (!line.startsWith("[") || !isJson(line)) return false;
  const value: unknown = JSON.parse(line);
  return (
    Array.isArray(value) && value.length > 1 && value.every((one) => typeof one !== "object" || one === null)
  );
}
