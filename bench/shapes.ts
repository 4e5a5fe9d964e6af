// Writes a dump of one shape: `node scripts/run.js bench/shapes.ts --help`.
import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { TextWriter } from "./corpus/text-writer.js";
import { allShapes } from "./shapes/all-shapes.js";
import { bytesOf } from "./shapes/shape-dump.js";
import type { Shape, ShapeRecord } from "./shapes/shape.js";

const usage = `usage: shapes --shape NAME [--records N] [--seed S] -o FILE [--truth FILE]
       shapes --list

  --shape NAME   one of those that --list names
  --records N    records (default 2000)
  --seed S       the same seed gives the same bytes (default 1)
  -o FILE        the dump; - is standard output
  --truth FILE   NDJSON: first how the dump is built and answers, then for each record its identifiers in canonical form by
                 kind, its exposed columns, and why it is a reject if it is one
  --list         names of all shapes, and what they are
`;

class UsageError extends Error {}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(number))
    throw new UsageError(`--${name} takes a whole number`);
  return number;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      shape: { type: "string" },
      records: { type: "string", default: "2000" },
      seed: { type: "string", default: "1" },
      output: { type: "string", short: "o" },
      truth: { type: "string" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return {
    ...values,
    records: wholeNumber("records", values.records),
    seed: wholeNumber("seed", values.seed),
  };
}

function shapeNamed(name: string | undefined): Shape {
  if (name === undefined) throw new UsageError("--shape is missing");
  const shape = allShapes.find((one) => one.name === name);
  if (shape === undefined) throw new UsageError(`unknown shape "${name}"`);
  return shape;
}

/** The first line of a truth file. */
function factsOf({
  name,
  what,
  extension,
  options = {},
  hasHeader,
  absence = {},
  bareDigits,
  error,
}: Shape): object {
  return { shape: name, what, extension, options, hasHeader, absence, bareDigits, error };
}

/** A record's line of the truth file. */
function truthOf({ seen, columns, reject }: ShapeRecord): object {
  const identifiers: Record<string, string[]> = {};
  for (const [kind, canonical] of seen) (identifiers[kind] ??= []).push(canonical);
  return { identifiers, columns, reject };
}

function writeDump({ help, list, records, seed, ...values }: ReturnType<typeof readArguments>): void {
  if (help) process.stdout.write(usage);
  else if (list)
    process.stdout.write(allShapes.map(({ name, what }) => `${name.padEnd(28)}${what}\n`).join(""));
  else {
    const shape = shapeNamed(values.shape);
    if (values.output === undefined) throw new UsageError("-o is missing");
    if (values.truth === values.output) throw new UsageError("two outputs have the same name");
    const descriptor = values.output === "-" ? 1 : openSync(values.output, "w");
    const truth = values.truth === undefined ? undefined : new TextWriter(values.truth);
    truth?.write(`${JSON.stringify(factsOf(shape))}\n`);
    for (const bytes of bytesOf(shape, { records, seed }, (record) =>
      truth?.write(`${JSON.stringify(truthOf(record))}\n`),
    ))
      for (let written = 0; written < bytes.length;)
        written += writeSync(descriptor, bytes.subarray(written));
    if (descriptor !== 1) closeSync(descriptor);
    truth?.close();
  }
}

try {
  writeDump(readArguments());
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || (code ?? "").startsWith("ERR_PARSE_ARGS");
  // The reader of standard output may have seen enough.
  if (code !== "EPIPE") {
    process.stderr.write(`shapes: ${message}\n${isUsage ? `\n${usage}` : ""}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}
