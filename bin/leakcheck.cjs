#!/usr/bin/env node
// Starts the program: one of two, for a lookup needs little. Each is a function in ASCII and runs from V8's code cache, which spares
// compiling it. The cache's name says which Node made it: V8 does not tell its own patches apart, and code from 20.20 crashes 20.19.
// Without a cache nothing is lost but time.
"use strict";
// The title comes first: it takes the arguments, identifiers among them, out of the list of processes.
process.title = "leakcheck";
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const dist = `${__dirname.slice(0, -3)}dist`;
const path = `${dist}/${process.argv[2] === "lookup" ? "lookup" : "cli"}.cjs`;
const cachePath = `${path}.${process.version}-${process.platform}-${process.arch}.cache`;
let cachedData;
try {
  cachedData = readFileSync(cachePath);
} catch {
  // There is none: the program is compiled.
}
const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData });
const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, path, dist);
module.exports = { script, cachePath };
