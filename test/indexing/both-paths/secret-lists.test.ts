// Lists of logins and secrets without a header, as whole indexes: both paths give the same bytes, with any
// number of threads.
import { expect, it, onTestFinished, vi } from "vitest";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { expectSame, ordinaryReading } from "../../support/both-paths/both-paths.js";
import { pick, type Random } from "../../support/both-paths/csv-cases.js";
import { isSameOutcome, outcomeOf } from "../../support/both-paths/index-outcome.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";
import { secretList } from "../../support/secrets/secret-list.js";

const lists = randomCases(3);

it(`${lists} lists from seed ${firstSeed} on`, async () => {
  for (let seed = firstSeed; seed < firstSeed + lists; seed++) {
    const { text, what } = secretList(seed);
    const dump = Buffer.from(
      seed % 3 === 0 ? `login,password,site,x\n${text.replaceAll(/[\t|;: ]/gu, ",")}` : text,
    );
    const reference = await outcomeOf(dump, { general: true });
    for (const blockBytes of [70, 1 << 20])
      expect(
        isSameOutcome(
          await outcomeOf(dump, { threads: 1 + (seed % 3) }, { workerBytes: 0, blockBytes }),
          reference,
        ),
        `${what}, blocks of ${blockBytes}`,
      ).toBe(true);
  }
});

it(`lines whose last field runs on, in ${lists * 10} sources from seed ${firstSeed} on`, () => {
  for (let seed = firstSeed; seed < firstSeed + lists * 10; seed++) {
    const random = seededRandom(seed);
    const delimiter = pick(random, [":", ";", "|", "\t"]);
    const listColumns = 1 + random(3);
    const part = (): string =>
      pick(random, [
        "",
        " ",
        "null",
        "x",
        'a"b',
        "boris_77",
        "anna@example.com",
        "Kim@Example.org",
        "+31612345678",
      ]) + pick(random, ["", "", delimiter, delimiter.repeat(3), String(random(1000)), "\r"]);
    const lines = Array.from({ length: 150 }, (_, n) =>
      random(20) === 0
        ? part()
        : [`user${n}@example.com`, ...Array.from({ length: 1 + random(4) }, part)].join(delimiter),
    );
    const dialect = { delimiter: delimiter.charCodeAt(0), quote: -1, escape: -1, relaxQuotes: false };
    expectSame(
      {
        ...ordinaryReading,
        dialect,
        bytes: Buffer.from(lines.join(pick(random, ["\n", "\r\n"]))),
        names: ["email", pick(random, ["password", "username"]), "password"].slice(0, listColumns),
        listColumns,
        usualFields: pick(random, [[], [1, 2, 3]]),
        maxRecordBytes: pick(random, [1 << 20, 40]),
        blockBytes: 500,
      },
      `seed ${seed}`,
    );
  }
});

/** Returns a line of a site, a login and a secret, of which the parts are nearly always told apart. */
function siteLine(random: Random, n: number, isAtEnd: boolean): string {
  const host = pick(random, [
    "shop.example",
    "a.example.org",
    "192.0.2.7",
    "x",
    "kim@shop.example",
    "m\u00fc.example",
    "",
  ]);
  const scheme = pick(random, [
    "https://",
    "http://",
    "android://",
    "x+y.z-1://",
    "HTTPS://",
    "1http://",
    "http:/",
  ]);
  const port = pick(random, ["", "", "", ":8080", ":1", ":65535", ":123456", ":8x", ":"]);
  const path = pick(random, [
    "",
    "/",
    "/in",
    "/a:80/b",
    "/?u=http://x.example/y",
    "/a:b/",
    "/a b",
    "/\u00e9",
    "//",
    "/:8/",
  ]);
  const isOdd = random(4) === 0;
  const site = isOdd
    ? pick(random, [scheme, scheme, ""]) + host + port + path
    : `https://shop.example${pick(random, ["", "", ":443"])}${pick(random, ["", "/", "/in", "/a:80/b", "?q=1"])}`;
  const login = pick(random, [
    `user${n}@example.com`,
    `user${n}@example.com`,
    `Kim_${n}`,
    `kim.${n}`,
    pick(random, [
      "kim.",
      "@kim_1",
      "kim 1",
      " kim_2 ",
      "null",
      "-",
      "",
      "k\u00efm",
      "7",
      "_1",
      ".x",
      "x".repeat(255),
    ]),
    pick(random, [
      "+31612345678",
      "31612345678",
      "0612345678",
      "06 1234 5678",
      "+31 6 12345678",
      "+316123",
      "+1234567890123456",
      "0031612345678",
      "kim+1@example.com",
      "a1234567",
      "kim@x",
    ]),
  ]);
  const secret = pick(random, [
    `made-up-${n}`,
    "x!9zzz",
    "",
    "a@example.com",
    "+31612345679",
    "12345678",
    "\u00fc",
    "p:q",
    "https://y",
  ]);
  return (isAtEnd ? [login, secret, site] : [site, login, secret]).join(":");
}

it(`sites, logins and secrets, in ${lists * 2} lists from seed ${firstSeed} on`, async () => {
  const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
  onTestFinished(() => {
    recordCalls.mockRestore();
  });
  for (let seed = firstSeed; seed < firstSeed + lists * 2; seed++) {
    const random = seededRandom(seed);
    const isAtEnd = seed % 2 === 0;
    const isPlain = seed % 4 === 1;
    const lines = Array.from({ length: 300 }, (_, n) => {
      if (isPlain || n < 60 || random(3) > 0) {
        const parts = [
          pick(random, [`user${n}@example.com`, `Kim_${n}`, `kim.${n}x`, `+316${10_000_000 + n}`]),
          `made-up-${n}`,
        ];
        const site = "https://shop.example:443/in:80/x?u=http://x";
        return (isAtEnd ? [...parts, site] : [site, ...parts]).join(":");
      }
      return random(30) === 0
        ? pick(random, [
            "",
            "nonsense",
            ":::",
            "https://x",
            " https://a.example/:kim:pw",
            [`https://shop.example`, `kim${n}`, "x".repeat(4096)].join(":"),
            "a:b",
          ])
        : siteLine(random, n, isAtEnd);
    });
    const dump = Buffer.from(lines.join(pick(random, ["\n", "\r\n"])) + pick(random, ["\n", ""]));
    const options = random(3) === 0 ? { region: "NL", maxRecordBytes: 300 } : {};
    const reference = await outcomeOf(dump, { ...options, general: true });
    recordCalls.mockClear();
    const sizes = { workerBytes: 0, blockBytes: pick(random, [70, 3000, 1 << 20]) };
    expect(
      isSameOutcome(await outcomeOf(dump, { ...options, threads: 1 }, sizes), reference),
      `seed ${seed}`,
    ).toBe(true);
    // The kernel parts ordinary lines, and reads addresses and names in them.
    if (isPlain) expect(recordCalls.mock.calls.length, `seed ${seed}`).toBeLessThan(20);
  }
});

it.each(["login", "user", "zzq"])("logins and words that may be secrets, in NDJSON: %s", async (name) => {
  const values = [
    "anna@example.com",
    "boris_77",
    "+31612345678",
    "31612345679",
    "Welkom01",
    "x!9zzz",
    "+news@x",
    "0",
  ];
  const lines = Array.from({ length: 90 }, (_, n) =>
    JSON.stringify({
      [name]: name === "zzq" ? `kaas_${n}${n % 30 === 0 ? "!" : ""}` : values[n % values.length],
      n,
    }),
  );
  const dump = Buffer.from(`${lines.join("\n")}\n{"email":"x@example.com"}\n`);
  const reference = await outcomeOf(dump, { general: true, format: "ndjson" });
  expect(typeof reference.index).not.toBe("string");
  for (const blockBytes of [70, 1 << 20])
    expect(
      isSameOutcome(
        await outcomeOf(dump, { threads: 2, format: "ndjson" }, { workerBytes: 0, blockBytes }),
        reference,
      ),
      String(blockBytes),
    ).toBe(true);
});

it(`columns that may hold names or secrets leave their traces, in ${lists * 2} lists from seed ${firstSeed} on`, async () => {
  // oxfmt-ignore
  const odd = [
    "made up", "Ma.de-Up_7", "ma*e", "m\u00e4de", "made\u2014up", "anna@example.com", "see anna@example.com there", "+31612345678", "06 12 34 56 78",
    "1.2e+10", "jan (at) example (dot) com", "jan%40example.com", "null", " ", "-", "x".repeat(254), "y".repeat(255), "7".repeat(40), "a\\nb", "&amp;",
    '"in quotes"', '"two; parts"', '"a ""quote"""', "\u00a0", "@handle", "a;b", "...", "o0l1", "x\ty",
  ];
  const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
  onTestFinished(() => {
    recordCalls.mockRestore();
  });
  for (let seed = firstSeed; seed < firstSeed + lists * 2; seed++) {
    const random = seededRandom(seed);
    const share = seed % 4 === 0 ? 0 : 10;
    const lines = Array.from({ length: 400 }, (_, n) => {
      const value =
        n > 100 && random(100) < share ? pick(random, odd) : `made-up-${n % 7 === 0 ? "x" : ""}${n}`;
      return `user${n}@example.com;${value}`;
    });
    const dump = Buffer.from(lines.join(pick(random, ["\n", "\r\n"])));
    const reference = await outcomeOf(dump, { general: true });
    recordCalls.mockClear();
    const sizes = { workerBytes: 0, blockBytes: pick(random, [70, 3000, 1 << 20]) };
    expect(isSameOutcome(await outcomeOf(dump, { threads: 1 }, sizes), reference), `seed ${seed}`).toBe(true);
    // The kernel leaves the traces of ordinary words, whatever the sizes.
    if (share === 0) expect(recordCalls.mock.calls.length, `seed ${seed}`).toBeLessThan(50);
  }
});
