// Makes the code cache in dist: runs the program on the arguments given, then keeps what V8 compiled for it.
"use strict";
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const dist = join(__dirname, "..", "dist");
const { script, cachePath } = require(join(dist, "start.cjs"));
process.on("exit", () => {
  writeFileSync(cachePath, script.createCachedData());
});
