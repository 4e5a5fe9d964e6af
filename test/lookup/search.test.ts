// One query in one index: which hits are told, in which order, and every reason for which their absence tells nothing.
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import type { Kind } from "../../src/format/kinds.js";
import type { Metadata } from "../../src/format/metadata.js";
import type { SearchableIndex } from "../../src/lookup/opened-index.js";
import type { Query } from "../../src/lookup/query.js";
import { otherColumnsName, searchIndex } from "../../src/lookup/search.js";
import type { Reading } from "../../src/record/readings.js";
import { plainMetadata } from "../support/index/plain-metadata.js";
import { scriptedIndex, scriptedQuery } from "../support/index/scripted-index.js";

const sound: Metadata = {
  ...plainMetadata,
  columns: [
    { name: "city", position: 2, class: "Geographic locations", kind: null, exposed: 1 },
    { name: "email", position: 1, class: "Email addresses", kind: "email", exposed: 1 },
    { name: "old_email", position: 0, class: "Email addresses", kind: "email", exposed: 1 },
    { name: "x", position: 3, class: null, kind: null, exposed: 1 },
  ],
  otherColumns: { count: 9, exposed: 1 },
  kinds: Object.fromEntries(
    ["email", "phone", "username", "mailbox"].map((kind) => [
      kind,
      { hasColumn: true, values: 1000, unindexable: 0 },
    ]),
  ),
  coverage: 0.999,
  blankWords: ["nobody"],
};

const email = (canonical: string): Reading => ({ kind: "email", canonical });
const username = (canonical: string): Reading => ({ kind: "username", canonical });

/** The reason for a query with these readings in an index that has nothing. */
async function reasonOf(
  readings: readonly Reading[],
  more: Partial<Metadata> = {},
  minCoverage = 0.999,
): Promise<string | null> {
  const { hits, reason } = await searchIndex(
    scriptedQuery(readings),
    scriptedIndex({ ...sound, ...more }),
    minCoverage,
  );
  expect(hits).toEqual([]);
  return reason;
}

/** The hits in short: kind, match, records and columns. */
async function hitsOf(query: Query, index: SearchableIndex): Promise<string[]> {
  const { hits } = await searchIndex(query, index, 0.999);
  return hits.map(({ kind, match, records, columns }) => `${kind} ${match} ${records} ${columns.join("+")}`);
}

describe("a hit", () => {
  it("has its columns in the order of the dump, the untracked ones last, and its classes sorted, each once", async () => {
    const index = scriptedIndex(sound, { "email a@b.example": [31, 7] });
    expect((await searchIndex(scriptedQuery([email("a@b.example")]), index, 0.999)).hits).toEqual([
      {
        dataset: "test",
        title: null,
        kind: "email",
        match: "exact",
        records: 7,
        columns: ["old_email", "email", "city", "x", otherColumnsName],
        classes: ["Email addresses", "Geographic locations"],
      },
    ]);
  });

  it("does not name columns that it does not have", async () => {
    expect(
      await hitsOf(scriptedQuery([username("u")]), scriptedIndex(sound, { "username u": [5, 1] })),
    ).toEqual(["username exact 1 old_email+city"]);
  });

  it("comes in the order of the readings, aliases behind them all", async () => {
    const entries = {
      "email a+x@gmail.com": [1, 1],
      "mailbox a@gmail.com": [3, 2],
      "username u": [8, 3],
    } as const;
    const query = scriptedQuery([email("a+x@gmail.com"), username("u")]);
    expect(await hitsOf(query, scriptedIndex(sound, entries))).toEqual([
      "email exact 1 city",
      "username exact 3 x",
      "email alias 2 email+city",
    ]);
  });

  it("of an unlikely reading is told only if it says more than the others", async () => {
    const query = scriptedQuery([email("a@b.example"), { ...username("a@b.example"), onlyHits: true }]);
    const both = (columns: number) =>
      scriptedIndex(sound, { "email a@b.example": [3, 1], "username a@b.example": [columns, 1] });
    expect(await hitsOf(query, both(2))).toEqual(["email exact 1 email+city"]);
    expect(await hitsOf(query, both(8))).toEqual(["email exact 1 email+city", "username exact 1 x"]);
    expect(await hitsOf(query, scriptedIndex(sound, { "username a@b.example": [2, 1] }))).toEqual([
      "username exact 1 email",
    ]);
  });
});

describe("an alias", () => {
  it("is that of others only where the mailbox has more records than the address", async () => {
    const query = scriptedQuery([email("a+x@gmail.com")]);
    const index = (own: number, shared: number) =>
      scriptedIndex(sound, { "email a+x@gmail.com": [1, own], "mailbox a@gmail.com": [1, shared] });
    expect(await hitsOf(query, index(2, 2))).toEqual(["email exact 2 city"]);
    expect(await hitsOf(query, index(2, 3))).toEqual(["email exact 2 city", "email alias 3 city"]);
  });

  it("is told once, and not if it was asked for itself", async () => {
    const entries = { "email a@gmail.com": [1, 4], "mailbox a@gmail.com": [1, 9] } as const;
    const twoTags = scriptedQuery([email("a+x@gmail.com"), email("a+y@gmail.com")]);
    expect(await hitsOf(twoTags, scriptedIndex(sound, entries))).toEqual([
      "email alias 4 city",
      "email alias 9 city",
    ]);
    const itself = scriptedQuery([email("a+x@gmail.com"), email("a@gmail.com")]);
    expect(await hitsOf(itself, scriptedIndex(sound, entries))).toEqual([
      "email exact 4 city",
      "email alias 9 city",
    ]);
  });

  it("is looked up under the asked address, its mailbox and nothing else; other kinds have none", async () => {
    const asked: string[] = [];
    await searchIndex(
      scriptedQuery([email("a+x@gmail.com"), email("c@d.example"), username("u")]),
      scriptedIndex(sound, {}, asked),
      0.999,
    );
    expect(asked).toEqual([
      "email a+x@gmail.com",
      "email a@gmail.com",
      "mailbox a@gmail.com",
      "email c@d.example",
      "mailbox c@d.example",
      "username u",
    ]);
  });
});

describe("absence", () => {
  const kinds = (
    kind: Kind,
    facts: Partial<{ hasColumn: boolean; values: number; unindexable: number }> | undefined,
  ): Partial<Metadata> => ({
    kinds: { ...sound.kinds, [kind]: facts && { hasColumn: true, values: 1000, unindexable: 0, ...facts } },
  });

  it("means not found where nothing speaks against it", async () => {
    for (const reading of [
      email("a@b.example"),
      email("a@gmail.com"),
      username("u"),
      { kind: "phone", canonical: "31612345678" } as const,
    ])
      expect(await reasonOf([reading])).toBeNull();
  });

  it("tells nothing where the dump has no column of the kind", async () => {
    expect(await reasonOf([username("u")], kinds("username", undefined))).toBe("kind-not-indexed");
    expect(await reasonOf([username("u")], kinds("username", { hasColumn: false }))).toBe("kind-not-indexed");
    expect(await reasonOf([username("u")], kinds("phone", undefined))).toBeNull();
  });

  it("tells nothing of an address that may have aliases where mailboxes are not indexed", async () => {
    for (const without of [kinds("mailbox", undefined), kinds("mailbox", { hasColumn: false })]) {
      expect(await reasonOf([email("a@gmail.com")], without)).toBe("kind-not-indexed");
      expect(await reasonOf([email("a+x@gmail.com")], without)).toBe("kind-not-indexed");
      expect(await reasonOf([email("a@example.com")], without)).toBeNull();
    }
  });

  it("tells nothing of a reading in doubt", async () => {
    for (const doubt of ["national-phone", "unrecognised"] as const)
      expect(await reasonOf([{ ...username("u"), doubt }])).toBe(doubt);
  });

  it("tells nothing of a word that was blank to the build, as a user name", async () => {
    expect(await reasonOf([username("nobody")])).toBe("blank-word");
    expect(await reasonOf([{ kind: "phone", canonical: "nobody" }])).toBeNull();
  });

  it("tells nothing of an address or a number that was blank to the build", async () => {
    const blankWords = ["noemail@example.com", "06 1234 5678", "none"];
    const more = { blankWords, region: "NL" };
    expect(await reasonOf([email("noemail@example.com")], more)).toBe("blank-word");
    expect(await reasonOf([{ kind: "phone", canonical: "31612345678" }], more)).toBe("blank-word");
    expect(await reasonOf([email("mail@example.com")], more)).toBeNull();
    expect(await reasonOf([{ kind: "phone", canonical: "31612345679" }], more)).toBeNull();
  });

  it("tells nothing of what may be a value that was not read", async () => {
    const traced = {
      ...sound,
      kinds: { ...sound.kinds, trace: { hasColumn: false, values: 0, unindexable: 0 } },
    };
    const reason = async (reading: Reading, ...left: string[]): Promise<string | null> => {
      const entries = Object.fromEntries(left.map((token) => [`trace ${token}`, [0, 0] as const]));
      return (await searchIndex(scriptedQuery([reading]), scriptedIndex(traced, entries), 0.999)).reason;
    };
    expect(await reason(username("u.v"), "u.v")).toBe("unread-value");
    expect(await reason(username("u.v"), "u", "v")).toBeNull();
    expect(await reason(username("u v"), "u", "v")).toBe("unread-value");
    expect(await reason(username("u v"), "u")).toBeNull();
    expect(await reason(email("a@b.example"), "a@b.example")).toBe("unread-value");
    expect(await reason(email("a.bc+d@gmail.com"), "abc@gmail.com")).toBe("unread-value");
    expect(await reason(email("kim.jansen@mail.example.net"), "m.jansen@mail.example")).toBe("unread-value");
    expect(await reason(username("sanne"), "s*e")).toBeNull();
    expect(await reason(username("sanne"), "s*e", "?*")).toBe("unread-value");
    expect(await reason(username("u"), "?!")).toBe("unread-value");
    expect(await reason({ ...username("u"), onlyHits: true }, "u")).toBeNull();
  });

  it("tells nothing below the least coverage", async () => {
    expect(await reasonOf([username("u")], { coverage: 0.999 })).toBeNull();
    expect(await reasonOf([username("u")], { coverage: 0.9989 })).toBe("low-coverage");
    expect(await reasonOf([username("u")], { coverage: 0.9989 }, 0.9)).toBeNull();
  });

  it("tells nothing while sources of the plan are missing", async () => {
    const plan = { id: "0a", sources: 2, ordinals: [1], starred: [] };
    expect(await reasonOf([username("u")], { plan })).toBe("part-of-plan");
    expect(await reasonOf([username("u")], { plan: { ...plan, ordinals: [1, 0] } })).toBeNull();
  });

  it("has the reason of the first reading that has one; an unlikely one has none", async () => {
    const doubtful: Reading = { ...username("u"), doubt: "unrecognised" };
    expect(await reasonOf([email("a@b.example"), doubtful])).toBe("unrecognised");
    expect(await reasonOf([{ ...doubtful, doubt: "national-phone" }, doubtful])).toBe("national-phone");
    expect(await reasonOf([email("a@b.example"), { ...doubtful, onlyHits: true }])).toBeNull();
  });

  it("of what cannot be an identifier tells nothing", async () => {
    const reason = async (query: Query): Promise<string | null> =>
      (await searchIndex(query, scriptedIndex(sound), 0.999)).reason;
    expect(await reason(scriptedQuery([]))).toBe("unrecognised");
    expect(await reason({ ...scriptedQuery([]), text: " NoBody " })).toBe("blank-word");
    expect(await reason({ ...scriptedQuery([]), text: "0", kind: "phone" })).toBe("blank-word");
    expect(await reason({ ...scriptedQuery([]), text: "0" })).toBe("unrecognised");
  });
});

describe("a damaged bucket", () => {
  const damaged = new LeakcheckError("DAMAGED_INDEX", "bucket 0 is damaged");

  it("leaves what is sound to be told, and is the reason before any other", async () => {
    const query = scriptedQuery([{ ...username("u"), doubt: "unrecognised" }, username("v"), username("w")]);
    const index = scriptedIndex(sound, { "username v": damaged, "username w": [1, 1] });
    expect(await searchIndex(query, index, 0.999)).toMatchObject({
      hits: [{ match: "exact", columns: ["city"] }],
      reason: "damaged-bucket",
    });
  });

  it("under the mailbox or the address calls nothing an alias that may be the address itself", async () => {
    const query = scriptedQuery([email("a+x@gmail.com")]);
    const damagedAddress = scriptedIndex(sound, {
      "email a+x@gmail.com": damaged,
      "mailbox a@gmail.com": [1, 5],
    });
    expect(await searchIndex(query, damagedAddress, 0.999)).toEqual({ hits: [], reason: "damaged-bucket" });
    const damagedMailbox = scriptedIndex(sound, {
      "email a+x@gmail.com": [1, 5],
      "mailbox a@gmail.com": damaged,
    });
    expect(await searchIndex(query, damagedMailbox, 0.999)).toMatchObject({
      hits: [{ match: "exact" }],
      reason: "damaged-bucket",
    });
  });

  it("is not what any other failure is: that ends the search", async () => {
    const failed = new LeakcheckError("CANNOT_READ", "cannot read it.lkx");
    const index = scriptedIndex(sound, { "username u": failed });
    await expect(searchIndex(scriptedQuery([username("u")]), index, 0.999)).rejects.toBe(failed);
  });
});
