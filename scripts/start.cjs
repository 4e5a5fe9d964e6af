// Runs cli.cjs, a function in ASCII, from V8's code cache, which spares compiling it. A cache that another version of Node made is turned down
// by V8, and then nothing is lost but time.
"use strict";
const { readFileSync } = require("node:fs");
const { Script } = require("node:vm");

const path = `${__dirname}/cli.cjs`;
let cachedData;
try {
  cachedData = readFileSync(`${path}.cache`);
} catch {
  // There is none: the program is compiled.
}
const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData });
const program = { exports: {} };
script.runInThisContext()(program.exports, require, program, path, __dirname);
module.exports = script;
