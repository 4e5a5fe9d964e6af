// Every odd dump of fixtures/odd gives what its README says. Add a file and a row, gain a test.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/indexing/build-index.js";
import { LeakcheckError } from "../../src/errors.js";
import type { Reject } from "../../src/ingest/rejects.js";
import { answerQuery } from "../../src/lookup/answer.js";
import { parseQuery } from "../../src/lookup/query.js";
import { openBuilt, testOptions } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

const folder = fileURLToPath(new URL("../../fixtures/odd/", import.meta.url));

interface Expected {
  file: string;
  records: number;
  rejects: string[];
  text: string;
}

/** "3, 4 and 5 not-an-object, 6 invalid-json" to one item for each line. */
function rejectsIn(cell: string): string[] {
  const rejects: string[] = [];
  let lines: string[] = [];
  for (const [word] of cell.matchAll(/\d+|[a-z]+-[a-z-]+/gu)) {
    if (/^\d/u.test(word)) lines.push(word);
    else {
      rejects.push(...lines.map((line) => `${line} ${word}`));
      lines = [];
    }
  }
  return rejects;
}

const rows: Expected[] = readFileSync(join(folder, "README.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => {
    const [file = "", , records = "", rejects = "", text = ""] = line.slice(1).split("|");
    return {
      file: /`([^`]+)`/u.exec(file)?.[1] ?? "",
      records: Number(records.trim()),
      rejects: rejectsIn(rejects),
      text,
    };
  });

const errors: Readonly<Record<string, string>> = {
  "no records": "NO_RECORDS",
  "no identifiers": "NO_IDENTIFIERS",
  "it says": "UNKNOWN_FORMAT",
};

describe("odd dumps", () => {
  it.each(rows)("$file", async ({ file, records, rejects, text }) => {
    const index = join(emptyFolder(), `${basename(file)}.lkx`);
    const seen: Reject[] = [];
    const build = buildIndex({
      ...testOptions([join(folder, file)], index),
      onReject: (reject) => seen.push(reject),
    });
    const error = /error: (no records|no identifiers|it says)/u.exec(text)?.[1];
    if (error !== undefined) {
      await expect(build).rejects.toMatchObject({ code: errors[error] });
      await expect(build).rejects.toBeInstanceOf(LeakcheckError);
      return;
    }
    const report = await build;
    expect(report.records).toBe(records);
    expect(seen.map(({ line, reason }) => `${line} ${reason}`)).toEqual(rejects);
  });
});

const people: Readonly<
  Record<
    string,
    { exposed: readonly string[]; notFound: readonly string[]; inconclusive?: readonly string[] }
  >
> = {
  "nested.ndjson": {
    exposed:
      "anna.nested1 anna.nested1@example.com boris.nested2 boris_nested2 chloe.nested3@example.com dario.nested4 +12125550111 edith.nested5@example.com edith.nested5@mail.example +12125550112 +12125550113 +12125550114 hugo.nested8 someone.else@example.com".split(
        " ",
      ),
    notFound: ["else@example.com"],
  },
  "numbers.ndjson": {
    exposed: "+12125550115 +12125550116 +12125550117 +12125550118 +12125550119 9007199254740993 12000".split(
      " ",
    ),
    notFound: ["9007199254740992"],
  },
  "phones.csv": {
    exposed:
      "+12125550121 +12125550122 +12125550123 +12125550124 +12125550125 +447700900106 +447700900107 +447700900108 +12125550129 +447700900112".split(
        " ",
      ),
    notFound: [],
  },
  "broken-lines.ndjson": {
    exposed:
      "anna.broken1@example.com jan.broken13@example.com boris.broken2@example.com chloe.broken3@example.com dario.broken4@example.com edith.broken6@example.com frida.broken7@example.com gijs.broken8@example.com ida.broken12@example.com".split(
        " ",
      ),
    notFound: [],
  },
  "email-as-name.ndjson": {
    exposed:
      "anna.name1@example.com boris.name2@example.com chloe.name2@example.com dario.name3@example.com edith.name4@example.com".split(
        " ",
      ),
    notFound: ["frida"],
  },
  "duplicate-names.ndjson": {
    // Whoever stands under the first of two equal names is found without columns.
    exposed:
      "anna.twice1@example.com chloe.twice3@example.com dario.twice4@example.com boris.twice2 old.twice1@example.com old.twice4@example.com boris.twice2@example.com".split(
        " ",
      ),
    notFound: ["nobody.twice@example.com"],
  },
  "proto.ndjson": {
    exposed: "anna.proto1@example.com boris.proto2 chloe.proto3@example.com dario.proto4".split(" "),
    notFound: ["nobody@example.com"],
  },
  "equal-headers.csv": {
    exposed:
      "anna.equal1@example.com boris.equal2@example.com chloe.equal3@example.com chloe.equal3@mail.example dario.equal4".split(
        " ",
      ),
    notFound: ["dario.equal4@example.com"],
  },
  "quoted-newlines.csv": { exposed: [], notFound: ["frida.inner"], inconclusive: ["edith.inner"] },
};

describe("the people in odd dumps", () => {
  it.each(Object.entries(people))("%s", async (file, { exposed, notFound, inconclusive = [] }) => {
    const path = join(emptyFolder(), "it.lkx");
    await buildIndex(testOptions([join(folder, file)], path));
    const index = await openBuilt(path);
    const statusOf = async (query: string): Promise<string> =>
      `${query} ${(await answerQuery(parseQuery(query), [index], 0)).status}`;
    for (const query of exposed) expect(await statusOf(query)).toBe(`${query} exposed`);
    for (const query of notFound) expect(await statusOf(query)).toBe(`${query} not-found`);
    for (const query of inconclusive) expect(await statusOf(query)).toBe(`${query} inconclusive`);
    index.close();
  });
});
