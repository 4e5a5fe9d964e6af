// Counts leakcheck's answers to a list on standard input: lookup-count.mjs PROGRAM INDEX.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { argument, report } from "./outcome.js";

await report(async () => {
  const args = [argument(0), "lookup", "--index", argument(1), "--format", "ndjson", "-"];
  const child = spawn(process.execPath, args, { stdio: ["inherit", "pipe", "inherit"] });
  let records = 0;
  let exposed = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    records += 1;
    if ((JSON.parse(line) as { status: string }).status === "exposed") exposed += 1;
  }
  return { records, exposed };
});
