// Runs the vectors without a test runner, for scripts/test-matrix.js: `node BUNDLE FOLDER`. Prints one object: how many vectors there are,
// which failed, and a digest of the canonical forms of every code point, which must be the same on every version of Node.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { canonicalEmails } from "../../src/record/email/email.js";
import { normaliseHeader } from "../../src/record/columns/match-name.js";
import { fold } from "../../src/record/fold.js";
import { identifiersIn } from "../../src/record/identifiers.js";
import { readingsOf } from "../../src/record/readings.js";
import { canonicalUsername } from "../../src/record/username.js";
import { meanings, type Vector } from "./meanings.js";

const folder = process.argv[2] ?? "";
const failures: string[] = [];
let vectors = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const name = file.slice(0, -5);
  const { cases } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as { cases: Vector[] };
  for (const { input, expected, why } of cases) {
    vectors += 1;
    if (!isDeepStrictEqual(meanings[name]?.(input), expected))
      failures.push(`${file}: ${why}: ${JSON.stringify(input)}`);
  }
}
process.stdout.write(
  `${JSON.stringify({ unicode: process.versions["unicode"], vectors, failures, digest: digestOfCodePoints() })}\n`,
);

function digestOfCodePoints(): string {
  const hash = createHash("sha256");
  for (let code = 0x80; code <= 0x10ffff; code++) {
    const char = String.fromCodePoint(code);
    // Beside letters and marks, within a name and a domain, and at the end.
    const text = `I\u0307${char}\u0323\u0301B`;
    const number = `${char}+31${char}612345678${char}`;
    const others = [
      identifiersIn(number, "phone"),
      readingsOf(`${char} ${number}`, { region: null }),
      normaliseHeader(`a${char}B${char}`),
    ];
    hash.update(
      JSON.stringify([
        others,
        fold(text),
        canonicalUsername(text),
        canonicalEmails(`${char}A${char}B@${char}c${char}.example${char}`),
      ]),
    );
  }
  return hash.digest("hex");
}
