// Starts a worker of a build, from V8's code cache as bin/leakcheck.cjs does: each worker would compile its code anew.
"use strict";
const { runBundle } = require("./leakcheck.cjs");

module.exports = runBundle("worker.cjs");
