// The program's entry.
import "./early-workers.js";
import { allCommands } from "./commands.js";
import { runProgram } from "./run-program.js";

runProgram(allCommands);
