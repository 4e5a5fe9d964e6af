#!/usr/bin/env node
// Starts the program: one of two, for a lookup needs little, but for one in a database. Each is a function
// in ASCII.
"use strict";
// The title comes first: it takes the arguments, identifiers among them, out of the list of processes.
process.title = "leakcheck";
const { runBundle } = require("./code-cache.cjs");

const isShort = process.argv[2] === "lookup" && !/clickhouse:/i.test(process.argv.join(" "));
module.exports = runBundle(isShort ? "lookup.cjs" : "cli.cjs", require);
