// The main file of the single executable. Bundles and packages are assets of the executable; this gives them a `require` that finds them,
// and workers that start from them. A worker runs this file too.
"use strict";
const { createRequire } = require("node:module");
const { getAsset } = require("node:sea");
const vm = require("node:vm");

const ofNode = createRequire(process.execPath);
const threads = ofNode("node:worker_threads");
const text = (name) => getAsset(name, "utf8");
const folder = "/leakcheck/dist";

const loaded = new Map();

/** Loads a file of dist, as `require` would. */
function load(name) {
  let module = loaded.get(name);
  if (module !== undefined) return module.exports;
  module = { exports: {} };
  loaded.set(name, module);
  if (name.endsWith(".json")) module.exports = JSON.parse(text(name));
  else run(name, module);
  return module.exports;
}

function run(name, module) {
  const code = text(name);
  const wrapped = /^(?:\/\*\w+\*\/)?\(function \(exports/u.test(code)
    ? code
    : `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  const filename = `${folder}/${name}`;
  vm.runInThisContext(wrapped, { filename })(module.exports, requireFrom, module, filename, folder);
}

function requireFrom(name) {
  if (name === "#phone-table") return load("phone-table.cjs");
  if (/^#(?:parts|vendor)\//u.test(name)) return load(name.slice(1));
  if (name === "node:worker_threads" || name === "worker_threads") return threadsOfAssets;
  return ofNode(name);
}

/** Starts a worker whose file is an asset. */
class AssetWorker extends threads.Worker {
  constructor(path, options) {
    const LEAKCHECK_WORKER = path.replace(/^.*[\\/]/u, "");
    super(text("executable-main.cjs"), {
      ...options,
      eval: true,
      env: { ...process.env, LEAKCHECK_WORKER },
    });
  }
}
const threadsOfAssets = { ...threads, Worker: AssetWorker };

if (threads.isMainThread) process.title = "leakcheck";
run(
  threads.isMainThread
    ? process.argv[2] === "lookup" && !/clickhouse:/i.test(process.argv.join(" "))
      ? "lookup.cjs"
      : "cli.cjs"
    : process.env.LEAKCHECK_WORKER,
  { exports: {} },
);
