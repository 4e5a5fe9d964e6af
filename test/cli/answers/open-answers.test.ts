// What an index leaves open: `inspect` says it before the dump is deleted, `build` at its end, and
// both agree.
import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sentencesOn } from "../../../src/cli/answers/open-answers.js";
import type { OpenAnswers } from "../../../src/inspecting/open-answers.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { Workplace } from "../../support/program/program.js";
import { runHere } from "../../support/program/program-here.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

async function openOf(command: "build" | "inspect", ...args: string[]): Promise<OpenAnswers> {
  const { stdout, status, stderr } = await runHere(place, [command, "--json", ...args]);
  expect(status, stderr).toBe(0);
  return (JSON.parse(stdout) as { open: OpenAnswers }).open;
}

const everything: OpenAnswers = {
  missingKinds: [],
  coverage: 1,
  hasOverflow: false,
  openPhones: 0,
  unread: {},
};

describe("what an index leaves open", () => {
  it.each<[string, Partial<OpenAnswers>, string[]]>([
    ["nothing", {}, []],
    [
      "a kind",
      { missingKinds: ["phone"] },
      ["no column holds phone numbers: every lookup of one is inconclusive"],
    ],
    [
      "two kinds",
      { missingKinds: ["email", "username"] },
      ["no column holds e-mail addresses or user names: every lookup of one is inconclusive"],
    ],
    [
      "rejects",
      { coverage: 0.95 },
      [
        '5 % of the records could not be read: nobody is told "not found", unless --min-coverage accepts less',
      ],
    ],
    ["few rejects", { coverage: 0.9995 }, []],
    [
      "phone numbers",
      { openPhones: 0.05 },
      ["of absent phone numbers about 5 % are inconclusive: they end like numbers that could not be read"],
    ],
    [
      "values",
      { unread: { email: 0.001, username: 0.0001 } },
      [
        'under 1 % of the e-mail addresses could not be read for certain: whoever may be one of them is told "inconclusive"',
      ],
    ],
    [
      "everything",
      { hasOverflow: true, coverage: 0.5 },
      ['a record has too much text that could not be read: nobody is told "not found"'],
    ],
  ])("is said: %s", (_what, open, expected) => {
    expect(sentencesOn({ ...everything, ...open })).toEqual(expected);
  });

  it("is the same for inspect and build", async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => {
      const digits = String((n * 48_271) % 99_999_989).padStart(8, "0");
      return `user${n},${n % 4 === 0 ? `06${digits}` : `+316${digits}`}\n`;
    });
    writeFileSync(place.path("d.csv"), `username,phone\n${rows.join("")}`);
    const foreseen = await openOf("inspect", "d.csv");
    const measured = await openOf("build", "--name", "d", "d.csv");
    expect(measured.missingKinds).toEqual(["email"]);
    expect({ ...foreseen, openPhones: 0, unread: 0 }).toEqual({ ...measured, openPhones: 0, unread: 0 });
    // 5,000 endings of a hundred million.
    expect(foreseen.openPhones).toBeCloseTo(0.000_05, 5);
    expect(measured.openPhones).toBeLessThan(0.005);
    expect(foreseen.unread.phone).toBeCloseTo(0.25, 1);
    expect(measured.unread.phone).toBeCloseTo(0.25, 5);
    expect((await openOf("inspect", "--region", "NL", "d.csv")).unread).toEqual({
      email: 0,
      phone: 0,
      username: 0,
    });
  });

  it("is measured where most absent numbers end like unread ones", async () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `user${n},+3161234${String(n).padStart(4, "0")}\n`);
    writeFileSync(place.path("d.csv"), `username,phone\n${rows.join("")}masked,*****7\nmasked,+316****12\n`);
    const open = await openOf("build", "--name", "d", "d.csv");
    expect(open.openPhones).toBeGreaterThan(0);
    const foreseen = await openOf("inspect", "d.csv");
    expect(foreseen.openPhones).toBeGreaterThan(0);
  });

  it("asks the index for numbers only where some may be open", async () => {
    const asked = vi.spyOn(OpenedIndex.prototype, "find");
    const askedFor = async (value: string): Promise<number> => {
      asked.mockClear();
      writeFileSync(place.path("d.csv"), `username,phone\nanna,+31612345678\nboris,${value}\n`);
      await openOf("build", "--force", "--name", "d", "d.csv");
      return asked.mock.calls.length;
    };
    try {
      expect(await askedFor("+31612345679")).toBe(0);
      expect(await askedFor("061234 or so")).toBe(2);
      expect(await askedFor("+316*****12")).toBeGreaterThan(250);
    } finally {
      asked.mockRestore();
    }
  });

  it("is said of a stream and of a short dump", async () => {
    const text = "username,email\nanna,anna@example.com\nboris,x\n";
    writeFileSync(place.path("d.csv"), text);
    const { stdout } = await place.run(["inspect", "--json", "-"], { input: text });
    expect((JSON.parse(stdout) as { open: OpenAnswers }).open).toEqual(await openOf("inspect", "d.csv"));
  });

  it("is null for a dump that would be refused", async () => {
    writeFileSync(place.path("d.csv"), "city\nDelft\nGouda\n");
    expect(await openOf("inspect", "d.csv")).toBeNull();
  });
});
