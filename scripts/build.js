// Builds dist: the kernel, the program, the API and its types, unless nothing has changed since they were built. Plain JavaScript,
// so that it needs no build itself.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { fromParts, writeParts } from "./building/parts.js";
import { fromVendor, writeLicences, writePackages, writePlans } from "./building/vendor.js";
import {
  forgetBuild,
  isBuilt,
  isKernelBuilt,
  noteBuild,
  noteKernel,
  sourcesOf,
} from "./building/build-stamp.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (path) => join(root, path);
const node = (args, options = {}) =>
  execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"], ...options });

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  logLevel: "warning",
};

// createRequire and the path of the workers' bundle depend on these.
const inCommonJs = { "import.meta.url": "__filename", "import.meta.dirname": "__dirname" };

// Modules that most lookups or build workers do not need are loaded on first use: some modules of
// Node, commander, and csv-parse, which reads only records with quotes. CommonJS has its own
// `require`, so node:module is replaced.
const whenUsed = new Set([
  "commander",
  "csv-parse",
  "node:crypto",
  "node:os",
  "node:string_decoder",
  "node:timers/promises",
  "node:v8",
  "node:worker_threads",
  "node:zlib",
]);
const requireWhenUsed = {
  name: "require-when-used",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:|commander$|csv-parse$)/ }, ({ path, namespace, importer }) => {
      // A later Node's zlib has names that this one's has not.
      if (importer.endsWith("/zstd-frame.ts")) return { path, external: true };
      if (namespace === "when-used") return path.startsWith("node:") ? { path, external: true } : undefined;
      return path === "node:module" || whenUsed.has(path) ? { path, namespace: "when-used" } : undefined;
    });
    onLoad({ filter: /^/, namespace: "when-used" }, async ({ path }) => {
      if (path === "node:module") return { contents: "exports.createRequire = () => require;" };
      const names = Object.keys(await import(path)).filter((name) => name !== "default");
      return {
        contents: `for (const name of ${JSON.stringify(names)}) Object.defineProperty(exports, name, { enumerable: true, get: () => require("${path}")[name] });`,
        resolveDir: root,
      };
    });
  },
};

// commander loads node:child_process for commands that are separate programs. leakcheck has none,
// and loading it would slow down every start.
const withoutChildProcess = {
  name: "without-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("commander") ? { path: "child_process", namespace: "left-out" } : undefined,
    );
    onLoad({ filter: /^/, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

// Databases are asked by the whole program: bin/leakcheck.cjs starts it for their addresses.
const withoutDatabases = {
  name: "without-databases",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/clickhouse\/open-datasets\.js$/ }, () => ({
      path: "open-datasets",
      namespace: "no-database",
    }));
    onLoad({ filter: /^/, namespace: "no-database" }, () => ({
      contents: 'exports.openDatasets = () => { throw new Error("bug: a database"); };',
    }));
  },
};

const sources = sourcesOf(root);
if (isBuilt(root, sources)) process.exit(0);
forgetBuild(root);
rmSync(inRoot("dist"), { recursive: true, force: true });
mkdirSync(inRoot("dist"));
if (!isKernelBuilt(root)) {
  node([inRoot("scripts/building/build-kernel.js")]);
  noteKernel(root);
}
// A function that the kernel does not export any more, or a field that it does not have, ends the build.
node([inRoot("node_modules/typescript/bin/tsc"), "-p", "src/kernel"], { stdio: "inherit" });
writePlans(root);
node([inRoot("scripts/run.js"), "scripts/tables/phone-table.ts", inRoot("dist/phone-table.cjs")]);
const results = await Promise.all([
  ...[
    {
      entryPoints: { cli: "src/cli/cli.ts", worker: "src/indexing/threads/worker.ts" },
      more: [fromParts(root, ["kernel"])],
    },
    { entryPoints: { lookup: "src/cli/lookup-cli.ts" }, more: [withoutDatabases, fromParts(root)] },
    { entryPoints: { build: "src/cli/build-cli.ts" }, more: [] },
  ].map(({ entryPoints, more }) =>
    build({
      ...common,
      entryPoints,
      outdir: "dist",
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      minify: true,
      // Turns import() into require(), because code from V8's cache cannot import.
      supported: { "dynamic-import": false },
      define: inCommonJs,
      banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
      footer: { js: "})" },
      plugins: [...more, withoutChildProcess, requireWhenUsed, fromVendor],
      metafile: true,
    }),
  ),
  build({
    ...common,
    entryPoints: {
      "answer-worker": "src/cli/lists/answer-worker.ts",
      "merge-worker": "src/merging/merge-worker.ts",
    },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minify: true,
    define: inCommonJs,
    plugins: [fromVendor],
    metafile: true,
  }),
  build({
    ...common,
    entryPoints: ["src/index.ts"],
    // Beside it are files that it loads on first use.
    outdir: "dist",
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    // Packages in CommonJS load modules of Node.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    metafile: true,
  }),
]);
await writeParts(common);
const packages = await writePackages(root, common);
writeLicences(
  root,
  [...results, ...packages].map(({ metafile }) => metafile),
);
const cached = ["cli.cjs", "lookup.cjs", "build.cjs", "worker.cjs"];
for (const name of [...cached, "answer-worker.cjs", "merge-worker.cjs"]) escapeAll(inRoot(`dist/${name}`));
for (const name of cached) putHash(inRoot(`dist/${name}`));
node([inRoot("node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], { stdio: "inherit" });
writeFileSync(
  inRoot("dist/leakcheck.1"),
  node([inRoot("scripts/run.js"), "scripts/man-page.ts"], { stdio: ["ignore", "pipe", "inherit"] }),
);
makeCodeCaches();
noteBuild(root, sources);

/**
 * Puts a bundle into ASCII, as which it is loaded. esbuild escapes texts, but leaves regular expressions
 * as they are; in these, too, an escape means its character. Only raw templates must be in ASCII.
 */
function escapeAll(path) {
  const code = readFileSync(path, "utf8");
  const escaped = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  writeFileSync(path, escaped);
}

/** Puts a hash of a bundle into a comment at its start, by which bin/leakcheck.cjs names its cache. */
function putHash(path) {
  const code = readFileSync(path);
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
  writeFileSync(path, `/*${hash}*/${code.toString("latin1")}`);
}

/**
 * Runs builds, lookups and an inspection, so that the code caches of all programs and of the worker hold the
 * functions that these use.
 */
function makeCodeCaches() {
  const folder = mkdtempSync(join(tmpdir(), "leakcheck-cache-"));
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    LEAKCHECK_HOME: "",
    LEAKCHECK_KEY_FILE: "",
  };
  // A later run of a program adds to its cache.
  const run = (args, input = "ignore") => {
    node([inRoot("scripts/building/make-code-cache.cjs"), ...args], {
      env,
      stdio: [input, "ignore", "ignore"],
    });
  };
  try {
    // Standard input is read by a worker, a file by the main thread.
    const input = openSync(inRoot("fixtures/small.csv"), "r");
    run(["build", "--threads", "1", "--name", "piped", "-"], input);
    closeSync(input);
    run(["build", "--threads", "1", "--name", "sample", inRoot("fixtures/small.csv")]);
    // Nobody, and somebody of the sample. What texts for people need is left out: it would cost programs more time than it saves people.
    run(["lookup", "--json", "--exit-zero", "nobody", "nobody@example.com", "+12015550123", someAddress()]);
    run(["inspect", inRoot("fixtures/small.csv")]);
    for (const name of readdirSync(inRoot("dist")))
      if (name.endsWith(".draft")) rmSync(inRoot(`dist/${name}`));
    // Nothing else would tell: without a cache all is as it was, but slower.
    const made = readdirSync(inRoot("dist"));
    for (const program of cached)
      if (!made.some((name) => name.startsWith(`${program}.`) && name.endsWith(".cache")))
        throw new Error(`no code cache of ${program} was made`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns an address that the sample holds. */
function someAddress() {
  const [address] = /[\w.]+@[\w.]+/.exec(readFileSync(inRoot("fixtures/small.csv"), "utf8")) ?? [];
  if (address === undefined) throw new Error("fixtures/small.csv holds no address");
  return address;
}
