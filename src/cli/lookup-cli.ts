// The entry of a program that can only look up. Lookups are short, and what the other commands need would take half of their time to load.
import { addLookup } from "./lookup-command.js";
import { runProgram } from "./run-program.js";

runProgram({ lookup: addLookup });
