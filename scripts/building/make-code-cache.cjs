// Writes V8 code caches to dist: runs the program with the given arguments, then stores the code
// that V8 compiled for it and for one of its workers.
"use strict";
const { renameSync, writeFileSync } = require("node:fs");
const threads = require("node:worker_threads");

/** Writes all or nothing: a worker may be ended while it writes. */
function write({ script, cachePath }) {
  writeFileSync(`${cachePath}.draft`, script.createCachedData());
  renameSync(`${cachePath}.draft`, cachePath);
}

if (threads.isMainThread) {
  const { Worker } = threads;
  // Each worker loads this file, which then loads the worker's own code.
  threads.Worker = class extends Worker {
    constructor(path, options) {
      super(__filename, { ...options, env: { ...process.env, LEAKCHECK_WORKER: path } });
    }
  };
  const program = require("../../bin/leakcheck.cjs").start();
  process.on("exit", () => {
    write(program);
  });
} else {
  const { parentPort } = threads;
  const post = parentPort.postMessage.bind(parentPort);
  const worker = {};
  parentPort.postMessage = (message) => {
    // Before each reply, for it is ended soon after its last one.
    if (message.is === "reply") write(worker);
    post(message);
  };
  Object.assign(worker, require(process.env.LEAKCHECK_WORKER));
}
