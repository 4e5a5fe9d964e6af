// Texts that programs print of their own data, and logs.
import { areMost, python, pythonLines, type TextFormat } from "./foreign-format.js";

/** Requests of a web server's log, with the values in their URLs. */
const requests = String.raw`
import json, re
from urllib.parse import parse_qsl, urlsplit
for line in ${pythonLines}:
    one, found = {}, re.match(r"(\S+) \S+ (\S+) \[([^\]]*)\] \"\S+ (\S+)(.*)", line)
    if not found: one["text"] = line
    else:
        one.update(ip=found[1], username=found[2], time=found[3], url=found[4], rest=found[5])
        try: pairs = parse_qsl(urlsplit(found[4]).query)
        except ValueError: pairs = []
        for name, value in pairs: one.setdefault("query." + name, []).append(value)
    print(json.dumps(one))
`;

const php =
  'while ($l = fgets(STDIN)) echo json_encode(unserialize(trim($l), ["allowed_classes" => false])), "\\n";';

/** Every format of this sort; the first that fits is meant. */
export const literalFormats: readonly TextFormat[] = [
  {
    what: "serialised PHP data",
    isIn: (lines) => areMost(lines, /^(?:a:\d+:\{|[OC]:\d+:"\w)/u),
    hint: "turn each line into JSON with PHP",
    conversion: { command: `php -r '${php}' < FILE`, gives: "NAME.ndjson" },
    mayBeCsv: true,
  },
  {
    what: "PHP output (print_r or var_export)",
    isIn: (lines) =>
      /^\s*(?:Array|array|\w+ Object|return array|<\?php.*)\s*\(?,?$/u.test(lines[0] ?? "") &&
      lines.some((line) => /^\s*(?:\[[^\]]+\]|'[^']+'|\d+) => /u.test(line)),
    hint: "have the program print it with json_encode",
    mayBeCsv: true,
  },
  {
    what: "a web server log",
    isIn: (lines) =>
      // Spares other dumps from compiling the letters of all scripts.
      areMost(lines, /^\S+ \S+ \S+ \[\d/u) &&
      areMost(lines, /^\S+ \S+ \S+ \[\d{1,2}\/\p{L}{3}\/\d{4}[^\]]*\] "/u),
    hint: "turn each request into JSON, including the values in its URL",
    conversion: { command: python(requests), gives: "NAME.ndjson" },
    mayBeCsv: true,
  },
];
