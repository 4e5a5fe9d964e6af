// Makes code caches in dist: runs the program on the arguments given, then keeps what V8 compiled for it, and for a worker of it.
"use strict";
const { writeFileSync } = require("node:fs");
const threads = require("node:worker_threads");

if (threads.isMainThread) {
  const { Worker } = threads;
  // This file runs in each worker instead, and runs it in turn.
  threads.Worker = class extends Worker {
    constructor(path, options) {
      super(__filename, { ...options, env: { ...process.env, LEAKCHECK_WORKER: path } });
    }
  };
  const { script, cachePath } = require("../bin/leakcheck.cjs");
  process.on("exit", () => {
    writeFileSync(cachePath, script.createCachedData());
  });
} else {
  const { parentPort } = threads;
  const post = parentPort.postMessage.bind(parentPort);
  const worker = {};
  parentPort.postMessage = (message) => {
    // Before each reply, for it is ended soon after its last one.
    if (message.is === "reply") writeFileSync(worker.cachePath, worker.script.createCachedData());
    post(message);
  };
  Object.assign(worker, require(process.env.LEAKCHECK_WORKER));
}
