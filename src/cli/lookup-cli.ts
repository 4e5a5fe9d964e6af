// Entry of a program that can only look up. A lookup is short, and loading the code of the other
// commands would take half of its time.
import { addLookup, lookup } from "./commands/lookup-command.js";
import { plainLookup } from "./plain-lookup.js";
import { runProgram } from "./run-program.js";

const plain = plainLookup(process.argv.slice(3));
runProgram(
  { lookup: addLookup },
  plain === undefined
    ? undefined
    : async (run) =>
        run("lookup", plain.options, async (context) => lookup(plain.identifiers, plain.options, context)),
);
