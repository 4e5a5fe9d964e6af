// Entry of a program that can only build. Loading the code of the other commands would take a good part of
// the time in which a small dump is read.
import { addBuild } from "./commands/build/build-command.js";
import { runProgram } from "./run-program.js";

runProgram({ build: addBuild });
