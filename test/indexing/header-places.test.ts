// Where the header of a dump is, and what separates its fields: above it, below it, and within a
// file whose columns change. Nobody in such a file is silently "not found".
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../src/indexing/build-options.js";
import { answerQuery } from "../../src/lookup/answer.js";
import type { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { someOf } from "../support/random-cases.js";
import { isSameOutcome, outcomeOf } from "../support/both-paths/index-outcome.js";

const people = Array.from({ length: 12 }, (_, n) => [`lid_${n}x`, `lid${n}.b@example.net`, "Breda"]);
const rows = (separator = ",", of = people): string[] => of.map((fields) => fields.join(separator));
const header = "login,e-mail,city";
const all = "exact 1 login+e-mail+city";

async function built(
  lines: readonly string[],
  more: Partial<BuildOptions> = {},
  warnings: string[] = [],
): Promise<OpenedIndex> {
  const path = join(emptyFolder(), "it.lkx");
  const onWarning = (text: string): void => void warnings.push(text);
  await buildText(path, "csv", `${lines.join("\n")}\n`, { onWarning, ...more });
  return openBuilt(path);
}

async function ask(index: OpenedIndex, text: string): Promise<string> {
  const { status, exposures } = await answerQuery(
    parseQuery(text.replace("username:", ""), text.startsWith("username:") ? { kind: "username" } : {}),
    [index],
    0,
  );
  return status === "exposed"
    ? exposures.map(({ match, records, columns }) => `${match} ${records} ${columns.join("+")}`).join("; ")
    : status;
}

/** Returns true if both paths make the same index, with small blocks and several threads too. */
async function areSame(lines: readonly string[]): Promise<boolean> {
  const dump = Buffer.from(lines.map((line) => `${line}\r\n`).join(""));
  const general = await outcomeOf(dump, { general: true });
  const inMain = await outcomeOf(dump, {}, { blockBytes: 61 });
  const inWorkers = await outcomeOf(dump, { threads: 2 }, { workerBytes: 0, blockBytes: 61 });
  return isSameOutcome(inMain, general) && isSameOutcome(inWorkers, general);
}

describe("lines above the header", () => {
  const asides: [string, string[]][] = [
    ["a separator line", ["sep=,"]],
    ["a separator line in quotes", ['"sep=,"']],
    ["a comment", ["# list of 2026-03-04 10:11:12"]],
    ["comments of another kind", ["-- dump of some_table", "// twelve rows"]],
    ["a title", ["Export of all members"]],
    ["a title in padded cells", ["Export of all members,,", ",,"]],
    ["notes", ["Remarks:", '"Some fields are missing, as you may see, in this file."', ""]],
    ["a banner", ["==========", "free for all", "=========="]],
    ["a row of groups", ["Account,Contact,Contact"]],
    ["a row of groups in merged cells", ["Account,,Place"]],
    ["a title and a row of groups", ["Members 2026", "", "Account,,Place"]],
  ];

  it.each(someOf(asides, 4))("are left out: %s", async (_what, above) => {
    const warnings: string[] = [];
    const index = await built([...above, header, ...rows()], {}, warnings);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
    expect(await ask(index, "username:lid_11x")).toBe(all);
    expect(warnings.join("\n")).toContain(`is on line ${above.length + 1};`);
    expect(await areSame([...above, header, ...rows()])).toBe(true);
  });

  it("set the separator", async () => {
    const index = await built(["sep=~", "login~e-mail~city", ...rows("~")]);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
  });

  it.each(someOf(["=>", "||", " - "], 1))(
    "set the separator %j, and padded ones a single sign",
    async (separator) => {
      const lines = (sign: string): string[] => [header.replaceAll(",", sign), ...rows(sign)];
      const index = await built([`sep=${separator}`, ...lines(separator)]);
      expect(await ask(index, "lid3.b@example.net")).toBe(all);
      const alone = await built([`sep=${separator}`, ...rows(separator)]);
      expect(await ask(alone, "lid3.b@example.net")).toMatch(/^exact 1 [^+]+(?:\+[^+]+){2}$/u);
      const padded = await built(["sep=;;;", ...lines(";")]);
      expect(await ask(padded, "lid3.b@example.net")).toBe(all);
    },
  );

  it.each(someOf(["\u00a7", "=>", "\u00b7", " / "], 2))(
    "stand above fields separated by %j",
    async (separator) => {
      const lines = ["Export of all members", header.replaceAll(",", separator), ...rows(separator)];
      expect(await ask(await built(lines), "username:lid_4x")).toBe(all);
    },
  );

  it("stand above lines that end with CR, with line feeds in their quotes", async () => {
    const lines = [
      "# a list",
      header,
      ...people.map(([a, b], n) => `${a},${b},${n < 10 ? "Breda" : '"Breda\n"'}`),
    ];
    const index = await built([lines.join("\r")]);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
  });

  it("that may hold somebody leave traces", async () => {
    const index = await built(["made by bram@example.org", "zq_77", header, ...rows()]);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
    expect(await ask(index, "bram@example.org")).toBe("exact 0 ");
    expect(await ask(index, "username:zq_77")).toBe("inconclusive");
    expect(await ask(index, "username:nobody_88")).toBe("not-found");
    expect(await areSame(["made by bram@example.org", "zq_77", header, ...rows()])).toBe(true);
  });

  it("that are short records leave traces", async () => {
    const wide = [
      "login,e-mail,city,zip,country",
      ...people.map((fields) => [...fields, "4811", "NL"].join(",")),
    ];
    for (const above of [["zq_77,Breda"], ["#zq_77:geheim"], ["# zq_77"], ["zq_77:x", "Mr Zq"]]) {
      const index = await built([...above, ...wide]);
      expect(await ask(index, "lid3.b@example.net"), above[0]).toBe("exact 1 login+e-mail+city+zip+country");
      expect(await ask(index, "username:zq_77"), above[0]).toBe("inconclusive");
    }
    const index = await built(["#zq_77:zq77@example.com", "##", ...rows(":")]);
    expect(await ask(index, "username:zq_77")).toBe("inconclusive");
  });

  it("are no more than twenty", async () => {
    const above = Array.from({ length: 20 }, (_, n) => `# note ${"x".repeat(n)}`);
    await expect(built([...above, header, ...rows()])).rejects.toThrow("no column of it.lkx.csv");
  });

  it("are records if they hold addresses or as many fields as the others", async () => {
    const index = await built([...rows(",", people.slice(0, 2)), header, ...rows(",", people.slice(2))]);
    for (const [login, address] of people) {
      expect(await ask(index, address!), address).toMatch(/^exact 1/u);
      expect(await ask(index, `username:${login}`), login).toMatch(/^(?:exact 1|inconclusive)/u);
    }
  });

  it("stand above records without a header", async () => {
    const above = ["#####", "# given away by example", "#####", ""];
    const index = await built([...above, ...rows(":")]);
    expect(await ask(index, "lid3.b@example.net")).toBe("exact 1 username+email+column 3");
    expect(await areSame([...above, ...rows(":")])).toBe(true);
  });
});

describe("a separator without a header", () => {
  it.each(someOf([" - ", " / ", " => ", "\u00a7"], 2))("%j is preferred to blanks", async (separator) => {
    const lines = people.map(([, address], n) =>
      ["Anna Smit", address, `+3161234560${n % 10}`].join(separator),
    );
    expect(await ask(await built(lines), "lid3.b@example.net")).toMatch(/^exact 1 [^+]+(?:\+[^+]+){2}$/u);
  });

  it("is told by a header of which blank fields at the end are left out", async () => {
    const lines = people.map(([login, address], n) => (n % 3 === 0 ? `${address}` : `${address}=>${login}`));
    const index = await built(["e-mail=>login", ...lines.map((line, n) => (n === 3 ? `${line}=>` : line))]);
    expect(await ask(index, "lid4.b@example.net")).toBe("exact 1 e-mail+login");
  });
});

describe("records without a header", () => {
  const first = (n: number): string => `+3161000${String(n).padStart(4, "0")}`;
  const numbered = (separator: string, most = 4): string[] =>
    people.map(([name = "", address = "", city = ""], n) =>
      [first(n), address, `${name}!7Zq`, city].slice(0, n % 3 === 2 ? 4 : most).join(separator),
    );

  it("may begin with the sign that separates their fields, as comments do", async () => {
    const lines = ["#lid77.b@example.net#x#Breda", ...numbered("#")];
    const index = await built(lines);
    expect(await ask(index, "lid77.b@example.net")).toBe("exact 1 email+column 3+column 4");
    // A comment above them is none.
    const below = await built(["# of 2026", ...lines]);
    expect(await ask(below, "lid77.b@example.net")).toBe("exact 1 email+column 3+column 4");
    expect(await areSame(lines)).toBe(true);
  });

  it("may begin with a blank one, which is no rule of a banner", async () => {
    for (const by of ["^", "~", ","]) {
      const lines = [
        by,
        `${by}lid77.b@example.net`,
        by,
        ...people.map(([name = "", address = ""]) => name + by + address),
      ];
      const index = await built(lines);
      expect(await ask(index, "lid77.b@example.net")).toBe("exact 1 email");
      expect(await areSame(lines)).toBe(true);
    }
  });

  it.each(someOf([",", ";", "|", "\t", "#", "\u00a7"], 3))(
    "may lose blank fields at the end, between %j",
    async (by) => {
      const lines = numbered(by, 3);
      const index = await built(lines);
      // Two in three records are a field short.
      expect((await ask(index, first(1))).split("+")).toHaveLength(3);
      expect((await ask(index, first(2))).split("+")).toHaveLength(4);
      expect(await ask(index, "+31699999999")).toBe("not-found");
      expect(await areSame(lines)).toBe(true);
      const alone = await built([first(90), ...lines]);
      expect((await ask(alone, first(90))).split("+")).toHaveLength(1);
      expect((await ask(alone, first(2))).split("+")).toHaveLength(4);
    },
  );
});

describe("a separator out of the ordinary", () => {
  const separators = [
    "~",
    "#",
    "=",
    "^",
    "$",
    "§",
    "·",
    "\u0001",
    "\u001f",
    " - ",
    " / ",
    "=>",
    "->",
    "||",
    "}",
    "&",
  ];

  it.each(someOf(separators, 4))("is found below a header: %s", async (separator) => {
    const index = await built([["login", "e-mail", "city"].join(separator), ...rows(separator)]);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
    expect(await ask(index, "username:lid_11x")).toBe(all);
  });

  it.each(someOf(["~", "#", "=", "^", "$", "&", "!", "}", "/", "*"], 3))(
    "is found between a user name and an address: %s",
    async (separator) => {
      const index = await built(people.map(([login, address]) => `${login}${separator}${address}`));
      expect(await ask(index, "lid3.b@example.net")).toBe("exact 1 username+email");
      expect(await ask(index, "username:lid_11x")).toMatch(/^exact/u);
    },
  );

  it.each(["_", "-", "+"])("may belong to the addresses: %s", async (sign) => {
    const warnings: string[] = [];
    const lines = people.map((_, n) => `lid${sign}b.${n}@example.net`);
    const index = await built(lines, {}, warnings);
    expect(await ask(index, `lid${sign}b.3@example.net`)).toBe("exact 1 email");
    expect(await ask(index, "b.3@example.net")).toBe("inconclusive");
    expect(await ask(index, "b.99@example.net")).toBe("not-found");
    expect(warnings.join("\n")).toContain("--delimiter");
    expect(await areSame(lines)).toBe(true);
  });

  it("in the addresses of one column of several leaves traces", async () => {
    const lines = ["id,e-mail,city", ...people.map((_, n) => `${n},lid${n}~b.${n}@example.net,Breda`)];
    const index = await built(lines);
    expect(await ask(index, "b.3@example.net")).toBe("inconclusive");
    expect(await areSame(lines)).toBe(true);
  });

  it("is not looked for in one column with a header", async () => {
    const warnings: string[] = [];
    const index = await built(["e-mail", ...people.map((_, n) => `lid_${n}@example.net`)], {}, warnings);
    expect(await ask(index, "lid_3@example.net")).toBe("exact 1 e-mail");
    expect(await ask(index, "3@example.net")).toBe("not-found");
    expect(warnings).toEqual([]);
  });

  it("is cut by the pieces in which a source is read", async () => {
    const text = ["login<=>e-mail<=>city", ...rows("<=>")].join("\n");
    for (const chunkBytes of [1, 2, 3, 7, 64]) {
      const path = join(emptyFolder(), "it.lkx");
      await buildText(path, "csv", text, { separator: "<=>" }, undefined, { chunkBytes });
      expect(await ask(await openBuilt(path), "lid3.b@example.net"), `${chunkBytes}`).toBe(all);
    }
  });
});

describe("a header below the first", () => {
  const [one, other] = [people.slice(0, 6), people.slice(6)];
  const otherRows = other.map(
    ([login, address, city]) => `${address},${city},${login},+31 6 1234 56${login!.length}0`,
  );

  it.each<[string, string]>([
    ["the same", header],
    ["the same in quotes", '"login","e-mail","city"'],
    ["the same after a byte order mark", `\ufeff${header}`],
    ["the same in quotes after a byte order mark", '\ufeff"login","e-mail","city"'],
  ])("is dropped: %s", async (_what, again) => {
    for (const first of someOf([header, '"login","e-mail","city"', `\ufeff${header}`], 1)) {
      const lines = [first, ...rows(",", one), again, ...rows(",", other), again];
      const index = await built(lines);
      expect(await ask(index, "lid3.b@example.net")).toBe(all);
      expect(await ask(index, "lid9.b@example.net")).toBe(all);
      expect(await ask(index, "username:login")).toBe("not-found");
      expect(await areSame(lines)).toBe(true);
    }
  });

  it("is dropped without a column of addresses", async () => {
    const lines = ["login,city", "lid_1x,Breda", "login,city", "lid_2x,Breda", "log,Breda", "login,Ede"];
    const index = await built(lines);
    expect(await ask(index, "username:login")).toBe("exact 1 login+city");
    expect(await ask(index, "username:log")).toBe("exact 1 login+city");
    expect(await areSame(lines)).toBe(true);
  });

  it("is dropped if its first name is empty", async () => {
    for (const again of [",login,e-mail", '"",login,e-mail']) {
      const lines = [",login,e-mail", "0,lid_1x,lid1@example.net", again, ",lid_2x,lid2@example.net"];
      expect(await areSame(lines)).toBe(true);
      expect(await ask(await built(lines), "username:login")).toBe("not-found");
    }
  });

  it("has the records below it", async () => {
    const index = await built([header, ...rows(",", one), "e-mail,city,login,phone", ...otherRows]);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
    expect(await ask(index, "lid9.b@example.net")).toBe("exact 1 login+e-mail+city+phone");
    expect(await ask(index, "username:lid_9x")).toBe("exact 1 login+e-mail+city+phone");
  });

  it("may have fewer names, and the first may follow again", async () => {
    const index = await built([
      header,
      ...rows(",", one),
      "phone,full name,date of birth",
      ...other.map((_, n) => `+31 6 1234 560${n},Lid ${n},2000-01-0${n + 1}`),
      header,
      ...rows(",", other),
    ]);
    expect(await ask(index, "+31612345602")).toBe("exact 1 phone+full name+date of birth");
    expect(await ask(index, "lid9.b@example.net")).toBe(all);
  });

  it("below what the survey inspects is an error that says where", async () => {
    const dump = [header, ...rows(",", one), "e-mail,city,login", ...rows(",", one)].join("\n");
    const at = dump.indexOf("e-mail,city,login");
    const far = Buffer.from(
      `${header}\n${"lid_1x,lid1@example.net,Breda\n".repeat(20_000)}${dump.slice(at)}\n${"lid1@example.net,Breda,lid_1x\n".repeat(12_000)}`,
    );
    const general = await outcomeOf(far, { general: true });
    expect(general.index).toContain(
      `DAMAGED_DUMP it.csv has another header at byte ${far.indexOf("e-mail,city")}`,
    );
    for (const threads of [1, 3])
      expect(
        isSameOutcome(await outcomeOf(far, { threads }, { workerBytes: 0, blockBytes: 50_000 }), general),
      ).toBe(true);
  });
});

describe("a separator that changes", () => {
  it("makes rejects of the records after it", async () => {
    const lines = ["login;e-mail;city", ...rows(";", people.slice(0, 8)), ...rows(",", people.slice(8))];
    const index = await built(lines);
    expect(await ask(index, "lid3.b@example.net")).toBe(all);
    expect(await ask(index, "lid9.b@example.net")).toBe("exact 0 ");
    expect(await ask(index, "username:lid_9x")).toBe("inconclusive");
    expect(await ask(index, "username:lid_99x")).toBe("not-found");
    expect(await areSame(lines)).toBe(true);
  });
});
