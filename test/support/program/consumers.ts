// Programs that read the answers: jq, csv-parse, Python's csv. Each returns records as plain
// objects.
import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";

export type Row = Record<string, string>;

/** Returns jq's output for a text. */
export function readByJq(args: readonly string[], text: string): unknown {
  return JSON.parse(outcomeOf("jq", args, text));
}

/** Readers of CSV, or of TSV as documented: a tab between cells, and no quotes. */
export const tableReaders: Readonly<Record<string, (text: string, format: "csv" | "tsv") => Row[]>> = {
  "csv-parse": (text, format) =>
    parse(text, { columns: true, ...(format === "tsv" ? { delimiter: "\t", quote: false } : {}) }),
  "Python's csv": (text, format) => {
    const options = format === "csv" ? "" : ", delimiter='\\t', quoting=csv.QUOTE_NONE";
    const program = `import csv, io, json, sys
text = sys.stdin.buffer.read().decode()
print(json.dumps(list(csv.DictReader(io.StringIO(text, newline=''), strict=True${options}))))`;
    return JSON.parse(outcomeOf("python3", ["-c", program], text)) as Row[];
  },
};

function outcomeOf(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(error, `${program} must be installed`).toBeUndefined();
  expect(status, stderr).toBe(0);
  return stdout;
}
