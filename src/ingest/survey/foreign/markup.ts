// Markup: XML, HTML, YAML.
import { areMost, python, pythonLines, type TextFormat } from "./foreign-format.js";

/** Prints each element with the name TAG as JSON. A parser of XML fails where the file was cut. */
const elements = String.raw`
import json, sys, xml.etree.ElementTree as tree
def tag(node): return node.tag.split("}")[-1]
def name(node): return tag(node) in ("field", "column", "data", "property") and node.get("name") or tag(node)
def put(one, node, path):
    for key, value in node.attrib.items():
        if key != "name" or path == "": one.setdefault(path + key, []).append(value)
    if (node.text or "").strip(): one.setdefault(path[:-1] or "text", []).append(node.text.strip())
    for child in node: put(one, child, path + name(child) + ".")
    return one
count = 0
for _, node in tree.iterparse(sys.stdin.buffer):
    if tag(node) == sys.argv[1]:
        count += 1
        print(json.dumps(put({}, node, "")))
        node.clear()
if not count: sys.exit("there is no such element")
`;

/** Prints the rows of tables as CSV. */
const tables = String.raw`
import csv, html, re, sys
text = ${pythonLines}.read()
if len(re.findall(r"(?i)<table\b", text)) != len(re.findall(r"(?i)</table>", text)):
    sys.exit("a table does not end: the file may have been cut")
out = csv.writer(sys.stdout)
for row in re.findall(r"(?is)<tr\b.*?(?=<tr\b|</table>)", text):
    cells = re.findall(r"(?is)<t[dh]\b[^>]*>(.*?)(?=<t[dh]\b|</t[dhr]>|</table>|$)", row)
    cells = (re.sub(r"(?i)<a\b[^>]*=\s*[\"\x27]?((?:mailto|tel):[^\"\x27\s>]*)[^>]*>", r" \1 ", cell) for cell in cells)
    cells = [html.unescape(re.sub(r"<[^>]*>", " ", cell)).strip() for cell in cells]
    if cells: out.writerow(cells)
`;

/** Values stay texts: YAML would take the plus off a phone number. */
const yaml = String.raw`
import json, sys, yaml
json.dump(list(yaml.load_all(sys.stdin.buffer, yaml.BaseLoader)), sys.stdout)
`;

const tag = /^\s*<(?:[?!a-z][^>]*>?|\/[a-z][^>]*>)/iu;
const table = /<(?:!doctype html|html|table|t[rdh])\b/iu;
const yamlLine = (): RegExp =>
  /^\s*(?:- +)*(?:[\p{L}_][\p{L}\p{N}_ .-]{0,40}:(?: .*)?|- .*|---|\.\.\.|#.*)$/u;
const yamlItem = (): RegExp => /^(?:---$|\s*- +["']?[\p{L}_][\p{L}\p{N}_ .-]{0,40}["']?: )/u;

/** Every format of markup; the first that fits is meant. */
export const markupFormats: readonly TextFormat[] = [
  {
    what: "HTML",
    isIn: (lines) => areMost(lines, tag) && lines.some((line) => table.test(line)),
    hint: "turn the rows of its tables into CSV",
    conversion: { command: python(tables), gives: "NAME.csv" },
    mayBeCsv: true,
  },
  {
    what: "XML",
    isIn: (lines) => areMost(lines, tag),
    hint: "turn each element that stands for a person into JSON, with its name as TAG",
    conversion: { command: python(elements, "TAG"), gives: "NAME.ndjson" },
    mayBeCsv: true,
  },
  {
    what: "YAML",
    isIn: (lines) =>
      lines.some((line) => line === "---" || line.includes(": ")) &&
      areMost(lines, yamlLine(), 0.9) &&
      lines.some((line) => yamlItem().test(line)),
    hint: "turn it into JSON with Python and PyYAML",
    conversion: { command: python(yaml), gives: "NAME.json" },
    mayBeCsv: true,
  },
];
