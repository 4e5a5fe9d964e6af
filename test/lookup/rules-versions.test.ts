// Indexes outlive rules versions, so each index reads queries by the rules that its keys were made
// by.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadChecksum } from "../../src/format/checksum.js";
import { answerQuery } from "../../src/lookup/answer.js";
import { explainQuery } from "../../src/lookup/explain.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { currentRules, rulesOf, type Rules } from "../../src/record/rules.js";
import { changeHead } from "../support/index/assembled-index.js";
import { buildText, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { MemorySource } from "../support/index/memory-source.js";

/** Invented rules that reverse user names and count how often they read a query. */
function backwards(): { rules: Rules; readings: string[] } {
  const readings: string[] = [];
  const rules: Rules = {
    ...currentRules,
    version: 2,
    readingsOf(text, options) {
      readings.push(`${text} in ${options.region}`);
      return [{ kind: "username", canonical: Array.from(text).toReversed().join("") }];
    },
  };
  return { rules, readings };
}

async function bytesOf(names: readonly string[], rulesVersion: number): Promise<Uint8Array> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", `username\n${names.join("\n")}\n`);
  return changeHead(readFileSync(path), await loadChecksum(), (head) =>
    head.setUint32(32, rulesVersion, true),
  );
}

const open = async (bytes: Uint8Array, find = rulesOf): Promise<OpenedIndex> =>
  OpenedIndex.from("it.lkx", new MemorySource(bytes), () => testSecret, find);

it("an index of rules 1 still answers once there are rules 2, and each index reads a query by its own rules", async () => {
  const { rules } = backwards();
  const find = (version: number): Rules | undefined => (version === 2 ? rules : rulesOf(version));
  const first = await open(await bytesOf(["sanne", "tej"], 1), find);
  const second = await open(await bytesOf(["ennas", "jet"], 2), find);
  expect([first.rules, second.rules]).toEqual([currentRules, rules]);
  const statusesOf = async (query: string): Promise<string[]> =>
    (await answerQuery(parseQuery(query), [first, second], 0.999)).searched.map(({ status }) => status);
  expect(await statusesOf("sanne")).toEqual(["exposed", "exposed"]);
  expect(await statusesOf("ennas")).toEqual(["not-found", "not-found"]);
  expect(await statusesOf("tej")).toEqual(["exposed", "exposed"]);
  expect(await statusesOf("jan")).toEqual(["not-found", "not-found"]);
  expect(
    explainQuery(parseQuery("jet"), [first, second]).map(({ kind, canonical }) => `${kind} ${canonical}`),
  ).toEqual(["username jet", "username tej"]);
});

it("an unknown rules version is refused, with a hint", async () => {
  for (const version of [0, 2, 2 ** 32 - 1])
    await expect(open(await bytesOf(["sanne"], version))).rejects.toMatchObject({
      code: "NEWER_RULES",
      hint: "update leakcheck",
    });
});

it("every version is found by its number", () => {
  expect(rulesOf(1)?.version).toBe(1);
  expect(rulesOf(currentRules.version)).toBe(currentRules);
  expect(rulesOf(currentRules.version + 1)).toBeUndefined();
});

it("a query is read once for all indexes of the same rules and region, and in its own region before theirs", () => {
  const { rules, readings } = backwards();
  const query = parseQuery("jet");
  for (const region of [null, "NL", null, "NL", "GB"]) query.readingsBy(rules, region);
  expect(readings).toEqual(["jet in null", "jet in NL", "jet in GB"]);
  const other = backwards();
  const regional = parseQuery("jet", { region: "BE" });
  for (const region of [null, "NL"]) regional.readingsBy(other.rules, region);
  expect(other.readings).toEqual(["jet in BE"]);
});
