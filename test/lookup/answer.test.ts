// The answer to one query from several indexes: one that says "exposed" decides, then one that cannot tell.
import { describe, expect, it } from "vitest";
import type { Metadata } from "../../src/format/metadata.js";
import { answerQuery, type Answer, type ClosedIndex } from "../../src/lookup/answer.js";
import type { SearchableIndex } from "../../src/lookup/opened-index.js";
import type { Reading } from "../../src/record/readings.js";
import { currentRules } from "../../src/record/rules.js";
import { plainMetadata } from "../support/index/plain-metadata.js";
import { scriptedIndex, scriptedQuery } from "../support/index/scripted-index.js";

const named = (name: string, more: Partial<Metadata> = {}): Metadata => ({
  ...plainMetadata,
  dataset: { ...plainMetadata.dataset, name },
  ...more,
});
const reading: Reading = { kind: "username", canonical: "sanne" };
const query = scriptedQuery([reading]);

const exposing = scriptedIndex(named("exposing"), { "username sanne": [1, 2] });
const exposingMore = scriptedIndex(named("exposing-more", { coverage: 0.5 }), { "username sanne": [3, 1] });
const denying = scriptedIndex(named("denying"));
const doubting = scriptedIndex(named("doubting", { coverage: 0.5 }));
const keyless: ClosedIndex = { dataset: "keyless", reason: "missing-key" };
const unreadable: ClosedIndex = { dataset: "unreadable", reason: "unreadable-index" };

const ask = async (...indexes: (SearchableIndex | ClosedIndex)[]): Promise<Answer> =>
  answerQuery(query, indexes, 0.999);

describe("the status of an answer", () => {
  it.each<[status: string, what: string, indexes: (SearchableIndex | ClosedIndex)[]]>([
    ["exposed", "one exposes", [exposing]],
    ["exposed", "one of many exposes", [keyless, doubting, denying, exposing, unreadable]],
    ["not-found", "one denies", [denying]],
    ["not-found", "all deny", [denying, denying]],
    ["inconclusive", "one doubts", [doubting]],
    ["inconclusive", "one of many doubts", [denying, doubting, denying]],
    ["inconclusive", "one has no key", [denying, keyless]],
    ["inconclusive", "one cannot be read", [unreadable, denying]],
    ["inconclusive", "there is none", []],
  ])("is %s where %s", async (status, _what, indexes) => {
    expect((await ask(...indexes)).status).toBe(status);
  });
});

describe("an answer", () => {
  it("says what each index says, in their order", async () => {
    expect((await ask(denying, keyless, exposingMore, doubting, unreadable)).searched).toEqual([
      { dataset: "denying", status: "not-found", coverage: 1, reason: null },
      { dataset: "keyless", status: "inconclusive", coverage: null, reason: "missing-key" },
      // What is there is exposed, whatever else its index does not know.
      { dataset: "exposing-more", status: "exposed", coverage: 0.5, reason: null },
      { dataset: "doubting", status: "inconclusive", coverage: 0.5, reason: "low-coverage" },
      { dataset: "unreadable", status: "inconclusive", coverage: null, reason: "unreadable-index" },
    ]);
  });

  it("has the exposures of all indexes, in their order", async () => {
    const { exposures } = await ask(exposingMore, denying, exposing);
    expect(exposures.map(({ dataset, records, columns }) => [dataset, records, columns])).toEqual([
      ["exposing-more", 1, ["username", "city"]],
      ["exposing", 2, ["city"]],
    ]);
  });

  it("has no reason beside a hit, though another reading is in doubt", async () => {
    const doubtful: Reading = { ...reading, canonical: "jan", doubt: "unrecognised" };
    const { searched } = await answerQuery(scriptedQuery([doubtful, reading]), [exposing], 0.999);
    expect(searched).toEqual([{ dataset: "exposing", status: "exposed", coverage: 1, reason: null }]);
  });

  it("has the query as it was typed", async () => {
    expect((await answerQuery({ ...query, text: " Sanne " }, [denying], 0.999)).query).toBe(" Sanne ");
  });

  it("takes the least coverage that is said", async () => {
    expect((await answerQuery(query, [doubting], 0.5)).status).toBe("not-found");
    expect((await answerQuery(query, [doubting], 0.51)).status).toBe("inconclusive");
  });
});

describe("the kind of an answer", () => {
  const email: Reading = { kind: "email", canonical: "sanne@example.com" };
  const kindOf = async (
    readings: readonly Reading[],
    ...indexes: (SearchableIndex | ClosedIndex)[]
  ): Promise<string | null> => (await answerQuery(scriptedQuery(readings), indexes, 0.999)).kind;

  it("is that of the first exposure, though another is likelier", async () => {
    expect(await kindOf([email, reading], exposing)).toBe("username");
  });

  it("is else the likeliest one, with or without an index that can be asked", async () => {
    expect(await kindOf([email, reading], denying)).toBe("email");
    expect(await kindOf([email, reading], keyless)).toBe("email");
    expect(await kindOf([email, reading])).toBe("email");
  });

  it("is none of what is no identifier", async () => {
    expect(await kindOf([], denying, exposing)).toBeNull();
  });

  it("is read by the rules and the region of the first index that can be asked, else by the current rules", async () => {
    const read: string[] = [];
    const noting = {
      text: "x",
      readingsBy: (rules: typeof currentRules, region: string | null) => (
        read.push(`${rules.version} ${region}`),
        []
      ),
    };
    const other = {
      ...scriptedIndex(named("other", { region: "NL" })),
      rules: { ...currentRules, version: 7 },
    };
    await answerQuery(noting, [keyless, other, denying], 0.999);
    expect(read).toEqual(["7 NL", `${currentRules.version} null`, "7 NL"]);
    await answerQuery(noting, [keyless], 0.999);
    expect(read.at(-1)).toBe(`${currentRules.version} null`);
  });
});
