// The entry of a program that can only look up. Lookups are short, and what the other commands need would take half of their time to load.
import { addLookup, lookup } from "./commands/lookup-command.js";
import { plainLookup } from "./plain-lookup.js";
import { runProgram } from "./run-program.js";

const plain = plainLookup(process.argv.slice(3));
runProgram(
  { lookup: addLookup },
  plain === undefined ? undefined : async (run) => run("lookup", plain.options, async (context) => lookup(plain.identifiers, plain.options, context)),
);
