import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUsername } from "../../src/record/username.js";
import { oddText } from "../support/odd-text.js";
import { randomCases } from "../support/random-cases.js";

describe("user names", () => {
  const cases: [value: string, canonical: string | undefined][] = [
    ["sanne", "sanne"],
    ["  Sanne.DeVries_7 ", "sanne.devries_7"],
    ["@sanne", "sanne"],
    ["＠ＳＡＮＮＥ", "sanne"],
    ["@ sanne", "sanne"],
    ["sanne@home", "sanne@home"],
    ["Sanne de Vries", "sanne de vries"],
    ["JÜRGEN", "jürgen"],
    ["https://www.instagram.com/Sanne/", "sanne"],
    ["https://www.instagram.com/Sanne/?hl=nl", "sanne"],
    ["instagram.com/sanne#top", "sanne"],
    ["http://m.facebook.com/sanne", "sanne"],
    ["https://www.tiktok.com/@sanne", "sanne"],
    ["@https://x.com/sanne", "sanne"],
    ["https://www.linkedin.com/in/sanne", "sanne"],
    ["https://www.reddit.com/user/sanne", "sanne"],
    ["https://www.instagram.com/jan/tagged/", "jan"],
    ["https://www.instagram.com/stories/jan/123", "jan"],
    ["https://x.com/Jan/status/123?s=20", "jan"],
    ["https://www.youtube.com/@jan/videos", "jan"],
    ["instagram.com/p", "p"],
    ["s\u200ba\u00adn\u202en\u2066e\ufeff", "sanne"],
    ["\u200b@sanne", "sanne"],
    ["\u0000san\u0007ne\u009b\u0000", "sanne"],
    ["\u200b\u00ad", undefined],
    ["san\ud800ne", undefined],
    ["\udc00", undefined],
    ["sanne\u{1f600}", "sanne\u{1f600}"],
    ["https://www.instagram.com/p/abc/", "https://www.instagram.com/p/abc/"],
    ["https://example.com/sanne", "https://example.com/sanne"],
    ["007", "007"],
    ["", undefined],
    [" @ ", undefined],
    ["san\ufffdne", undefined],
    ["x".repeat(254), "x".repeat(254)],
    ["x".repeat(255), undefined],
    ["é".repeat(128), undefined],
    ["x".repeat(1_000_000), undefined],
  ];
  test.each(cases)("%j", (value, canonical) => {
    expect(canonicalUsername(value)).toBe(canonical);
  });

  test("do not change when they are made canonical again", () => {
    const urls = fc.constantFrom(
      "",
      "https://instagram.com/",
      "x.com/",
      "@",
      "＠",
      "https://www.tiktok.com/@",
    );
    fc.assert(
      fc.property(urls, oddText, (before, text) => {
        const once = canonicalUsername(before + text);
        if (once !== undefined) expect(canonicalUsername(once)).toBe(once);
      }),
      { numRuns: randomCases(1_000) },
    );
  });

  test("have the same form with and without the @", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(canonicalUsername(`@${text}`)).toBe(canonicalUsername(text));
      }),
    );
  });
});
