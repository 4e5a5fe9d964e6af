// Preloaded into the program by tests (`--require`): at its Nth file system call the program dies,
// or the call fails. A moment is a number of calls, not a time, so that every moment can be reached
// and repeated.
"use strict";
const fs = require("node:fs");

const { MOMENT = "0", MOMENT_ACTION: action = "count", MOMENT_FILE: countFile = "" } = process.env;
/** Calls that change a disk can fail. The program may be killed at any call. */
const changing = [
  "closeSync",
  "fsyncSync",
  "linkSync",
  "mkdirSync",
  "mkdtempSync",
  "openSync",
  "renameSync",
  "rmSync",
  "writeSync",
];
const reading = [
  "fstatSync",
  "lstatSync",
  "readFileSync",
  "readSync",
  "readdirSync",
  "realpathSync",
  "statSync",
];
const original = { appendFileSync: fs.appendFileSync, writeSync: fs.writeSync };
const fails = action !== "kill";
let calls = 0;

function isCounted(name, args) {
  // Messages to the user are not part of the state.
  if (name === "writeSync" || name === "closeSync" || name === "fsyncSync") return args[0] > 2;
  return !(fails && name === "openSync" && (args[1] === "r" || args[1] === undefined));
}

for (const name of fails ? changing : [...changing, ...reading]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (!isCounted(name, args)) return real(...args);
    calls += 1;
    if (calls !== Number(MOMENT)) return real(...args);
    if (action === "kill") {
      // A write is cut in the middle.
      if (name === "writeSync" && args[1].length > 1)
        original.writeSync(args[0], args[1].subarray(0, args[1].length >> 1));
      process.kill(process.pid, "SIGKILL");
    }
    // Closed for real: descriptors must not run out.
    if (name === "closeSync") real(...args);
    throw Object.assign(new Error(`${action}: made on purpose`), { code: action });
  };
}

// Disks that lack an ability.
const { FOLDER_SYNC: folderSync, LINK: link } = process.env;
if (folderSync !== undefined) {
  const real = fs.fsyncSync;
  fs.fsyncSync = (descriptor) => {
    if (fs.fstatSync(descriptor).isDirectory())
      throw Object.assign(new Error("no folders"), { code: folderSync });
    real(descriptor);
  };
}
if (link !== undefined)
  fs.linkSync = () => {
    throw Object.assign(new Error("no links"), { code: link });
  };

process.on("exit", () => {
  if (countFile !== "") original.appendFileSync(countFile, `${calls}`);
});
