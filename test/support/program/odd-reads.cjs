// Runs the program on a disk whose reads of indexes give a few bytes at a time, or with CLOSE=EIO, on one that
// fails when an index is closed.
"use strict";
const fs = require("node:fs");

const indexes = new Set();
const { openSync, readSync, closeSync } = fs;
fs.openSync = (path, ...more) => {
  const descriptor = openSync(path, ...more);
  if (String(path).endsWith(".lkx")) indexes.add(descriptor);
  return descriptor;
};
fs.readSync = (descriptor, into, offset, length, position) =>
  readSync(descriptor, into, offset, indexes.has(descriptor) ? Math.min(length, 1000) : length, position);
fs.closeSync = (descriptor) => {
  closeSync(descriptor);
  if (indexes.delete(descriptor) && process.env.CLOSE === "EIO")
    throw Object.assign(new Error("EIO: i/o error, close"), { code: "EIO" });
};
