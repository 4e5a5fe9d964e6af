// Dumps that end within a record, as a download that broke off does.
import { join } from "node:path";
import { expect, test } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { buildText, openBuilt } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";

const header = "username,email,phone\n";
const row = (n: number): string => `user${n},u${n}@example.com,+3161234${String(n).padStart(4, "0")}\n`;
const few = Array.from({ length: 30 }, (_, n) => row(n)).join("");
/** More than the survey reads of a file in one part. */
const many = Array.from({ length: 200_000 }, (_, n) => row(n)).join("");

/** Builds, and returns what is missing; with `--keep-going`, the same must be told of the index. */
async function cutIn(dump: string, extension: "csv" | "ndjson" = "csv"): Promise<string | undefined> {
  const path = join(emptyFolder(), "it.lkx");
  try {
    await buildText(path, extension, dump);
    return undefined;
  } catch (cause) {
    if (!(cause instanceof LeakcheckError) || cause.code !== "CUT_SOURCE") throw cause;
    await buildText(path, extension, dump, { keepGoing: true });
    const index = await openBuilt(path);
    expect(index.metadata.damaged).toEqual([{ name: `it.lkx.${extension}`, code: "CUT_SOURCE" }]);
    expect(index.metadata.coverage).toBeLessThan(1);
    index.close();
    return /fields|quote|object/u.exec(cause.message)?.[0];
  }
}

const bio = (n: number): string => `user${n},u${n}@example.com,"line ${n}\nline, ""two"""\n`;
const bios = Array.from({ length: 30 }, (_, n) => bio(n)).join("");

test.each<[string, string, string | undefined]>([
  ["in the second field", `${header}${few}kim,kim@exa`, "fields"],
  ["of few records", `${header}${row(1)}${row(2)}kim,kim@exa`, "fields"],
  ["of one record, which shows nothing", `${header}kim,kim@exa`, undefined],
  ["in the first field", `${header}${few}ki`, "fields"],
  ["of CR LF", `${header}${few}ki`.replaceAll("\n", "\r\n"), "fields"],
  ["of a large dump", `${header}${many}kim,kim@exa`, "fields"],
  ["in the last field, which cannot be told", `${header}${few}kim,kim@example.com,+31`, undefined],
  ["nowhere", header + few, undefined],
  ["nowhere, without a line end", (header + few).slice(0, -1), undefined],
  ["nowhere, with blanks behind the last line", `${header}${few}  `, undefined],
  ["nowhere, with DOS's mark of the end", `${header}${few}\u001a`, undefined],
  ["in blank fields", `${header}${few},`, "fields"],
  ["nowhere, with a line end behind a short record", `${header}${few}kim,kim@example.com\n`, undefined],
  [
    "where short records are usual",
    `${header}${few}${"kim,kim@example.com\n".repeat(9)}jo,jo@example.com`,
    undefined,
  ],
  ["in quotes", `${header}${bios}kim,kim@example.com,"li`, "quote"],
  ["in quotes, on their second line", `${header}${bios}kim,kim@example.com,"line\nl`, "quote"],
  ["in quotes, at the end of a line", `${header}${bios}kim,"line one\n`, "quote"],
  ["behind a stray quote", `${header}${bios}kim,"kim@example.com,line\n${few}`, undefined],
  ["behind a stray quote, in a blank field", `${header}${bios}kim,"kim@example.com\n${few}jo\n`, undefined],
  ["behind a stray quote, at line ends", `${header}${bios}kim,"kim@example.com\n${few}\n\r\n`, undefined],
  ["behind a stray quote on the last line", `${header}${few}kim,"kim@example.com,line\n`, undefined],
])("a dump cut %s", async (_where, dump, expected) => {
  expect(await cutIn(dump)).toBe(expected);
});

const object = (n: number): string => `{"username":"user${n}","x":{"bio":"a } \\" ${n}"}}\n`;
const objects = Array.from({ length: 30 }, (_, n) => object(n)).join("");

test.each<[string, string, string | undefined]>([
  ["in a name", `${objects}{"usern`, "object"],
  ["in a text", `${objects}{"username":"kim","x":{"bio":"a }`, "object"],
  ["between values", `${objects}{"username":"kim",`, "object"],
  ["in an object", `${objects}{"username":"kim","x":{}`, "object"],
  ["nowhere", objects, undefined],
  ["nowhere, without a line end", objects.trimEnd(), undefined],
  ["in an array", `[${objects.trimEnd().replaceAll("\n", ",\n")}`, "object"],
  ["in an object in an array", `[${objects.replaceAll("\n", ",\n")}{"username`, "object"],
])("JSON cut %s", async (_where, dump, expected) => {
  expect(await cutIn(dump, "ndjson")).toBe(expected);
});
