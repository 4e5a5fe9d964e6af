// Runs a bundle of dist from V8's code cache, which spares compiling it. A build leaves caches beside its bundles; a package has none, for
// they fit one version of Node only: the first run makes one in the user's cache folder, if it can be written, and nothing is said if not.
//
// A cache is code. It is taken from beside the bundle, where whoever writes it could write the bundle, or from the user's own folder if
// the file is the user's own: root, with the environment of somebody else, does not run what is that user's. Its name says which Node made
// it, because V8 does not tell its own patches apart (code from 20.20 crashes 20.19), and which bundle, of which V8 compares the length only.
"use strict";
const {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { Script } = require("node:vm");

const dist = `${__dirname.slice(0, -3)}dist`;
const node = `${process.version}-${process.platform}-${process.arch}`;

/** Runs the bundle of this name. `load` is the `require` it gets. */
exports.runBundle = (name, load) => {
  const path = `${dist}/${name}`;
  const code = readFileSync(path, "latin1");
  const besideIt = `${path}.${node}.cache`;
  // The build writes a hash of each bundle at its start.
  const inFolder = `${cacheFolder()}/${name}-${code.slice(2, 18)}-${node}.cache`;
  const cachedData = read(besideIt, false) ?? read(inFolder, true);
  const script = new Script(code, { filename: path, cachedData });
  const program = { exports: {} };
  if (cachedData === undefined || script.cachedDataRejected) exports.keepCache(name, script, inFolder);
  script.runInThisContext()(program.exports, load, program, path, dist);
  return { script, cachePath: besideIt };
};

/** Has the code that V8 compiles for a script written when the process ends. */
exports.keepCache = (name, script, path) => {
  if (path.startsWith("/") && require("node:worker_threads").isMainThread)
    process.once("exit", () => {
      try {
        write(name, path, script.createCachedData());
      } catch {
        // It cannot be written: the next run compiles again.
      }
    });
};

function cacheFolder() {
  const { XDG_CACHE_HOME: folder = "", HOME: home = "" } = process.env;
  return folder.startsWith("/")
    ? `${folder}/leakcheck`
    : home.startsWith("/")
      ? `${home}/.cache/leakcheck`
      : "";
}

function read(path, mustBeOwn) {
  let file;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    if (mustBeOwn) {
      const { uid, mode } = fstatSync(file);
      if (uid !== process.geteuid?.() || (mode & 0o022) !== 0) return undefined;
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function write(name, path, data) {
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
