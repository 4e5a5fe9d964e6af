// Builds dist: the kernel, the bundled program and API, and the API's types. Plain JavaScript, so that it needs no build.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (path) => `${root}${path}`;

rmSync(inRoot("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [inRoot("scripts/build-kernel.js")], { stdio: "inherit", cwd: root });

await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli/cli.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  // Large, and needed by few commands: they stay packages, loaded when they are used.
  external: ["csv-parse", "ndjson", "libphonenumber-js"],
  chunkNames: "chunks/[name]-[hash]",
  banner: { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);' },
  logLevel: "warning",
});
