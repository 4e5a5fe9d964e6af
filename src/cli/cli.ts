// The program's entry.
import { allCommands } from "./commands.js";
import { runProgram } from "./run-program.js";

runProgram(allCommands);
