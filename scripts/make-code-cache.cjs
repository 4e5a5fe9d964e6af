// Makes a code cache in dist: runs the program on the arguments given, then keeps what V8 compiled for it.
"use strict";
const { writeFileSync } = require("node:fs");
const { script, cachePath } = require("../bin/leakcheck.cjs");
process.on("exit", () => {
  writeFileSync(cachePath, script.createCachedData());
});
