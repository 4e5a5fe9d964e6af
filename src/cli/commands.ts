// All commands: one file each.
import { addBuild } from "./build-command.js";
import { addCompletion } from "./completion-command.js";
import { addInspect } from "./inspect-command.js";
import { addInfo } from "./info-command.js";
import { addKey } from "./key-command.js";
import { addList } from "./list-command.js";
import { addLookup } from "./lookup-command.js";
import { addRemove } from "./remove-command.js";
import { addRoster } from "./roster-command.js";
import { addVerify } from "./verify-command.js";
import type { CommandTable } from "./program.js";

export const allCommands: CommandTable = {
  build: addBuild,
  inspect: addInspect,
  lookup: addLookup,
  roster: addRoster,
  list: addList,
  info: addInfo,
  verify: addVerify,
  remove: addRemove,
  key: addKey,
  completion: addCompletion,
};
