// The API for programs on one machine: keys, the library, lists of identifiers, rosters, advice; and the
// types, as a program gets them that has nothing but the package.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import {
  advice,
  buildIndex,
  inspect,
  list,
  lookup,
  lookupAll,
  openIndex,
  openLibrary,
  readKeyFile,
  roster,
  type Answer,
} from "../src/index.js";
import { encodeKeyFile } from "../src/format/key-file.js";
import { AllAnswers } from "../src/lookup/lists/all-answers.js";
import { testSecret } from "./support/index/built-index.js";
import { emptyFolder } from "./support/folder.js";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;
let home: string;
let keyPath: string;

async function build(name: string, dump: string): Promise<string> {
  writeFileSync(join(folder, `${name}.csv`), dump);
  const output = join(home, `${name}.lkx`);
  await buildIndex({ dumps: [join(folder, `${name}.csv`)], output, secret: testSecret, dataset: { name } });
  return output;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) taken.push(item);
  return taken;
}

beforeEach(() => {
  folder = emptyFolder();
  home = join(folder, "indexes");
  mkdirSync(home);
  keyPath = join(folder, "mine.key");
  writeFileSync(keyPath, encodeKeyFile(testSecret, "0123456789abcdef"), { mode: 0o600 });
});

describe("a key file", () => {
  it("gives its secret and its id", async () => {
    const { keyId, secret } = await readKeyFile(keyPath);
    expect(secret).toEqual(new Uint8Array(testSecret));
    expect(keyId).toMatch(/^[0-9a-f]{16}$/u);
    chmodSync(keyPath, 0o644);
    await expect(readKeyFile(keyPath)).rejects.toMatchObject({ code: "UNSAFE_KEY" });
    await expect(readKeyFile(join(folder, "none.key"))).rejects.toMatchObject({ code: "CANNOT_READ" });
  });

  it("is no secret by its content, and so is nothing else than 32 bytes", async () => {
    const index = await build("a", "email\nsanne@example.com\n");
    const hint = { hint: expect.stringContaining("readKeyFile") as string };
    const isContent = { code: "USAGE", message: "the secret given is the content of a key file", ...hint };
    const isWrong = { code: "USAGE", message: "a secret has 32 bytes, in a Uint8Array", ...hint };
    const secrets: [unknown, object][] = [
      [readFileSync(keyPath), isContent],
      [readFileSync(keyPath, "utf8"), isContent],
      [new Uint8Array(31), isWrong],
      ["0".repeat(64), isWrong],
      [null, isWrong],
    ];
    for (const [secret, error] of secrets) {
      const wrong = secret as Uint8Array;
      await expect(openIndex(index, { secretOf: () => wrong })).rejects.toMatchObject(error);
      const options = {
        dumps: [join(folder, "a.csv")],
        output: join(folder, "b.lkx"),
        dataset: { name: "b" },
      };
      await expect(buildIndex({ ...options, secret: wrong })).rejects.toMatchObject(error);
    }
  });
});

describe("the library", () => {
  it("opens what lookups of this machine search, and lists it", async () => {
    await build("old", "email\nsanne@example.com\n");
    await build("new", "email,city\nanna@example.com,Gent\n");
    writeFileSync(join(home, "broken.lkx"), "no index");
    const keys = join(folder, "keys");
    const warnings: string[] = [];
    const library = await openLibrary({
      home,
      keys,
      keyFile: keyPath,
      onWarning: (message) => warnings.push(message),
    });
    expect(warnings).toEqual([expect.stringContaining("broken.lkx")]);
    expect(await library.lookup("anna@example.com")).toMatchObject({
      status: "exposed",
      exposures: [{ dataset: "new", columns: ["email", "city"] }],
    });
    expect((await library.lookup("nobody@example.com")).status).toBe("inconclusive");
    const answers = await all(library.lookupAll(["sanne@example.com"]));
    expect(answers).toEqual([await library.lookup("sanne@example.com")]);
    library.close();

    expect(await list({ home, keys })).toMatchObject([
      { name: "new", records: 1, entries: { email: 1 }, hasKey: false },
      { name: "old" },
      { name: "broken", error: "NOT_AN_INDEX" },
    ]);
    mkdirSync(keys, { mode: 0o700 });
    const { keyId } = await readKeyFile(keyPath);
    writeFileSync(join(keys, `${keyId}.key`), readFileSync(keyPath), { mode: 0o600 });
    expect((await list({ home, keys }))[0]).toMatchObject({ keyId, hasKey: true });
    await expect(openLibrary({ home: join(folder, "none"), keys })).rejects.toMatchObject({
      code: "NO_INDEX",
    });
  });
});

describe("lookupAll", () => {
  const odd = [
    "",
    " ",
    "two\nlines",
    "sanne@example.com\r",
    "x".repeat(5000),
    "\ud800",
    "\ufeffsanne",
    "a\0b",
  ];

  it("answers each as lookup does, whatever it is, and in their order", async () => {
    const dump = Array.from({ length: 300 }, (_, n) => `user${n}@example.com,name${n},+3161234${1000 + n}`);
    const path = await build("a", `email,username,phone\n${dump.join("\n")}\nx@gmail.com,,\n`);
    const other = await build("b", "email\nuser7@example.com\n");
    const indexes = await Promise.all(
      [path, other].map(async (one) => openIndex(one, { secretOf: () => testSecret })),
    );
    const asked = Array.from({ length: 400 }, (_, n) => [
      `user${n}@example.com`,
      `NAME${n}`,
      `+31 6 1234${1000 + n}`,
      `06 1234${1000 + n}`,
      "x+tag@gmail.com",
      odd[n % odd.length] ?? "",
    ]).flat();
    for (const options of [{}, { kind: "email" as const }, { region: "NL" }, { minCoverage: 1 }]) {
      const answers = await all(lookupAll(asked, indexes, options));
      const expected: Answer[] = [];
      for (const identifier of asked) expected.push(await lookup(identifier, indexes, options));
      expect(answers).toEqual(expected);
    }
    async function* later(): AsyncGenerator<string> {
      yield* asked;
    }
    expect(await all(lookupAll(later(), indexes))).toEqual(await all(lookupAll(asked, indexes)));
    expect(await all(lookupAll(odd, indexes))).toHaveLength(odd.length);
    expect(await all(lookupAll([], indexes))).toEqual([]);
    for (const index of indexes) index.close();
  });

  it("shares what equal answers have in common, and lets nobody change it", async () => {
    const index = await openIndex(await build("a", "email\na@example.com\n"), { secretOf: () => testSecret });
    const asked = Array.from({ length: 40 }, (_, n) => `nobody${n}@example.com`);
    const [first, second] = await all(lookupAll(asked, [index]));
    expect(first?.searched).toBe(second?.searched);
    expect(() => first?.searched.pop()).toThrow(TypeError);
    index.close();
  });

  it("takes no more than a block before it answers, and stops when its signal says so", async () => {
    const index = await openIndex(await build("a", "email\na@example.com\n"), { secretOf: () => testSecret });
    let taken = 0;
    function* endless(): Generator<string> {
      for (;;) yield `nobody${(taken += 1)}@example.com`;
    }
    const stop = new AbortController();
    const answers = lookupAll(endless(), [index], { signal: stop.signal });
    expect((await answers.next()).value).toMatchObject({ status: "not-found" });
    expect(taken).toBe(65_536);
    stop.abort();
    await expect(all(answers)).rejects.toMatchObject({ code: "ABORTED" });
    expect(() => lookupAll([], [index], { region: "XX" })).toThrow("unknown region");
    index.close();
  });

  it("begins anew after many different answers, and is right before and behind", async () => {
    // Each address stands in as many records as its number says.
    const dump = Array.from({ length: 60 }, (_, n) => `user${n}@example.com\n`.repeat(n + 1)).join("");
    const index = await openIndex(await build("a", `email\n${dump}`), { secretOf: () => testSecret });
    const asked = Array.from({ length: 60 }, (_, n) => `user${n}@example.com`);
    const options = { indexes: [index], minCoverage: 1, kind: undefined, region: undefined };
    const answers = new AllAnswers(options, 3);
    for (const from of [0, 20, 40, 0])
      expect(
        (await answers.answer(asked.slice(from, from + 20))).map(({ exposures }) => exposures[0]?.records),
      ).toEqual(Array.from({ length: 20 }, (_, n) => from + n + 1));
    index.close();
  });
});

it("inspect describes a dump, roster answers rows, and advice says what to do", async () => {
  const path = await build("a", "email,city\nsanne@example.com,Gent\n");
  const inspected = await inspect([join(folder, "a.csv")], { region: "NL" });
  expect(inspected).toMatchObject({ format: "csv", region: "NL", refused: null });
  expect(inspected.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ["email", "email"],
    ["city", null],
  ]);
  await expect(inspect([join(folder, "a.csv")], { region: "XX" })).rejects.toMatchObject({ code: "USAGE" });

  const members = join(folder, "members.csv");
  writeFileSync(members, "id,email\n7,sanne@example.com\n8,nobody@example.com\n9,\n");
  const index = await openIndex(path, { secretOf: () => testSecret });
  const rows: unknown[] = [];
  const counts = await roster(members, [index], { echo: "id", onRow: (row) => void rows.push(row) });
  expect(counts).toEqual({ exposed: 1, "not-found": 1, inconclusive: 1 });
  expect(rows).toMatchObject([
    { row: 1, status: "exposed", classes: ["Email addresses", "Geographic locations"], echo: "7" },
    { row: 2, status: "not-found", echo: "8" },
    { row: 3, status: "inconclusive", reasons: ["unrecognised"], echo: "9" },
  ]);
  expect(await roster(members, [index], { onRow: () => false })).toMatchObject({
    exposed: 1,
    "not-found": 0,
  });
  // A list that is cut gives its rows, and then says so.
  const packed = gzipSync(`id,email\n${"9,sanne@example.com\n".repeat(5000)}`);
  writeFileSync(`${members}.gz`, packed.subarray(0, packed.length - 20));
  await expect(roster(`${members}.gz`, [index])).rejects.toMatchObject({ code: "CUT_SOURCE" });
  index.close();

  expect((await advice(["Passwords", "Something else"]))[0]).toEqual({
    id: "password",
    action: "Change this password everywhere you used it.",
    details: expect.any(Array) as unknown,
  });
  expect(await advice(["Passwords", "Phone numbers"], { most: 1 })).toHaveLength(1);
  expect((await advice(["Phone numbers"], { language: "de" }))[1]?.action).toContain("Rufnummernmitnahme");
});

describe("the types", () => {
  const compile = (program: string, options: object = {}): string => {
    writeFileSync(
      join(folder, "program.mts"),
      program.replaceAll("leakcheck", join(root, "dist/types/index.js")),
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "es2022",
          lib: ["es2022"],
          types: [],
          module: "nodenext",
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          exactOptionalPropertyTypes: true,
          ...options,
        },
        files: ["program.mts"],
      }),
    );
    try {
      return execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], {
        encoding: "utf8",
      });
    } catch (cause) {
      return (cause as { stdout: string }).stdout;
    }
  };

  it("need nothing that is not declared, neither those of Node nor of a browser", () => {
    expect(
      compile(`
        import * as leak from "leakcheck";
        const library: leak.Library = await leak.openLibrary({ home: "indexes" });
        for await (const { query, status } of library.lookupAll(["sanne@example.com"])) {
          const words: string = query + ": " + status;
        }
        const { secret } = await leak.readKeyFile("mine.key");
        await leak.buildIndex({ dumps: ["a.csv"], output: "a.lkx", secret, dataset: { name: "a" } });
        export const columns = (await leak.inspect(["a.csv"])).columns.map(({ name }) => name);
        export const index = await leak.openIndex("a.lkx", { secretOf: () => secret });
        export const all = [leak.list, leak.roster, leak.advice, leak.compareIndexes, leak.verifyIndex];
      `),
    ).toBe("");
  });

  it("take the signal of a program that has one", () => {
    const program = `
      import { lookup, verifyIndex } from "leakcheck";
      const { signal } = new AbortController();
      await verifyIndex("a.lkx", { signal });
      await lookup("sanne", [], { signal });
    `;
    expect(compile(program, { lib: ["es2022", "dom"] })).toBe("");
    const typeRoots = [join(root, "node_modules/@types")];
    expect(compile(program, { types: ["node"], typeRoots, skipLibCheck: true })).toBe("");
    expect(compile(program)).toContain("AbortController");
  });
});
