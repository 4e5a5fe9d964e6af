#!/usr/bin/env node
// The title comes first: it takes the arguments, identifiers among them, out of the list of processes.
process.title = "leakcheck";
await import("../dist/cli.js");
