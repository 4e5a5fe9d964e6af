// A search asks for nothing but what was announced, whatever it finds; except for masks.
import { describe, expect, it } from "vitest";
import type { Kind } from "../../src/format/kinds.js";
import { probesOf } from "../../src/lookup/probes-of.js";
import { parseQuery } from "../../src/lookup/query.js";
import { searchIndex } from "../../src/lookup/search.js";
import { currentRules } from "../../src/record/rules.js";
import { maskSign } from "../../src/record/traces/traces.js";
import { plainMetadata } from "../support/index/plain-metadata.js";
import { firstSeed, randomCases } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

const kindsOf = (kinds: readonly Kind[]): typeof plainMetadata => ({
  ...plainMetadata,
  kinds: Object.fromEntries(kinds.map((kind) => [kind, { hasColumn: true, values: 1, unindexable: 0 }])),
});
const everyKind = kindsOf(["email", "phone", "username", "mailbox", "mention", "trace"]);
const withoutTexts = kindsOf(["email", "phone", "username", "mailbox"]);

const texts = [
  "sanne@example.com",
  "sanne+shop@gmail.com",
  "s.a.n.n.e@googlemail.com",
  "sanne.de-vries_77@example.co.uk",
  "+5491123456789",
  "+12025550123",
  "+2250701234567",
  "06 12345678",
  "sanne_77",
  "sanne de vries",
  "12025550123",
  "null",
];

describe(`from seed ${firstSeed} on, a search probes what probesOf says: of`, () => {
  it.each(texts)("%s", async (text) => {
    for (let round = 0; round < randomCases(30); round++) {
      const random = seededRandom(firstSeed + round);
      const metadata = round % 4 === 0 ? withoutTexts : everyKind;
      const query = parseQuery(text, { region: round % 3 === 0 ? "NL" : null });
      const announced = new Set(
        probesOf(query, { metadata, rules: currentRules }).map(
          ({ kind, canonical }) => `${kind} ${canonical}`,
        ),
      );
      const asked: string[] = [];
      // Traces and others are found more or less often, so that searches go on and stop everywhere.
      const often = 1 + random(8);
      let isMasked = false;
      await searchIndex(
        query,
        {
          metadata,
          rules: currentRules,
          find: async (kind, canonical) => {
            const isFound = random(often) === 0;
            if (!isMasked) asked.push(`${kind} ${canonical}`);
            if (kind === "trace" && canonical === maskSign && isFound) isMasked = true;
            return isFound ? { bitmap: Uint8Array.of(1), records: 1 } : undefined;
          },
        },
        0.999,
      );
      for (const name of asked) expect(announced, name).toContain(name);
    }
  });
});

it("nothing is announced that an index has no table for", () => {
  const announced = probesOf(parseQuery("sanne@gmail.com"), { metadata: withoutTexts, rules: currentRules });
  expect(new Set(announced.map(({ kind }) => kind))).toEqual(new Set(["email", "mailbox", "username"]));
});
