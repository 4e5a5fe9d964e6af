// Dumps that are packed, in folders, cut or damaged: the same index as of the plain dump, or none, or
// one that is never certain that somebody is absent.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles, type Files } from "../../src/files.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../src/indexing/build-options.js";
import { parseQuery } from "../../src/lookup/query.js";
import { searchIndex } from "../../src/lookup/search.js";
import { openBuilt, testOptions } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { someOf } from "../support/random-cases.js";
import { tablesOf } from "../support/index/tables-of.js";
import { gzipOf, tarOf, zipOf } from "../support/inputs/archives.js";
import { pipeOf } from "../support/program/faulty-files.js";
import { seededRandom } from "../support/random.js";
import { randomCases } from "../support/random-cases.js";

const header = "username,email,phone,bio\n";
const recordOf = (index: number): string =>
  `user${index},user${index}@example.com,+3161${String(index).padStart(7, "0")},${["", '"two\nlines"', "short"][index % 3]}\n`;
const linesOf = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => recordOf(from + index)).join("");

/** The same records as SQL. */
function sqlOf(text: string): string {
  const records = text.slice(header.length).match(/^(?:[^"\n]|"[^"]*")*\n/gmu) ?? [];
  const rows = records.map((record) => {
    const [name, email, phone, ...bio] = record.trimEnd().split(",");
    return `(${[name, email, phone, bio.join(",").replaceAll('"', "")].map((value) => `'${value}'`).join(",")})`;
  });
  return `INSERT INTO people (${header.trim()}) VALUES\n${rows.join(",\n")};\n`;
}

const people = 900;
const csv = header + linesOf(0, people);
const [one, two, three] = [0, 1, 2].map((part) => header + linesOf(part * 300, part * 300 + 300)) as [
  string,
  string,
  string,
];

/** The same dump, packed in some ways. `-` is standard input. */
const spellings: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  "a gzip": { "it.csv.gz": gzipOf(csv) },
  "a gzip of several members": {
    "it.csv.gz": Buffer.concat([gzipOf(csv.slice(0, 7777)), gzipOf(csv.slice(7777))]),
  },
  "a gzip within a gzip": { "it.gz": gzipOf(gzipOf(csv)) },
  "a zip": { "it.zip": zipOf({ "a/it.csv": csv, "a/readme.md": "how to read it\n" }) },
  "a zip of parts": { "it.zip": zipOf({ "1.csv": one, "2.csv": two, "3.csv": three }) },
  "a tar": { "it.tar": tarOf({ "it.csv": csv }) },
  "a tar of parts, compressed": { "it.tgz": gzipOf(tarOf({ "1.csv": one, "2.csv": two, "3.csv": three })) },
  "a tar of compressed parts": {
    "it.tar": tarOf({ "1.gz": gzipOf(one), "2.gz": gzipOf(two), "3.csv": three }),
  },
  "a zip within a tar": {
    "it.tar": tarOf({ "it.zip": zipOf({ "1.csv": one, "2.csv": two }), "3.csv": three }),
  },
  "a folder of parts": { "1.csv": one, "2.csv.gz": gzipOf(two), "x/3.zip": zipOf({ "3.csv": three }) },
  "standard input": { "-": csv },
  "a gzip on standard input": { "-": gzipOf(csv) },
  "a zip on standard input": { "-": zipOf({ "1.csv": one, "2.csv": two, "3.csv": three }) },
  "a tar on standard input": { "-": tarOf({ "1.csv": one, "2.csv": two, "3.csv": three }) },
  "a tar, compressed twice, on standard input": {
    "-": gzipOf(gzipOf(tarOf({ "1.csv": one, "2.gz": gzipOf(two), "3.csv": three }))),
  },
  "a compressed zip on standard input": { "-": gzipOf(zipOf({ "it.csv": csv })) },
  "SQL on standard input": { "-": sqlOf(csv) },
  "compressed SQL on standard input": { "-": gzipOf(sqlOf(csv)) },
};

/** Files whose standard input has these bytes, in pieces. */
function filesWith(input: Uint8Array): Files {
  return { ...nodeFiles, openStandardInput: () => pipeOf(input) };
}

/** Builds from files in a folder, and returns the path of the index. */
async function built(
  contents: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<BuildOptions> = {},
  sizes: SetSizes = {},
): Promise<string> {
  const folder = emptyFolder();
  const output = join(emptyFolder(), "it.lkx");
  const input = contents["-"];
  if (input !== undefined) {
    const files = filesWith(Buffer.from(input));
    await buildIndex({ ...testOptions(["-"], output), ...options }, files, sizes);
    return output;
  }
  for (const [name, bytes] of Object.entries(contents)) {
    if (name.includes("/")) mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  await buildIndex({ ...testOptions([folder], output), ...options }, nodeFiles, sizes);
  return output;
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return cause.code;
  }
}

/** Returns how each person is answered; a person may not be called absent. */
async function expectNobodyAbsent(index: string, asked: readonly number[]): Promise<{ exposed: number }> {
  const opened = await openBuilt(index);
  let exposed = 0;
  for (const person of asked)
    for (const query of [`user${person}`, `user${person}@example.com`]) {
      const { hits, reason } = await searchIndex(parseQuery(query), opened, 0);
      if (hits.length > 0) exposed += 1;
      else expect([query, reason]).toEqual([query, "damaged-source"]);
    }
  opened.close();
  return { exposed };
}

async function answersOf(index: string, asked: readonly string[]): Promise<string[]> {
  const opened = await openBuilt(index);
  const answers: string[] = [];
  for (const query of asked) {
    const { hits, reason } = await searchIndex(parseQuery(query), opened, 0);
    answers.push(hits.length > 0 ? "exposed" : (reason ?? "not found"));
  }
  opened.close();
  return answers;
}

describe("a packed dump", () => {
  const ways: [string, Partial<BuildOptions>, SetSizes][] = [
    ["in the main thread", {}, {}],
    ["by the reference path", { general: true }, { chunkBytes: 1009, heldPipeBytes: 1000 }],
    ["by two threads", { threads: 2 }, { workerBytes: 0, blockBytes: 5000 }],
  ];
  const plain = built({ "it.csv": csv }).then(tablesOf);

  it.each(ways)("gives the same tables as the plain one, %s", async (_, options, sizes) => {
    for (const [name, contents] of someOf(Object.entries(spellings), 3))
      expect([name, await tablesOf(await built(contents, options, sizes))]).toEqual([name, await plain]);
  });

  it("is read with its length on disk as progress", async () => {
    const packed = gzipOf(csv);
    const seen: [number, number | null][] = [];
    await built(
      { "1.csv.gz": packed, "2.csv.gz": packed },
      {
        onProgress: ({ bytes, totalBytes }) => seen.push([bytes, totalBytes]),
      },
    );
    expect(seen.at(-1)).toEqual([2 * packed.length, 2 * packed.length]);
    expect(seen.every(([bytes], index) => bytes >= (seen[index - 1]?.[0] ?? 0))).toBe(true);
  });

  it.each([true, false])("may be in very many files, packed: %s", async (isPacked) => {
    const parts = Array.from({ length: 70 }, (_, part) => header + linesOf(part * 10, part * 10 + 10));
    const contents = Object.fromEntries(
      parts.map((part, index) => [`${100 + index}.csv`, isPacked ? gzipOf(part) : part]),
    );
    const whole = await tablesOf(await built({ "it.csv": header + linesOf(0, 700) }));
    // So much for each that the kernel would have no room for all of them at once.
    const sizes = { blocks: { stagingBytes: 1 << 25 } };
    expect(await tablesOf(await built(contents, {}, sizes))).toEqual(whole);
    expect(await tablesOf(await built(contents, { threads: 2 }, { workerBytes: 0 }))).toEqual(whole);
  });

  it.each(someOf([1, 2], 1))(
    "is refused as a bomb if it unpacks to very much of nothing, by %i threads",
    async (threads) => {
      const zeros = Buffer.alloc(66 << 20);
      const bomb = gzipOf(Buffer.concat([Buffer.from(header + linesOf(0, 9000)), zeros]));
      const bombs = {
        "it.gz": () => bomb,
        "nested.gz": () => gzipOf(gzipOf(bomb)),
        "it.zip": () => zipOf({ "1.csv": one, "2.gz": bomb }),
        "it.tgz": () => gzipOf(tarOf({ "it.csv": Buffer.concat([Buffer.from(header), zeros]) })),
      };
      // So that the layers together have what one of them may have.
      const options = { threads, maxExpand: { ratio: 200 } };
      for (const [name, make] of someOf(Object.entries(bombs), 2)) {
        const code = await codeOf(built({ [name]: make() }, options, { workerBytes: 0 }));
        expect([name, code]).toEqual([name, "EXPANDS_TOO_FAR"]);
      }
      // Found in a folder, they are no dumps; named, they are refused for what is wrong with them.
      const named = async (text: Uint8Array): Promise<string | undefined> => {
        const path = join(emptyFolder(), "it.gz");
        writeFileSync(path, gzipOf(text));
        return codeOf(built({}, { ...options, dumps: [path] }, { workerBytes: 0 }));
      };
      expect(await named(zeros)).toBe("UNKNOWN_FORMAT");
      expect(await named(Buffer.alloc(66 << 20, "9"))).toBe("EXPANDS_TOO_FAR");
      expect(await named(Buffer.alloc(1 << 20))).toBe("UNKNOWN_FORMAT");
    },
  );

  it("is read ahead, and what is damaged in it is told", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 7 }, (_, part) => [
        `${part}.gz`,
        gzipOf(header + linesOf(part * 100, part * 100 + 100)),
      ]),
    );
    const whole = await tablesOf(await built({ "it.csv": header + linesOf(0, 700) }));
    for (const threads of [1, 2, 4])
      expect(await tablesOf(await built(parts, { threads }, { workerBytes: 0 }))).toEqual(whole);
    for (const part of [0, 3, 6]) {
      const cut = { ...parts, [`${part}.gz`]: parts[`${part}.gz`]!.subarray(0, -9) };
      expect(await codeOf(built(cut, { threads: 2 }, { workerBytes: 0 }))).toBe("CUT_SOURCE");
      const index = await built(cut, { threads: 2, keepGoing: true }, { workerBytes: 0 });
      // Everybody in the damaged part, some of the others, and some who are in none.
      const asked = Array.from({ length: 800 }, (_, person) => person).filter(
        (person) => Math.floor(person / 100) === part || person % 5 === 0,
      );
      const there = asked.filter((person) => person < 700).length;
      expect((await expectNobodyAbsent(index, asked)).exposed).toBeGreaterThan(2 * (there - 10));
    }
  });
});

it("leaves out of a folder what holds nobody, and says so", async () => {
  const warnings: string[] = [];
  const index = await built(
    {
      "a.csv": one,
      "empty.csv": "",
      "picture.png": "\u0089PNG\0\0",
      "readme.md": "how to read it\n",
      SHA256SUMS: Array.from(
        { length: 12 },
        (_, at) => `${"0c".repeat(32)}  users_part_${at + 10}.csv\n`,
      ).join(""),
      "table.txt": "+----+\n| ab |\n+----+\n| cd |\n",
    },
    { onWarning: (text) => warnings.push(text) },
  );
  expect(warnings.map((text) => /left out .*\/(.*)/u.exec(text)?.[1])).toEqual([
    "SHA256SUMS (a list of files)",
    "empty.csv (empty)",
    "picture.png (not text)",
    "readme.md (a text about the dump)",
    "table.txt (nobody is in it)",
  ]);
  expect(await tablesOf(index)).toEqual(await tablesOf(await built({ "a.csv": one })));
});

it("leaves out checksums that a pattern of the shell named, unless a format is set", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "a.csv"), one);
  writeFileSync(join(folder, "SUMS"), `${"0c".repeat(16)}  a.csv\n`);
  const dumps = ["SUMS", "a.csv"].map((name) => join(folder, name));
  const warnings: string[] = [];
  const output = join(folder, "it.lkx");
  const options = { ...testOptions(dumps, output), onWarning: (text: string) => void warnings.push(text) };
  await buildIndex(options, nodeFiles);
  expect(warnings).toEqual([`left out ${join(folder, "SUMS")} (a list of files)`]);
  expect(await tablesOf(output)).toEqual(await tablesOf(await built({ "a.csv": one })));
  expect(
    await codeOf(buildIndex({ ...options, dumps: [join(folder, "SUMS")], output: `${output}2` }, nodeFiles)),
  ).toBe("NO_RECORDS");
  warnings.length = 0;
  expect(await codeOf(buildIndex({ ...options, format: "csv", output: `${output}3` }, nodeFiles))).toBe(
    "NO_IDENTIFIERS",
  );
  expect(warnings.filter((text) => text.includes("left out"))).toEqual([]);
});

it("refuses a named file that is no text, unless a column or a format is set", async () => {
  const folder = emptyFolder();
  const path = join(folder, "part.zip");
  writeFileSync(path, Buffer.from(Array.from({ length: 4096 }, (_, at) => ((at * at * 7) % 251) & 0xff)));
  const options = testOptions([path], join(folder, "it.lkx"));
  expect(await codeOf(buildIndex(options, nodeFiles))).toBe("UNKNOWN_FORMAT");
  expect(await codeOf(buildIndex({ ...options, format: "csv" }, nodeFiles))).toBe("NO_IDENTIFIERS");
});

it("names the way to join the parts of a split file", async () => {
  for (const [name, hint] of [
    ["it.csv.gz.aa", "cat FILE.* > FILE"],
    ["it.csv.gz.000", "cat FILE.* > FILE"],
    ["it.csv.gz.001", "cat FILE.* > FILE"],
    ["it.csv.gz", "get the whole file again"],
    ["it.csv.gz.002", "get the whole file again"],
  ] as const) {
    const path = join(emptyFolder(), name);
    writeFileSync(path, gzipOf(one.repeat(50)).subarray(0, 60));
    const work = buildIndex(testOptions([path], `${path}.lkx`), nodeFiles);
    await expect(work, name).rejects.toMatchObject({
      code: "CUT_SOURCE",
      hint: expect.stringContaining(hint) as string,
    });
  }
});

it("never calls anyone absent who may stand in text without columns", async () => {
  const warnings: string[] = [];
  const index = await built(
    {
      "a.csv": one,
      "chat.txt":
        "[10:00:01] <red_fox> hi\n[10:00:02] <annavisser> hello, you\n[10:00:03] * kim7 waves\n[10:00:04] <tom_8> @x9: hi\n",
      "list.txt": "* fox_1\n* cat_2\n* owl_3\n* hen_4\n",
      "readme.md": "how to read it, in version_1\n",
    },
    { onWarning: (text) => warnings.push(text) },
  );
  expect(
    warnings.filter((text) => text.includes("left out")).map((text) => /[^/]*$/u.exec(text)?.[0]),
  ).toEqual(["readme.md (a text about the dump)"]);
  expect(await answersOf(index, ["red_fox", "annavisser", "kim7", "owl_3", "user7", "blue_fox"])).toEqual([
    ...Array<string>(4).fill("unread-value"),
    "exposed",
    "not found",
  ]);
});

it("reads each member of a tar archive by its own format", async () => {
  const card = (name: string): string => `BEGIN:VCARD\nFN:X\nEMAIL:${name}@example.com\nEND:VCARD\n`;
  const archive = tarOf({
    "a.csv": "email,username\nfirst@example.com,one_1\n",
    "b.sql": "INSERT INTO t (email) VALUES ('second@example.com');\n",
    "c.vcf": `\ufeff${card("third")}${card("fourth")}`,
  });
  const index = await built({ "it.tar": archive });
  expect(
    await answersOf(index, [
      "one_1",
      ...["first", "second", "third", "fourth"].map((name) => `${name}@example.com`),
    ]),
  ).toEqual(Array<string>(5).fill("exposed"));
});

it("reads text with a zero in it, in a folder and in a table of SQL", async () => {
  const zeros = "\\0".repeat(99);
  const warnings: string[] = [];
  const index = await built(
    {
      "a.csv": `email,note\nsomeone@example.com,"x\0y and ${"more ".repeat(9)}"\n`,
      "b.sql": `-- MySQL dump 1\nINSERT INTO \`t\` VALUES ('other@example.com','${zeros}');\n-- Dump completed`,
      "c.sql": "INSERT INTO t (username) VALUES ('one_1');\nUPDATE t SET username='two_2' WHERE id=1;\n",
    },
    { onWarning: (text) => warnings.push(text) },
  );
  expect(warnings.filter((text) => text.includes("left out"))).toEqual([]);
  const asked = ["someone@example.com", "other@example.com", "one_1", "two_2", "three_3"];
  expect(await answersOf(index, asked)).toEqual([
    "exposed",
    "exposed",
    "exposed",
    "unread-value",
    "not found",
  ]);
});

describe("a damaged dump", () => {
  const random = seededRandom(Number(process.env["SEED"] ?? 18_001));
  const small = header + linesOf(0, 60);
  const parts = { "1.csv": header + linesOf(0, 30), "2.csv": header + linesOf(30, 60) };
  const packings: [string, Uint8Array][] = [
    ["gzip", gzipOf(small)],
    ["zip", zipOf({ "it.csv": small })],
    ["tar", tarOf(parts)],
    ["tgz", gzipOf(tarOf(parts))],
    ["tar of gzips", tarOf({ "1.gz": gzipOf(parts["1.csv"]), "2.gz": gzipOf(parts["2.csv"]) })],
  ];
  const everybody = Array.from({ length: 61 }, (_, person) => person);
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ["cut", (bytes) => bytes.subarray(0, random(bytes.length))],
    [
      "with a flipped bit",
      (bytes) => {
        const at = random(bytes.length);
        bytes[at] = bytes[at]! ^ (1 << random(8));
        return bytes;
      },
    ],
  ];

  describe.each(someOf(packings, 2))("of %s", (name, whole) => {
    it.each(damages)(
      "%s gives no index, or one that is never certain of an absence",
      async (kind, damage) => {
        const right = await tablesOf(await built({ it: whole }));
        for (let round = 0; round < randomCases(2); round++) {
          const it = damage(Buffer.from(whole));
          // The data of a tar have no checksum.
          const isUnchecked = name === "tar" && kind !== "cut";
          const code = await codeOf(
            built({ it }).then(async (index) => {
              if (!isUnchecked) expect(await tablesOf(index)).toEqual(right);
            }),
          );
          if (code === undefined) continue;
          expect([
            "CUT_SOURCE",
            "DAMAGED_SOURCE",
            "NO_RECORDS",
            "NO_IDENTIFIERS",
            "UNKNOWN_FORMAT",
            "DAMAGED_DUMP",
          ]).toContain(code);
          let index: string | undefined;
          const kept = await codeOf(
            built({ it }, { keepGoing: true }).then((path) => {
              index = path;
            }),
          );
          if (kept === undefined && !isUnchecked) await expectNobodyAbsent(index!, everybody);
        }
      },
    );
  });
});

describe("an archive on standard input", () => {
  const tar = tarOf({ "1.csv": one, "2.csv": two });
  const sql = sqlOf(one);
  const whole: [string, Uint8Array][] = [
    ["tar", tar],
    ["tgz", gzipOf(tar)],
    ["zip", zipOf({ "1.csv": one, "2.csv": two })],
    ["SQL", Buffer.from(sql)],
  ];

  it.each(someOf(whole, 2))("is cut like any other: %s", async (_, bytes) => {
    for (const heldPipeBytes of [1000, 1 << 20]) {
      const cut = { "-": bytes.subarray(0, bytes.length >> 1) };
      expect(await codeOf(built(cut, {}, { heldPipeBytes }))).toBe("CUT_SOURCE");
      const index = await built(cut, { keepGoing: true }, { heldPipeBytes });
      expect((await expectNobodyAbsent(index, [0, 1, people])).exposed).toBeGreaterThan(0);
    }
  });

  it("counts as cut without a last line end if it is text, unless something says that it is whole", async () => {
    const text = sql.trimEnd();
    expect(await codeOf(built({ "-": text }))).toBe("CUT_SOURCE");
    expect(await codeOf(built({ "-": text }, { expectBytes: text.length }))).toBeUndefined();
    expect(await codeOf(built({ "-": gzipOf(text) }))).toBeUndefined();
    expect(await codeOf(built({ "it.sql": text }))).toBeUndefined();
    expect(await codeOf(built({ "-": sql.replaceAll("\n", "") }))).toBeUndefined();
    const utf16 = (shown: string): Buffer => Buffer.from(`\ufeff${shown}`, "utf16le");
    expect(await codeOf(built({ "-": utf16(sql) }))).toBeUndefined();
    expect(await codeOf(built({ "-": utf16(text) }))).toBe("CUT_SOURCE");
  });

  it("must be what is expected, and may be no longer than --max-expand says", async () => {
    expect(await codeOf(built({ "-": tar }, { expectBytes: tar.length }))).toBeUndefined();
    expect(await codeOf(built({ "-": tar }, { expectBytes: tar.length + 1 }))).toBe("CUT_SOURCE");
    const bytes = tar.length - 1;
    expect(await codeOf(built({ "-": tar }, { maxExpand: { bytes } }))).toBe("EXPANDS_TOO_FAR");
  });

  it("is kept where nobody can read it, and only while the build runs", async () => {
    const written: Buffer[] = [];
    const names: string[] = [];
    const files = filesWith(tar);
    const spying: Files = {
      ...files,
      create(path) {
        const file = files.create(path);
        if (!path.includes("pipe-")) return file;
        names.push(path);
        return {
          ...file,
          write(bytes, offset) {
            expect(existsSync(path)).toBe(false);
            written.push(Buffer.from(bytes));
            file.write(bytes, offset);
          },
        };
      },
    };
    const output = join(emptyFolder(), "it.lkx");
    await buildIndex(testOptions(["-"], output), spying, { heldPipeBytes: 1000 });
    expect(names).toHaveLength(1);
    const kept = Buffer.concat(written);
    expect(kept).toHaveLength(tar.length);
    expect(kept.includes("example.com")).toBe(false);
  });
});

describe("standard input", () => {
  it("counts as cut without a last line end, unless something says that it is whole", async () => {
    const cut = csv.slice(0, -1);
    const { createHash } = await import("node:crypto");
    const expectSha256 = createHash("sha256").update(cut).digest("hex");
    expect(await codeOf(built({ "-": cut }))).toBe("CUT_SOURCE");
    for (const options of [{ expectBytes: cut.length }, { expectSha256 }])
      expect(await codeOf(built({ "-": cut }, options))).toBeUndefined();
    expect(await codeOf(built({ "it.csv": cut }))).toBeUndefined();
    // What is packed has an end of its own.
    expect(await codeOf(built({ "-": gzipOf(cut) }))).toBeUndefined();
    await expectNobodyAbsent(await built({ "-": cut }, { keepGoing: true }), [0, 7, people + 1]);
  });

  it.each([1, 2])("must be what is expected, with %i threads", async (threads) => {
    const sizes = { workerBytes: 0, blockBytes: 5000 };
    const expectBytes = csv.length;
    for (const [bytes, code] of [
      [csv, undefined],
      [csv.slice(0, csv.lastIndexOf("user")), "CUT_SOURCE"],
      [`${csv}${recordOf(people)}`, "DAMAGED_SOURCE"],
    ] as const)
      expect(await codeOf(built({ "-": bytes }, { expectBytes, threads }, sizes))).toBe(code);
    const expectSha256 = "0".repeat(64);
    expect(await codeOf(built({ "-": csv }, { expectSha256, threads }, sizes))).toBe("DAMAGED_SOURCE");
    const kept = await built({ "-": csv }, { expectSha256, threads, keepGoing: true }, sizes);
    expect(await expectNobodyAbsent(kept, [0, 1, people])).toEqual({ exposed: 4 });
  });
});
