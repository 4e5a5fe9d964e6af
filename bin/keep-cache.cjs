// Makes the code cache of a bundle in the user's cache folder, if that can be written; nothing is said if not.
"use strict";
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } = require("node:fs");

/** Has the code that V8 compiles for a script written when the process ends. */
exports.keepCache = (name, script, path, node) => {
  if (path.startsWith("/") && require("node:worker_threads").isMainThread)
    process.once("exit", () => {
      try {
        write(name, path, script.createCachedData(), node);
      } catch {
        // It cannot be written: the next run compiles again.
      }
    });
};

function write(name, path, data, node) {
  const folder = path.slice(0, path.lastIndexOf("/"));
  // Not recursive: below /proc that never ends.
  for (const made of [folder.slice(0, folder.lastIndexOf("/")), folder])
    if (!existsSync(made)) mkdirSync(made, { mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, data, { mode: 0o600, flag: "wx" });
  renameSync(draft, path);
  // Those of earlier versions of the program, for this Node.
  for (const other of readdirSync(folder))
    if (other.startsWith(`${name}-`) && other.endsWith(`-${node}.cache`) && !path.endsWith(`/${other}`))
      rmSync(`${folder}/${other}`);
}
