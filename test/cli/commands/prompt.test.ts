// The conversation at the prompt: it asks until an empty line, offers the region, and shows nothing that is typed.
import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texts as english } from "../../../src/cli/answers/languages/en.js";
import { askAndAnswer } from "../../../src/cli/commands/prompt/ask-and-answer.js";
import type { Answer, Reason } from "../../../src/lookup/answer.js";
import { hasTerminal, runOnTerminal, type Typing } from "../../support/program/terminal.js";
import { Workplace } from "../../support/program/program.js";

const answerWith = (query: string, reason: Reason | null): Answer => ({
  query,
  kind: "phone",
  status: reason === null ? "not-found" : "inconclusive",
  exposures: [],
  searched: [{ dataset: "x", status: reason === null ? "not-found" : "inconclusive", coverage: 1, reason }],
});

/** Lets somebody type lines; returns what was asked, looked up in which region, printed and told. */
async function converse(
  lines: readonly (string | undefined)[],
  home?: string,
): Promise<{ asked: string[]; lookedUp: string[]; printed: string[]; told: string[] }> {
  const left = [...lines];
  const seen = {
    asked: [] as string[],
    lookedUp: [] as string[],
    printed: [] as string[],
    told: [] as string[],
  };
  await askAndAnswer(
    {
      async ask(text) {
        seen.asked.push(text);
        if (left.length === 0) throw new Error("asked once too often");
        return left.shift();
      },
      close() {},
    },
    english.prompt,
    {
      region: home,
      async answer(line, region) {
        seen.lookedUp.push(`${line} ${region ?? "-"}`);
        return answerWith(line, line.startsWith("06") && region === undefined ? "national-phone" : null);
      },
      async print({ query, status }) {
        seen.printed.push(`${query} ${status}`);
      },
    },
    (line) => seen.told.push(line),
  );
  expect(left).toEqual([]);
  return seen;
}

const { first, next, region } = english.prompt;

describe("the prompt", () => {
  it("asks until an empty line", async () => {
    const { asked, printed } = await converse(["a@example.com", "sanne", "  "]);
    expect(asked).toEqual([first, next, next]);
    expect(printed).toEqual(["a@example.com not-found", "sanne not-found"]);
  });

  it("ends at the end of the input", async () => {
    expect((await converse([undefined])).printed).toEqual([]);
    expect((await converse(["sanne", undefined])).printed).toEqual(["sanne not-found"]);
  });

  it("offers the region once, and keeps it", async () => {
    const { asked, lookedUp, printed } = await converse(["0612345678", "nl", "0612345679", ""]);
    expect(asked).toEqual([first, region, next, next]);
    expect(lookedUp).toEqual(["0612345678 -", "0612345678 NL", "0612345679 NL"]);
    expect(printed).toEqual(["0612345678 not-found", "0612345679 not-found"]);
  });

  it("asks for the region again if there is none of that name, and takes none for an answer", async () => {
    const { told, printed } = await converse(["0612345678", "Atlantis", "", ""]);
    expect(told).toEqual(['unknown region "Atlantis": use a two-letter country code, such as NL, GB or US']);
    expect(printed).toEqual(["0612345678 inconclusive"]);
  });

  it("does not ask for a region that is set", async () => {
    expect((await converse(["0612345678", ""], "NL")).asked).toEqual([first, next]);
  });
});

// script(1) makes the terminal; these tests are skipped on machines without it.
describe.runIf(hasTerminal)("on a terminal", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = new Workplace();
    mkdirSync(place.path("home"));
    writeFileSync(place.path("people.csv"), "username,email,phone\nsanne,sanne@example.com,+31612345678\n");
    const outcome = await place.run(["build", "people.csv"]);
    if (outcome.status !== 0) throw new Error(outcome.stderr);
  });
  afterAll(() => {
    place.remove();
  });

  const session = async (
    args: string[],
    typing: Typing[],
  ): Promise<{ screen: string; status: number | null }> => {
    const { stdout, status } = await runOnTerminal(place, args, { typing, environment: { NO_COLOR: "1" } });
    return { screen: stdout.replaceAll("\r", ""), status };
  };

  it.each([
    ["leakcheck", []],
    ["leakcheck lookup", ["lookup"]],
  ] as const)("%s answers by kind, not by value, and gives the advice once at the end", async (_, args) => {
    const { screen, status } = await session(
      [...args],
      [
        { after: "not shown", type: "sanne@example.com\r" },
        { after: "Another one", type: "0612345678\r" },
        { after: "Country of this number", type: "nl\r" },
        { after: "Another one", type: "nobody@example.com\r" },
        { after: "Another one", type: "\r" },
      ],
    );
    expect(status).toBe(3);
    expect(screen).toContain("This e-mail address  exposed");
    expect(screen).toContain("This phone number  exposed");
    expect(screen).toContain("This e-mail address  not found");
    for (const value of ["sanne@", "nobody@", "0612345678"]) expect(screen).not.toContain(value);
    // The region is no secret.
    expect(screen).toContain("if you do not know: nl");
    expect(screen.match(/^What to do now$/gmu)).toHaveLength(1);
    expect(screen.indexOf("What to do now")).toBeGreaterThan(screen.indexOf("not found"));
  });

  it("several lines that are pasted at once are answered one after the other", async () => {
    const { screen, status } = await session(["lookup"], [{ after: "not shown", type: "sanne\rnobody\r\r" }]);
    expect(status).toBe(3);
    expect(screen.match(/^This user name {2}/gmu)).toHaveLength(2);
  });

  it("Ctrl-C at a later question ends it by the signal, without advice", async () => {
    const { screen, status } = await session(
      ["lookup"],
      [
        { after: "not shown", type: "sanne\r" },
        { after: "Another one", type: "x\u0003" },
      ],
    );
    expect(status).toBe(130);
    expect(screen).not.toContain("What to do now");
  });

  it("leakcheck alone shows the help where there is no index yet", async () => {
    const { stdout, status } = await runOnTerminal(place, [], {
      environment: { LEAKCHECK_HOME: place.path("empty") },
    });
    expect(status).toBe(2);
    expect(stdout).toContain("Usage: leakcheck");
  });
});

describe("a person in place of a command", () => {
  it.each(["me@example.com", "+12015550123", "(201) 555-0123", "@sanne"])(
    "is told how to ask, and is not repeated: %s",
    async (word) => {
      const place = new Workplace();
      try {
        const outcome = await place.run([word]);
        expect(outcome).toMatchObject({ status: 2, stdout: "" });
        expect(outcome.stderr).toContain("leakcheck lookup");
        expect(outcome.stderr).toContain("shell's history");
        expect(outcome.stderr).not.toContain(word);
      } finally {
        place.remove();
      }
    },
  );

  it("that may be a typing error is told both", async () => {
    const place = new Workplace();
    try {
      const { status, stderr } = await place.run(["lokup"]);
      expect(status).toBe(2);
      expect(stderr).toContain("Did you mean lookup?");
      expect(stderr).toContain("to look someone up, run: leakcheck lookup");
    } finally {
      place.remove();
    }
  });
});
