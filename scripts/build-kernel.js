// Compiles src/kernel/assembly to WebAssembly and writes it, as base64, to src/kernel/module.generated.ts.
// The same sources give the same bytes; an unchanged file is left alone.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = `${root}src/kernel/module.generated.ts`;

/** @type {Uint8Array | undefined} */
let module;
let diagnostics = "";
const { error } = await asc.main(
  [
    "src/kernel/assembly/index.ts",
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
if (error !== null || module === undefined) {
  throw new Error(`the kernel does not compile\n${diagnostics}`);
}

const text = `// Made by scripts/build-kernel.js from src/kernel/assembly.
export const kernelModule: string =
  "${Buffer.from(module).toString("base64")}";
`;
const present = await readFile(target, "utf8").catch(() => undefined);
if (present !== text) await writeFile(target, text);
