// Compiles src/kernel/assembly to WebAssembly and writes src/kernel/*.generated.ts: the kernel, and the few functions of it that a lookup
// needs, as base64; and what the binding knows of them, so that nothing of it is copied by hand. The same sources give the same bytes; an
// unchanged file is left alone.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compileAssembly } from "./compile-assembly.js";
import { layoutsOf, signaturesOf } from "./kernel-bindings.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const assembly = "src/kernel/assembly";

const kernel = await compileAssembly(`${assembly}/index.ts`, root);
const short = await compileAssembly(`${assembly}/short.ts`, root);
await writeModule("module", "kernelModule", "index", kernel.module);
await writeModule("short-module", "shortModule", "short", short.module);
await write(
  "layouts",
  `the classes of ${assembly}: their sizes, and by field the offset in bytes, of fields of 32 bits (words) and of 64 bits (longs)`,
  Object.entries(layoutsOf(kernel.program)).map(
    ([name, layout]) => `export const ${name} = ${JSON.stringify(layout, null, 2)} as const;\n`,
  ),
);
await write(
  "kernel-exports",
  `the functions that ${assembly} exports, where their contracts stand. Results above 2^31 are negative`,
  [
    "interface Memory {\n  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };\n}\n",
    exportsOf("KernelExports", "index", kernel),
    exportsOf("ShortKernelExports", "short", short),
  ],
);

function writeModule(name, constant, entry, module) {
  return write(name, `${assembly}/${entry}.ts`, [
    `export const ${constant}: string =\n  "${Buffer.from(module).toString("base64")}";\n`,
  ]);
}

/** The interface of a module's functions. Those that it has must be those that its entry file says. */
function exportsOf(name, entry, { module, program }) {
  const signatures = signaturesOf(program, `${assembly}/${entry}`);
  const found = WebAssembly.Module.exports(new WebAssembly.Module(module)).flatMap((one) =>
    one.kind === "function" ? [one.name] : [],
  );
  const expected = Object.keys(signatures);
  const different = [
    ...found.filter((one) => !expected.includes(one)),
    ...expected.filter((one) => !found.includes(one)),
  ];
  if (different.length > 0)
    throw new Error(
      `the module of ${entry}.ts and its source differ in what they export: ${different.join(", ")}`,
    );
  const members = Object.values(signatures).map((signature) => `  ${signature};\n`);
  return `\nexport interface ${name} extends Memory {\n${members.join("")}}\n`;
}

async function write(name, source, parts) {
  const target = `${root}src/kernel/${name}.generated.ts`;
  const text = `// Made by scripts/building/build-kernel.js from ${source}.\n${parts.join("")}`;
  const present = await readFile(target, "utf8").catch(() => undefined);
  if (present !== text) await writeFile(target, text);
}
