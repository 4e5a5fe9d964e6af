// Starts a worker of a build, from V8's code cache as bin/leakcheck.cjs does: each worker would compile its code anew.
"use strict";
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const dist = `${__dirname.slice(0, -3)}dist`;
const path = `${dist}/worker.cjs`;
const cachePath = `${path}.${process.version}-${process.platform}-${process.arch}.cache`;
let cachedData;
try {
  cachedData = readFileSync(cachePath);
} catch {
  // There is none: the code is compiled.
}
const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData });
const program = { exports: {} };
module.exports = { script, cachePath };
script.runInThisContext()(program.exports, require, program, path, dist);
