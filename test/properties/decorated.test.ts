// An identifier among whatever else stands in its value is found, or the value is known to be
// uncertain: a "not found" must not come from a decoration that no rule knows.
import { describe, expect, it } from "vitest";
import { identifiersIn } from "../../src/record/identifiers.js";
import { decorated } from "../support/decorated.js";
import { seededRandom } from "../support/random.js";
import { randomCases } from "../support/random-cases.js";

const plain = {
  email: ["kees@example.org", "kees.d+x@mail.example.org", "k7@example.co.example"],
  phone: ["+31612345678", "+1 201 555 0123", "0031 6 1234 5678", "+49 30 901820"],
  username: ["kees.w", "kees_77", "k7", "kees-d"],
} as const;
const forms: Readonly<Record<string, string>> = {
  "+31612345678": "31612345678",
  "+1 201 555 0123": "12015550123",
  "0031 6 1234 5678": "31612345678",
  "+49 30 901820": "4930901820",
};

describe.each(["email", "phone", "username"] as const)("a decorated %s", (kind) => {
  const seed = Number(process.env["SEED"] ?? 1);
  it(`is found, or its value is uncertain, from seed ${seed} on`, () => {
    let found = 0;
    const count = randomCases(4_000);
    for (let index = 0; index < count; index++) {
      const random = seededRandom(Math.imul(seed + index, 0x9e37_79b1) >>> 0);
      random(2);
      const identifier = plain[kind][random(plain[kind].length)] ?? "";
      const value = decorated(random, kind, identifier);
      const read = identifiersIn(value, kind);
      const isFound = read.found.some(
        (one) => one.kind === kind && one.canonical === (forms[identifier] ?? identifier),
      );
      if (isFound) found += 1;
      else expect(read.isCertain, `${JSON.stringify(value)} gives ${JSON.stringify(read)}`).toBe(false);
    }
    // Being uncertain about everything would pass, too.
    expect(found / count).toBeGreaterThan(0.9);
  });
});
