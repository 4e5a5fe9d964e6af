// Runs a TypeScript program: `node scripts/run.js bench/corpus.ts ARGS`. It bundles the program
// into a temporary module, which deletes itself when it starts. The program runs in this process,
// so exit status and signals are its own.
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  process.stderr.write("usage: node scripts/run.js PROGRAM.ts [ARGUMENT...]\n");
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL("..", import.meta.url));
  // Below node_modules, so that imports of packages resolve.
  const folder = `${root}node_modules/.cache/leakcheck-run`;
  const bundle = `${folder}/${process.pid}-${Date.now()}.mjs`;
  mkdirSync(folder, { recursive: true });
  const remove = () => rmSync(bundle, { force: true });
  process.once("exit", remove);
  await build({
    entryPoints: [resolve(entry)],
    outfile: bundle,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    sourcemap: "inline",
    banner: {
      js: 'import { rmSync as removeBundle } from "node:fs"; removeBundle(import.meta.filename, { force: true });',
    },
    logLevel: "warning",
  });
  await stop();
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, process.argv.length - 1, resolve(entry), ...args);
  await import(pathToFileURL(bundle).href);
}
