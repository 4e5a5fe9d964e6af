#!/usr/bin/env node
// Starts one of three programs, for a lookup and a build need little of the code. Each is a function in ASCII,
// run from V8's code cache, which spares compiling it. A build of leakcheck leaves caches beside its bundles;
// a package has none, for they fit one version of Node only: the first run makes one in the user's cache folder.
//
// A cache is code. It is taken from beside the bundle, where whoever writes it could write the bundle, or from
// the user's own folder if the file is the user's own: root, with the environment of somebody else, does not run
// what is that user's. Its name says which Node made it, because V8 does not tell its own patches apart (code
// from 20.20 crashes 20.19), and which bundle, of which V8 compares the length only.
"use strict";
const { closeSync, fstatSync, openSync, readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const dist = `${__dirname.slice(0, -3)}dist`;
const node = `${process.version}-${process.platform}-${process.arch}`;
/**
 * V8's flags for builds. Most of a build runs in the kernel. V8 would optimise half of the JavaScript that a survey
 * runs, which costs as much as a dump of 30 MB, and the code would hardly run again; what runs for longer is optimised
 * later. Expressions are compiled once, not twice, and collecting garbage does not begin long before it ends.
 * V8 prints a flag that its version does not know.
 */
const [major] = process.versions.v8.split(".", 1).map(Number);
const patience =
  major === 11
    ? "--interrupt-budget=1000000"
    : "--invocation-count-for-turbofan=18000 --invocation-count-for-maglev=2400";
const buildFlags =
  major >= 11 && major <= 14 ? `${patience} --no-regexp-tier-up --no-incremental-marking` : undefined;

/** Loads a module for a bundle. Node takes 2 ms to find files of dist by the names that package.json gives them. */
const load = (name) => {
  if (name === "#phone-table") return require(`${dist}/phone-table.cjs`);
  return require(/^#(?:parts|vendor)\//u.test(name) ? `${dist}/${name.slice(1)}` : name);
};

/** Runs the bundle of this name. Its cache fits the flags that V8 had when it was made. */
exports.runBundle = (name) => {
  const path = `${dist}/${name}`;
  const code = readFileSync(path, "latin1");
  const besideIt = `${path}.${node}.cache`;
  // The build writes a hash of each bundle at its start.
  const inFolder = `${cacheFolder()}/${name}-${code.slice(2, 18)}-${node}.cache`;
  const cachedData = read(besideIt, false) ?? read(inFolder, true);
  const script = new Script(code, { filename: path, cachedData });
  const program = { exports: {} };
  if (cachedData === undefined || script.cachedDataRejected)
    require("./keep-cache.cjs").keepCache(name, script, inFolder, node);
  script.runInThisContext()(program.exports, load, program, path, dist);
  return { script, cachePath: besideIt };
};

/** Starts the program that the arguments name. */
exports.start = () => {
  // The title comes first: it takes the arguments, identifiers among them, out of the list of processes.
  process.title = "leakcheck";
  const [, , command] = process.argv;
  const needsAll = command === "lookup" && /clickhouse:/i.test(process.argv.join(" "));
  if (command === "build" && buildFlags !== undefined) require("node:v8").setFlagsFromString(buildFlags);
  const isShort = (command === "lookup" || command === "build") && !needsAll;
  return exports.runBundle(isShort ? `${command}.cjs` : "cli.cjs");
};

function cacheFolder() {
  const { XDG_CACHE_HOME: folder = "", HOME: home = "" } = process.env;
  return folder.startsWith("/")
    ? `${folder}/leakcheck`
    : home.startsWith("/")
      ? `${home}/.cache/leakcheck`
      : "";
}

function read(path, mustBeOwn) {
  let file;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    if (mustBeOwn) {
      const { uid, mode } = fstatSync(file);
      if (uid !== process.geteuid?.() || (mode & 0o022) !== 0) return undefined;
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

if (require.main === module) {
  exports.start();
  // All is written when this happens. Taking the heap apart would only take time.
  process.on("exit", () => process.exit());
}
