// AssemblyScript's compiler, with the options of the kernel.

import asc from "assemblyscript/asc";

/**
 * Compiles an entry file, by its path below `root`; `readFile` reads sources, from the disk if it is left out. Gives the module, and the
 * program as the compiler knows it.
 */
export async function compileAssembly(entry, root, readFile) {
  /** @type {Uint8Array | undefined} */
  let module;
  let program;
  let diagnostics = "";
  class Reader {
    afterCompile() {
      program = this.program;
    }
  }
  const options = "--outFile kernel.wasm -O3 --enable simd --runtime stub --noAssert --use abort=".split(" ");
  const { error } = await asc.main([entry, "--baseDir", root, ...options], {
    ...(readFile === undefined ? {} : { readFile }),
    transforms: [Reader],
    stderr: {
      write(chunk) {
        diagnostics += String(chunk);
      },
    },
    writeFile(name, contents) {
      if (name === "kernel.wasm" && typeof contents !== "string") module = contents;
    },
  });
  if (error !== null || module === undefined || program === undefined)
    throw new Error(`${entry} does not compile\n${diagnostics}`);
  return { module, program };
}
