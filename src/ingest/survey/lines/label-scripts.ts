// Programs that turn labelled values into JSON. Every value is kept: what has no label stands under
// `text`, in which addresses and numbers are found as mentions.
import { python, pythonLines } from "../foreign/foreign-format.js";

/** A name before `=`, and a label before `:`, as Python's regular expressions write them. */
const names = { "=": String.raw`[^\W\d][\w.-]*`, ":": String.raw`[^\W\d][\w .-]{0,40}?` } as const;
const signs = { "=": "=", ":": ":(?!//)" } as const;

/** How a value is undone, by what stands between the pairs. */
const decoded: Readonly<Record<string, { imports: string; value: string }>> = {
  "&": { imports: "\nfrom urllib.parse import unquote_plus", value: "unquote_plus(value)" },
};

/** Returns the command that reads one record per line, of pairs of a name and a value. */
export function pairsCommand(sign: "=" | ":", separator: string, isWrapped = false): string {
  const between = separator.replaceAll("|", String.raw`\|`).replaceAll("\t", String.raw`\t`);
  const start = String.raw`\s*\"?(${names[sign]})\s*${signs[sign]}`;
  const { imports, value } = decoded[separator] ?? { imports: "", value: "value" };
  return python(String.raw`
import json, re${imports}
start = r"${start}"
pair = re.compile(r"(?:^|${between})" + start + r"\s*(\"(?:[^\"\\]|\\.)*\"|.*?)\s*(?=${between}" + start + r"|$)")
for line in ${pythonLines}:
    line = line.strip()
    if not line: continue
    one = {}${
      isWrapped
        ? String.raw`
    line = re.sub(r"^[\w.$]*[({\[]|[)}\]],?$", "", line)`
        : ""
    }
    pairs = list(pair.finditer(line))
    head = line[:pairs[0].start()].strip() if pairs else ""
    for found in re.finditer(r"(${names["="]})\s*${sign}\s*(\S+)", head): one.setdefault(found[1], []).append(found[2])
    if head: one.setdefault("text", []).append(head)
    for found in pairs:
        value = found[2].strip("${isWrapped ? String.raw`\"\x27` : String.raw`\"`}")
        one.setdefault(found[1], []).append(${value})
    print(json.dumps(one or {"text": line}))
`);
}

/**
 * Returns the command that reads records of several lines, with a label at the start of each line.
 * Records that nothing divides end where a label comes again.
 */
export function blocksCommand(isDivided: boolean): string {
  return python(String.raw`
import json, re
one, last = {}, "text"
def end():
    global one, last
    if one: print(json.dumps(one))
    one, last = {}, "text"
for line in ${pythonLines}:
    line = line.strip()
    pair = re.match(r"([^\W\d][^:=|\u2502]{0,62}?)\s*[:=|\u2502]\s*(.*)", line)
    if not line or re.match(r"([^\w\s\"\x27+@])\1\1|[-\u2500]?\[[^\]]*\][-\u2500+]*$", line): end()
    elif pair:${isDivided ? "" : "\n        if pair[1] in one: end()"}
        last = pair[1]
        one.setdefault(last, []).append(pair[2])
    else: one.setdefault(last, []).append(line)
end()
`);
}

/** Returns the command that splits columns of a fixed width where all lines are blank. */
export const widthsCommand = python(String.raw`
import csv, sys
text = ${pythonLines}
lines = [line.rstrip("\n").expandtabs() for line in text if line.strip(" -=\n")]
used = set()
for line in lines: used.update(at for at, letter in enumerate(line) if letter != " ")
starts = sorted(at for at in used if at - 1 not in used)
fields = list(zip(starts, starts[1:] + [None]))
csv.writer(sys.stdout).writerows([line[at:end].strip() for at, end in fields] for line in lines)
`);

/**
 * Keeps the rows of a drawn table. Three rules are around each; fewer show that it was cut short. Signs
 * outside ASCII stand in alternatives, because some awks know only bytes.
 */
export const boxCommand = `awk '
/^ *([+]|┌|├|└|╔|╠|╚)/ { rules++; next }
{ gsub(/│|║/, "|") }
/^ *[|]/ { sub(/^ *[|] */, ""); sub(/ *[|] *$/, ""); gsub(/ *[|] */, "|"); print }
END { exit rules % 3 }
' FILE`;

/** The command that reads fields between thorns, with a control character between them. */
export const thornCommand = python(String.raw`
import csv, re, sys
rows = csv.writer(sys.stdout)
for line in ${pythonLines}:
    rows.writerow(re.split("[\u00fe\ufffd]\u0014[\u00fe\ufffd]", line.strip("\u00fe\ufffd\n")))
`);
