// Compiles src/kernel/assembly to WebAssembly and writes it, as base64, to src/kernel/*.generated.ts: the kernel, and the few functions of
// it that a lookup needs. The same sources give the same bytes; an unchanged file is left alone.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));

await writeModule("index", "module", "kernelModule");
await writeModule("short", "short-module", "shortModule");

async function writeModule(entry, name, constant) {
  const target = `${root}src/kernel/${name}.generated.ts`;
  const text = `// Made by scripts/build-kernel.js from src/kernel/assembly/${entry}.ts.
export const ${constant}: string =
  "${Buffer.from(await compile(entry)).toString("base64")}";
`;
  const present = await readFile(target, "utf8").catch(() => undefined);
  if (present !== text) await writeFile(target, text);
}

/** @returns {Promise<Uint8Array>} */
async function compile(entry) {
  /** @type {Uint8Array | undefined} */
  let module;
  let diagnostics = "";
  const { error } = await asc.main(
    [
      `src/kernel/assembly/${entry}.ts`,
      "--baseDir",
      root,
      "--outFile",
      "kernel.wasm",
      "-O3",
      "--enable",
      "simd",
      "--runtime",
      "stub",
      "--noAssert",
      "--use",
      "abort=",
    ],
    {
      stderr: {
        write(chunk) {
          diagnostics += String(chunk);
        },
      },
      writeFile(name, contents) {
        if (name === "kernel.wasm" && typeof contents !== "string") module = contents;
      },
    },
  );
  if (error !== null || module === undefined) throw new Error(`the kernel does not compile\n${diagnostics}`);
  return module;
}
