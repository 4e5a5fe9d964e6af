// The table of all commands. Each command has its own file.
import { addAdvice } from "./commands/advice-command.js";
import { addBuild } from "./commands/build/build-command.js";
import { addCompare } from "./commands/comparing/compare-command.js";
import { addMerge } from "./commands/comparing/merge-command.js";
import { addSketch } from "./commands/comparing/sketch-command.js";
import { addCompletion } from "./commands/completion-command.js";
import { addExport } from "./commands/exporting/export-command.js";
import { addInspect } from "./commands/inspect-command.js";
import { addInfo } from "./commands/info-command.js";
import { addKey } from "./commands/key-command.js";
import { addList } from "./commands/list-command.js";
import { addLookup } from "./commands/lookup-command.js";
import { addDrop } from "./commands/pushing/drop-command.js";
import { addPush } from "./commands/pushing/push-command.js";
import { addRemove } from "./commands/remove-command.js";
import { addRoster } from "./commands/roster-command.js";
import { addSet } from "./commands/set-command.js";
import { addImport } from "./commands/sharing/import-command.js";
import { addShare } from "./commands/sharing/share-command.js";
import { addSign } from "./commands/signing/sign-command.js";
import { addVerify } from "./commands/verify-command.js";
import type { CommandTable } from "./program.js";

export const allCommands: CommandTable = {
  build: addBuild,
  inspect: addInspect,
  lookup: addLookup,
  roster: addRoster,
  advice: addAdvice,
  list: addList,
  info: addInfo,
  set: addSet,
  verify: addVerify,
  sign: addSign,
  compare: addCompare,
  sketch: addSketch,
  merge: addMerge,
  export: addExport,
  push: addPush,
  drop: addDrop,
  remove: addRemove,
  key: addKey,
  share: addShare,
  import: addImport,
  completion: addCompletion,
};
