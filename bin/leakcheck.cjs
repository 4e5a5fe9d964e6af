#!/usr/bin/env node
// Starts the program: one of two, for a lookup needs little. Each is a function in ASCII.
"use strict";
// The title comes first: it takes the arguments, identifiers among them, out of the list of processes.
process.title = "leakcheck";
const { runBundle } = require("./code-cache.cjs");

module.exports = runBundle(process.argv[2] === "lookup" ? "lookup.cjs" : "cli.cjs", require);
