// JSON documents in blocks: the same index as by the reference path, whatever they are made of.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles } from "../../src/files.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../src/indexing/build-options.js";
import { testOptions } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { seededRandom } from "../support/random.js";
import { randomCases } from "../support/random-cases.js";

type Random = ReturnType<typeof seededRandom>;

/** An object of one person, or of what may be several. */
function person(random: Random, depth = 0): unknown {
  const name = `user${random(500)}`;
  const one: Record<string, unknown> = {
    username: random(9) === 0 ? null : name,
    email: random(5) === 0 ? `${name}+x@example.com` : `${name}@example.com`,
    phone: [`+3161${1_000_000 + random(9)}`, 31_611_000_000 + random(9), "06 11000001"][random(3)],
    bio: ["", 'a "quote" {', "two\nlines", "é \\ ]", `mail other${random(50)}@example.com`][random(5)],
  };
  if (random(6) === 0) one[`k${random(30)}`] = [1, { deep: [name] }];
  if (depth === 0 && random(4) === 0)
    one["friends"] = Array.from({ length: random(4) }, () => person(random, 1));
  return one;
}

const junk = [
  "null",
  " 5",
  '"text a@example.com"',
  "[1,2]",
  "nonsense",
  "\u001e",
  "\ufeff",
  "{bad}",
  '{"a":}',
  ";",
];

/** Writes an object in some way. */
function written(random: Random, value: unknown): string {
  const text = JSON.stringify(value, null, [0, 0, 1, "\t"][random(4)]);
  if (random(40) === 0) return text.replace(/,/u, "\n,,");
  // A raw line feed in a string is no JSON.
  if (random(40) === 0) return text.replace("user", "us\ner");
  return random(12) === 0 ? text.replaceAll("\n", "\r\n") : text;
}

/** Puts people into lists and objects, under names of all sorts. */
function among(random: Random, people: readonly unknown[]): unknown {
  const half = people.length >> 1;
  const lists = [
    () => ({ users: people }),
    () => ({ users: [people.slice(0, half), people.slice(half)] }),
    () => ({
      pages: [
        { page: 1, users: people.slice(0, half) },
        { users: people.slice(half), next: null },
      ],
    }),
    () => ({ 'the "users" \\ ü': people, contact: "info@example.com" }),
    () => Object.fromEntries(people.map((one, index) => [`user${index}`, one])),
    () => ({ "users@example.com": people }),
    () => ({ emails: people.map((_, index) => `user${index}@example.com`) }),
  ];
  return (lists[random(lists.length)] ?? (() => people))();
}

function document(random: Random): string {
  const objects = Array.from({ length: 1 + random(120) }, () =>
    random(25) === 0 ? (junk[random(junk.length)] ?? "") : written(random, person(random)),
  );
  const between = [",", ",\n", "\n", "", " , "][random(5)] ?? "";
  if (random(4) === 0) {
    const users = Array.from({ length: 20 + random(60) }, () => person(random));
    const whole = {
      status: random(2) === 0 ? "ok" : "mail me@example.com",
      data: among(random, users),
      ...(random(4) === 0 ? { owner: person(random, 1) } : {}),
      n: 1,
    };
    return written(random, whole) + (random(3) === 0 ? between + objects.join(between) : "");
  }
  return random(2) === 0 ? `[${objects.join(between === "" ? "," : between)}]` : objects.join(between);
}

async function outcomeOf(path: string, options: Partial<BuildOptions>, sizes: SetSizes): Promise<string> {
  const output = join(emptyFolder(), "it.lkx");
  try {
    await buildIndex({ ...testOptions([path], output), ...options }, nodeFiles, sizes);
    return readFileSync(output).toString("base64");
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return `${cause.code}: ${cause.message}`;
  }
}

it("gives the same index as the reference path", async () => {
  const first = Number(process.env["SEED"] ?? 1);
  for (let seed = first; seed < first + randomCases(10); seed++) {
    const random = seededRandom(seed);
    const path = join(emptyFolder(), "it.json");
    let text = document(random);
    if (random(6) === 0) text = text.slice(0, 1 + random(text.length));
    writeFileSync(path, (random(8) === 0 ? "\ufeff" : "") + text);
    const options: Partial<BuildOptions> = {
      maxRecordBytes: [1 << 20, 1500, 600][random(3)] ?? 0,
      keepGoing: random(2) === 0,
      ...(random(3) === 0 ? { region: "NL" } : {}),
    };
    const reference = await outcomeOf(path, { ...options, general: true }, { chunkBytes: 1 + random(5000) });
    const sizes = { workerBytes: 0, blockBytes: 300 + random(4000) };
    expect([seed, await outcomeOf(path, { ...options, threads: 2 }, sizes)]).toEqual([seed, reference]);
  }
});
