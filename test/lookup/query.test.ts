// The readings of a query.
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/lookup/query.js";
import type { QueryKind } from "../../src/record/found.js";
import { currentRules } from "../../src/record/rules.js";

/** Returns readings in short: kind, canonical form, and the meaning of a miss. */
function readings(text: string, forced?: QueryKind): string[] {
  return parseQuery(text, { kind: forced })
    .readingsBy(currentRules, null)
    .map(({ kind, canonical, doubt, onlyHits }) =>
      [kind, canonical, ...(onlyHits === true ? ["only hits"] : doubt === undefined ? [] : [doubt])].join(
        " | ",
      ),
    );
}

describe("a query", () => {
  const cases: [text: string, readings: string[]][] = [
    ["Sanne", ["username | sanne"]],
    ["@Sanne", ["username | sanne"]],
    ["- not an option", ["username | - not an option | unrecognised"]],
    ["Jan Jansen", ["username | jan jansen | unrecognised"]],
    [
      "jan at x.example",
      ["email | jan@x.example | unrecognised", "username | jan at x.example | unrecognised"],
    ],
    [
      "jan[AT]x.example",
      ["email | jan@x.example | unrecognised", "username | jan[at]x.example | unrecognised"],
    ],
    ["sanne.", ["username | sanne. | unrecognised"]],
    ["sanne?", ["username | sanne? | unrecognised"]],
    ["jan\\_77", ["username | jan\\_77 | unrecognised", "username | _77"]],
    ["3.16E+10", ["username | 3.16e+10 | unrecognised"]],
    ["3.16214e10", ["username | 3.16214e10 | unrecognised"]],
    ["3E+10", ["username | 3e+10 | unrecognised"]],
    ["3e10", ["username | 3e10"]],
    ["kim%5Fk", ["username | kim%5fk | unrecognised"]],
    ["=kim", ["username | =kim | unrecognised"]],
    ["\u2026kim", ["username | ...kim | unrecognised"]],
    [".kim", ["username | .kim"]],
    [
      "kim(work)@x.example",
      [
        "email | kim(work)@x.example | unrecognised",
        "email | kim@x.example",
        "username | kim(work)@x.example | only hits",
      ],
    ],
    ["@kim, @jan", ["username | kim, @jan", "username | kim", "username | jan"]],
    ["@kim @jan", ["username | kim @jan", "username | kim", "username | jan"]],
    ["@kim; @jan@x", ["username | kim; @jan@x | unrecognised", "username | kim | unrecognised"]],
    ["kim@jan", ["username | kim@jan | unrecognised"]],
    ["@jan@x.example", ["email | jan@x.example | unrecognised", "username | jan@x.example | unrecognised"]],
    ["jan@example,com", ["email | jan@example.com", "username | jan@example,com | only hits"]],
    ["jan; sanne", ["username | jan; sanne", "username | jan", "username | sanne"]],
    ["jan, sanne", ["username | jan, sanne | unrecognised"]],
    ["jan,", ["username | jan"]],
    ['"jan77";', ["username | jan77"]],
    ["u/jan/", ["username | jan"]],
    ["jan%40x.example", ["email | jan@x.example", "username | jan%40x.example | only hits"]],
    [
      "jan@x.example,+12015550101",
      ["email | jan@x.example", "phone | 12015550101", "username | jan@x.example,+12015550101 | only hits"],
    ],
    [
      "jan@x.example;jan_77",
      ["email | jan@x.example", "username | jan_77", "username | jan@x.example;jan_77 | only hits"],
    ],
    ["Jan <jan@x.example>", ["email | jan@x.example", "username | jan <jan@x.example> | only hits"]],
    [
      "+12015550101, jan_77",
      ["phone | 12015550101", "username | jan_77", "username | +12015550101, jan_77 | only hits"],
    ],
    [
      "https://wa.me/12015550101",
      ["phone | 12015550101", "username | https://wa.me/12015550101 | only hits"],
    ],
    [
      "jan\\_k@x.example",
      [
        "email | jan\\_k@x.example | unrecognised",
        "email | _k@x.example",
        "username | jan\\_k@x.example | only hits",
      ],
    ],
    ["j**@x.example", ["email | j**@x.example | unrecognised", "username | j**@x.example | only hits"]],
    ["jan@x..example", ["email | jan@x..example | unrecognised", "username | jan@x..example | only hits"]],
    ["wa.me/12015550101", ["phone | 12015550101", "username | wa.me/12015550101 | only hits"]],
    ["Sanne@x.example", ["email | sanne@x.example", "username | sanne@x.example | only hits"]],
    [
      "a@x.example, b@x.example",
      ["email | a@x.example", "email | b@x.example", "username | a@x.example, b@x.example | only hits"],
    ],
    ["+1 201 555 0101", ["phone | 12015550101", "username | +1 201 555 0101 | only hits"]],
    ["0012015550101", ["phone | 12015550101", "username | 0012015550101 | only hits"]],
    [
      "+12015550101; +12015550102",
      ["phone | 12015550101", "phone | 12015550102", "username | +12015550101; +12015550102 | only hits"],
    ],
    ["2015550101", ["phone | 2015550101 | national-phone", "username | 2015550101"]],
    [
      "2015550101, 2015550102",
      [
        "phone | 2015550101 | national-phone",
        "phone | 2015550102 | national-phone",
        "username | 2015550101, 2015550102 | unrecognised",
      ],
    ],
    ["+12015550101, +12", ["phone | 12015550101 | unrecognised", "username | +12015550101, +12 | only hits"]],
    ["+7", ["username | +7 | unrecognised"]],
    ["+1 201 555 O101", ["username | +1 201 555 o101 | unrecognised"]],
    ["+1", ["username | +1 | unrecognised"]],
    ["+sanne", ["username | +sanne"]],
    ["root@localhost", ["username | root@localhost | unrecognised"]],
    ["https://www.instagram.com/jan/tagged/", ["username | jan"]],
    ["https://www.instagram.com/p/abc/", ["username | https://www.instagram.com/p/abc/ | unrecognised"]],
    ["https://example.com/@jan", ["username | https://example.com/@jan | unrecognised"]],
    ["https://www.tiktok.com/@sanne.devries", ["username | sanne.devries"]],
    ["jan\tsanne", ["username | jan sanne | unrecognised"]],
    ["jan\rsanne", ["username | jan sanne | unrecognised"]],
    ["\u0000j\u0000a\u0000n", ["username | jan | unrecognised"]],
    [
      "jan@x.example\tJan",
      ["email | jan@x.example | unrecognised", "username | jan@x.example jan | only hits"],
    ],
    ["s\u200banne\u00ad", ["username | sanne"]],
    ["\u200e@sanne", ["username | sanne"]],
    ["\u200b", []],
    ["jan\ud800", []],
    ["", []],
  ];
  test.each(cases)("%j", (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  const forced: [text: string, kind: QueryKind, readings: string[]][] = [
    ["sanne@x.example", "username", ["username | sanne@x.example"]],
    ["sanne@x.example", "email", ["email | sanne@x.example"]],
    ["sanne", "email", []],
    ["+12015550101 / 0012015550102", "phone", ["phone | 12015550101", "phone | 12015550102"]],
    ["2015550101", "phone", ["phone | 2015550101 | national-phone"]],
    ["sanne", "phone", []],
    ["jan\tsanne", "username", ["username | jan sanne | unrecognised"]],
    ["Jan Jansen", "username", ["username | jan jansen"]],
    ["j**@x.example", "email", ["email | j**@x.example | unrecognised"]],
  ];
  test.each(forced)("%j as %s", (text, kind, expected) => {
    expect(readings(text, kind)).toEqual(expected);
  });

  const inRegion: [text: string, region: string, readings: string[]][] = [
    ["0612345678", "NL", ["phone 31612345678", "username 0612345678"]],
    ["612345678", "NL", ["phone 31612345678", "phone 612345678", "username 612345678"]],
    ["31612345678", "NL", ["phone 31612345678", "username 31612345678"]],
    [
      "+31 06 12345678",
      "NL",
      ["phone 310612345678", "phone 31612345678", "username +31 06 12345678 only hits"],
    ],
    [
      "2125550101",
      "NL",
      ["phone 312125550101 national-phone", "phone 2125550101 national-phone", "username 2125550101"],
    ],
    ["06 12 34 56 78", "NL", ["phone 31612345678", "username 06 12 34 56 78 only hits"]],
    ["mobile: 06 12345678", "NL", ["phone 31612345678", "username mobile: 06 12345678 only hits"]],
    ["06 12 34 56 7", "NL", ["phone 3161234567", "username 06 12 34 56 7 only hits"]],
    ["06 12", "NL", ["username 06 12 unrecognised"]],
    ["max 06 12345678", "NL", ["username max 06 12345678 unrecognised"]],
    [
      "212 555 0101",
      "NL",
      [
        "phone 312125550101 national-phone",
        "phone 2125550101 national-phone",
        "username 212 555 0101 unrecognised",
      ],
    ],
    ["4002", "NU", ["phone 6834002", "username 4002"]],
    ["4002", "NL", ["username 4002"]],
  ];
  test.each(inRegion)("%j in %s", (text, region, expected) => {
    const read = currentRules.readingsOf(text, { region });
    expect(
      read.map(({ kind, canonical, doubt, onlyHits }) =>
        [kind, canonical, doubt, onlyHits === true ? "only hits" : undefined].filter(Boolean).join(" "),
      ),
    ).toEqual(expected);
  });
});
