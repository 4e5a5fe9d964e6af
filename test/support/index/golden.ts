// The golden index files of test/golden: how they are built from their dumps, and the hex example
// of docs/format.md.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "../../../src/indexing/build-options.js";
import { testOptions } from "./built-index.js";

/** Returns the names of the golden indexes in a folder, without their extension. */
export function goldenNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => name.slice(0, -".csv".length));
}

/** Returns options that build a golden index from its dump. Its bytes depend only on the dump. */
export function goldenOptions(folder: string, name: string, output: string): BuildOptions {
  const options = testOptions([join(folder, `${name}.csv`)], output);
  return { ...options, dataset: { ...options.dataset, name } };
}

/** The code block "text" of section 11 in the text of docs/format.md. */
const example = /(?<=^## 11\..*?^```text\n).*?(?=^```$)/msu;

/**
 * Returns the bytes shown in section 11 of docs/format.md. Throws if its offsets do not match the
 * bytes.
 */
export function hexExample(document: string): Uint8Array {
  const bytes: number[] = [];
  for (const line of (example.exec(document)?.[0] ?? "").split("\n")) {
    const shown = /^(?<offset>[0-9a-f]{4}) {2}(?<hex>[0-9a-f]{2}(?: [0-9a-f]{2})*)(?: |$)/u.exec(
      line,
    )?.groups;
    if (shown === undefined) continue;
    const { offset = "", hex = "" } = shown;
    if (Number.parseInt(offset, 16) !== bytes.length)
      throw new Error(`the example continues at ${offset} after ${bytes.length} bytes`);
    bytes.push(...Buffer.from(hex.replaceAll(" ", ""), "hex"));
  }
  return Uint8Array.from(bytes);
}

/** Returns the document with a different example. */
export function replaceExample(document: string, lines: readonly string[]): string {
  if (!example.test(document)) throw new Error("the document has no section 11 with a code block");
  return document.replace(example, () => lines.map((line) => `${line.trimEnd()}\n`).join(""));
}
