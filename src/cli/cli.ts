// The program's entry.
import { allCommands } from "./command-table.js";
import { runProgram } from "./run-program.js";

runProgram(allCommands);
