// Dumps that end within a record, as a download that broke off does.
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildText } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";

const header = "username,email,phone\n";
const row = (n: number): string => `user${n},u${n}@example.com,+3161234${String(n).padStart(4, "0")}\n`;
const few = Array.from({ length: 30 }, (_, n) => row(n)).join("");
/** More than the survey reads of a file in one part. */
const many = Array.from({ length: 200_000 }, (_, n) => row(n)).join("");

async function isWarned(dump: string): Promise<boolean> {
  const warnings: string[] = [];
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", dump, { onWarning: (text) => void warnings.push(text) });
  return warnings.some((text) => text.includes("is cut short"));
}

test.each<[string, string, boolean]>([
  ["in the second field", `${header}${few}kim,kim@exa`, true],
  ["in the first field", `${header}${few}ki`, true],
  ["of CR LF", `${header}${few}ki`.replaceAll("\n", "\r\n"), true],
  ["of a large dump", `${header}${many}kim,kim@exa`, true],
  ["in the last field, which cannot be told", `${header}${few}kim,kim@example.com,+31`, false],
  ["nowhere", header + few, false],
  ["nowhere, without a line end", (header + few).slice(0, -1), false],
  ["nowhere, with a line end behind a short record", `${header}${few}kim,kim@example.com\n`, false],
  [
    "where short records are usual",
    `${header}${few}${"kim,kim@example.com\n".repeat(9)}jo,jo@example.com`,
    false,
  ],
])("a dump cut %s", async (_where, dump, expected) => {
  expect(await isWarned(dump)).toBe(expected);
});
