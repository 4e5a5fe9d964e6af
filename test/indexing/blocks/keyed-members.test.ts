// One JSON object with everybody under a name of their own: the kernel reads the people, and their names
// leave traces. The index is that of the reference path, and no name is "not found".
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { nodeFiles } from "../../../src/files.js";
import { buildIndex } from "../../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { openBuilt, testOptions } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";
import { seededRandom } from "../../support/random.js";
import { randomCases } from "../../support/random-cases.js";

type Random = ReturnType<typeof seededRandom>;

/** Names as JSON writes them, without quotes. */
const oddNames = [
  "kim.de-vries",
  "KIM",
  "kim_1",
  "_kim-9_",
  "kim van dam",
  " kim8 ",
  "31612345678",
  "0612345679",
  "06-12345670",
  "00316123",
  "1234567",
  "123456",
  "12-34",
  "1784140123456789",
  "2023-01-01",
  "kim@a.example",
  "kim@a,example",
  "kim%40a.example",
  "+31612345671",
  String.raw`k\u0069m.x`,
  String.raw`kim\/y`,
  String.raw`kim \"k\"`,
  "kïm.z",
  "none",
  "NULL",
  "-",
  "unknown",
  "*",
  "?",
  "email",
  "phone 2",
  "user7",
  "Kim Smit",
  "a,b",
  "a:{b}",
  "kim[at]a.example",
  "x".repeat(64),
  "y".repeat(65),
  "",
];

function nameOf(random: Random): string {
  if (random(4) === 0) return oddNames[random(oddNames.length)]!;
  const kim = ["kim", "Lee", "a.b", "-Nx7"][random(4)]!;
  return `${kim}${["", ".", "_", "-", " "][random(5)]}${random(100_000)}`;
}

function memberOf(random: Random): string {
  const number = random(5000);
  const one: Record<string, unknown> = {
    email: random(20) > 0 ? `u${number}@example.com` : ["none", null, 5, `u${number}+t@gmail.com`][random(4)],
    phone: random(20) > 0 ? `+3161${1_000_000 + number}` : "06 11000001",
  };
  if (random(30) === 0) one["bio"] = ["mail o@example.org", "call +31612345670", "a \\ b"][random(3)];
  if (random(30) === 0) one[`c${random(50)}`] = [1, { deep: ["x"] }];
  if (random(30) === 0) one["friends"] = [{ email: `f${number}@example.com` }];
  if (random(30) === 0) one["pals"] = { [nameOf(random)]: { email: `p${number}@example.com` } };
  const text = JSON.stringify(one, null, [0, 0, 0, 1][random(4)]);
  if (random(60) === 0) return ["{}", "null", '"u@example.net"', "[]", "7", "[{}]", "{ }"][random(7)]!;
  return random(60) === 0 ? text.replace("{", '{"email":"twice@example.com",') : text;
}

/** Puts members under the names around them, and perhaps others beside them. */
function around(random: Random, members: string): string {
  const whole = [
    `{"users":{${members}}}`,
    `{${members}}`,
    `{"data":{"members":{${members}}}}`,
    `{"n":[1,2],"pages":{"page":1,"users":{${members}}}}`,
    `{"teams":{"kim1":{${members}},"lee_2":{"zed3":{"email":"z@example.com"}}}}`,
    `{"email":"owner@example.com","users":{${members}}}`,
    `{"users":{${members}},"status":"ok","n":{"email":"n@example.com"}}`,
    `{"us\\u0065rs":{${members}}}`,
  ];
  return whole[random(whole.length)]!;
}

function documentOf(random: Random): string {
  const space = ["", "", " ", "\n"][random(4)]!;
  const members = Array.from(
    { length: 30 + random(200) },
    () => `"${nameOf(random)}":${space}${memberOf(random)}`,
  );
  return around(random, members.join(`,${space}`));
}

async function build(path: string, options: Partial<BuildOptions>, sizes: SetSizes): Promise<string> {
  const output = join(emptyFolder(), "it.lkx");
  await buildIndex({ ...testOptions([path], output), ...options }, nodeFiles, sizes);
  return output;
}

describe("people under names of their own", () => {
  it("give the index of the reference path", async () => {
    const first = Number(process.env["SEED"] ?? 1);
    for (let seed = first; seed < first + randomCases(12); seed++) {
      const random = seededRandom(seed);
      const path = join(emptyFolder(), "it.json");
      writeFileSync(path, documentOf(random));
      const warnings: string[][] = [[], []];
      const options = (which: 0 | 1): Partial<BuildOptions> => ({
        maxRecordBytes: [3000, 900][seed % 2]!,
        onWarning: (text) => warnings[which]!.push(text),
        ...(seed % 3 === 0 ? { region: "NL" } : {}),
        ...(seed % 4 === 0 ? { domains: true } : {}),
      });
      const sizes = { workerBytes: 0, blockBytes: 300 + random(4000) };
      const outcome = async (options: Partial<BuildOptions>, sizes: SetSizes): Promise<Buffer> =>
        build(path, options, sizes).then(
          (output) => readFileSync(output),
          (cause: unknown) => {
            if (!(cause instanceof LeakcheckError)) throw cause;
            return Buffer.from(cause.code);
          },
        );
      const expected = await outcome({ ...options(0), general: true }, { chunkBytes: 1 + random(5000) });
      const found = await outcome({ ...options(1), threads: 1 + random(2) }, sizes);
      expect(found.equals(expected), `seed ${seed}`).toBe(true);
      expect(warnings[1], `seed ${seed}`).toEqual(warnings[0]);
    }
  });

  it("are counted by name, though a block has more than the kernel notes at once", async () => {
    const members = Array.from({ length: 40_000 }, (_, n) => `"k${n}":{"email":"k${n}@a.example"}`);
    const path = join(emptyFolder(), "it.json");
    writeFileSync(path, `{${members.join(",")}}`);
    const warnings: string[] = [];
    const onWarning = (text: string): void => void warnings.push(text);
    await build(path, { onWarning, maxRecordBytes: 1 << 20 }, { workerBytes: 0 });
    expect(warnings).toEqual(['40,000 column names may be values and were replaced by "*"']);
  });

  it("are one record each, whoever is around them", async () => {
    const members = Array.from({ length: 300 }, (_, n) => `"kim${n}x":{"email":"kim${n}@example.com"}`);
    const path = join(emptyFolder(), "it.json");
    writeFileSync(path, `{"email":"owner@example.com","users":{${members.join(",")}}}`);
    for (const general of [true, false]) {
      const options = { general, maxRecordBytes: 3000 };
      const { metadata } = await openBuilt(await build(path, options, { workerBytes: 0, blockBytes: 1000 }));
      expect(metadata.records).toBe(301);
    }
  });

  it.each([
    ["below a name", (members: string) => `{"users":{${members}}}`],
    ["at the top", (members: string) => `{${members}}`],
  ])("are found by what is theirs, and their names are never not found: %s", async (_where, whole) => {
    const members = [
      ...oddNames,
      ...Array.from({ length: 300 }, (_, n) => `${n % 2 === 0 ? "filler" : "Fil.ler"}${n}`),
    ].map(
      (name, n) =>
        `"${name}":{"email":"u${n}@example.com","phone":"+3161${1_000_000 + n}","username":"nick${n}"}`,
    );
    const path = join(emptyFolder(), "it.json");
    writeFileSync(path, whole(members.join(",\n")));
    const output = await build(
      path,
      { maxRecordBytes: 2000, threads: 2 },
      { workerBytes: 0, blockBytes: 1000 },
    );
    const index = await openBuilt(output);
    const statusOf = async (text: string): Promise<string> =>
      (await answerQuery(parseQuery(text), [index], 0)).status;
    for (let n = 0; n < members.length; n++) {
      expect(await statusOf(`u${n}@example.com`)).toBe("exposed");
      expect(await statusOf(`+3161${1_000_000 + n}`)).toBe("exposed");
    }
    for (const name of ["kim.de-vries", "KIM", "kim", "kim_1", "kim.x", "kïm.z", "filler0", "fil.ler299"])
      expect(await statusOf(`username:${name}`), name).toBe("inconclusive");
    for (const number of ["+31612345678", "+31612345679", "+31612345670"])
      expect(await statusOf(number), number).toBe("inconclusive");
    expect(await statusOf("kim@a.example")).toBe("exposed");
    expect(await statusOf("username:nobody.else")).toBe("not-found");
    index.close();
  });
});
