// Runs cli.cjs, a function in ASCII, from V8's code cache, which spares compiling it. The cache's name says which Node made it: V8 does not
// tell its own patches apart, and code from 20.20 crashes 20.19. Without a cache nothing is lost but time.
"use strict";
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const path = `${__dirname}/cli.cjs`;
const cachePath = `${path}.${process.version}-${process.platform}-${process.arch}.cache`;
let cachedData;
try {
  cachedData = readFileSync(cachePath);
} catch {
  // There is none: the program is compiled.
}
const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData });
const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, path, __dirname);
module.exports = { script, cachePath };
