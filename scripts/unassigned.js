// Writes src/record/unassigned-ranges.ts: what Unicode 15.0 does not assign, as Node 20.0.0 has it, the last that brings this version.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { nodeProgram } from "./node-versions.js";

const unicode = "15.0";

if (process.versions.unicode === unicode) process.stdout.write(ranges());
else {
  const text = execFileSync(nodeProgram("20.0.0"), [fileURLToPath(import.meta.url)], { encoding: "utf8" });
  const target = fileURLToPath(new URL("../src/record/unassigned-ranges.ts", import.meta.url));
  writeFileSync(
    target,
    `// Made by scripts/unassigned.js: the ranges of code points that Unicode ${unicode} does not assign. Of each range, in base 36: how far\n// it begins behind the end of the one before it, and how many more code points it has than one.\nexport const unassignedRanges: string =\n  "${text}";\n`,
  );
}

function ranges() {
  const parts = [];
  let end = 0;
  for (let code = 0; code <= 0x10ffff; code++) {
    if (!isUnassigned(code)) continue;
    const start = code;
    while (code < 0x10ffff && isUnassigned(code + 1)) code++;
    parts.push(`${(start - end).toString(36)},${(code - start).toString(36)}`);
    end = code;
  }
  return parts.join(" ");
}

function isUnassigned(code) {
  return /\p{Unassigned}/u.test(String.fromCodePoint(code));
}
