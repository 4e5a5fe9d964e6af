// Tables, colour, progress and the prompt on terminals, including narrow and dumb ones.
import { existsSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Workplace } from "../../support/program/program.js";
import { hasTerminal, runOnTerminal } from "../../support/program/terminal.js";

const escape = "\u001b[";
const dump = "username,email\nsanne,sanne@example.com\n";

let place: Workplace;
beforeEach(async () => {
  place = new Workplace();
  writeFileSync(place.path("dump.csv"), dump);
  writeFileSync(
    place.path("wide.csv"),
    `email,${Array.from({ length: 30 }, (_, index) => `c${index}`).join(",")}\nsanne@example.com\n`,
  );
  expect((await place.run(["build", "dump.csv"])).status).toBe(0);
});
afterEach(() => {
  place.remove();
});

describe.runIf(hasTerminal)("a lookup on a terminal", () => {
  it("prints text in colour", async () => {
    const { stdout, status } = await runOnTerminal(place, ["lookup", "sanne@example.com"]);
    expect(status).toBe(3);
    expect(stdout).toContain(`${escape}31mexposed`);
    expect(stdout).toContain("Usernames (username)");
    expect(stdout).toContain(`${escape}1mWhat to do now`);
  });

  it.each<[string, Record<string, string>]>([
    ["NO_COLOR", { NO_COLOR: "1" }],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }],
    ["TERM=dumb", { TERM: "dumb" }],
  ])("prints no colour with %s", async (_name, environment) => {
    const { stdout } = await runOnTerminal(place, ["lookup", "sanne@example.com"], { environment });
    expect(stdout).toContain("exposed");
    expect(stdout).not.toContain(escape);
  });

  it("prefers --color to the environment, and NO_COLOR to FORCE_COLOR", async () => {
    const environment = { NO_COLOR: "1", FORCE_COLOR: "1" };
    expect(
      (await runOnTerminal(place, ["lookup", "sanne@example.com"], { environment })).stdout,
    ).not.toContain(escape);
    expect(
      (await runOnTerminal(place, ["lookup", "--color", "always", "sanne@example.com"], { environment }))
        .stdout,
    ).toContain(escape);
  });

  it("stays within 20 columns if its words fit", async () => {
    const { stdout, status } = await runOnTerminal(place, ["lookup", "sanne"], {
      columns: 20,
      environment: { NO_COLOR: "1" },
    });
    expect(status).toBe(3);
    for (const line of stdout.split(/\r?\n/u)) expect(line.length, line).toBeLessThanOrEqual(22);
  });

  it("prompts without showing the input, and accepts backspace", async () => {
    const typing = [
      { after: "not shown", type: "sannex\u007f\r" },
      { after: "Another one", type: "\r" },
    ];
    const { stdout, status } = await runOnTerminal(place, ["lookup", "--json"], { typing });
    expect(status).toBe(3);
    const [prompt = "", answer = ""] = stdout.split('{"schema"');
    expect(prompt).not.toContain("sanne");
    expect(answer).toContain('"sanne"');
  });

  it("restores the terminal when Ctrl-C ends the prompt", async () => {
    const typing = [{ after: "not shown", type: "san\u0003" }];
    const { stdout } = await runOnTerminal(place, ["lookup"], {
      typing,
      after: '; echo "status $?"; stty -a',
    });
    expect(stdout).toContain("status 130");
    expect(stdout).toMatch(/(?<!-)icanon/u);
    expect(stdout).toMatch(/ (?<!-)echo /u);
    expect(stdout).not.toContain("sannex");
  });
});

describe.runIf(hasTerminal)("a build on a terminal", () => {
  it("draws progress, shows the cursor again, and prints a table", async () => {
    const { stdout, status } = await runOnTerminal(place, ["build", "wide.csv"]);
    expect(status).toBe(0);
    expect(stdout.lastIndexOf(`${escape}?25h`)).toBeGreaterThanOrEqual(stdout.lastIndexOf(`${escape}?25l`));
    expect(stdout).toContain("every record could be read");
    // A table has more lines than a stream may have listeners.
    expect(stdout).not.toContain("Warning");
  });

  it("writes a warning on a line of its own", async () => {
    const record = "kim1,kim1@example.com,Li\u00e8ge\n";
    writeFileSync(place.path("latin.csv"), `username,email,city\n${record.repeat(20)}`, "latin1");
    const { stdout } = await runOnTerminal(place, ["build", "latin.csv"]);
    const before = stdout.slice(0, stdout.indexOf("warning: "));
    expect(before).toContain("starting");
    expect(before.endsWith(`${escape}0K`)).toBe(true);
  });

  it("draws no progress on a terminal without a width", async () => {
    const { stdout, status } = await runOnTerminal(place, ["build", "wide.csv"], { columns: 0 });
    expect(status).toBe(0);
    expect(stdout).not.toContain(`${escape}?25l`);
  });

  it("draws nothing on a dumb terminal", async () => {
    const { stdout } = await runOnTerminal(place, ["build", "dump.csv", "--force"], {
      environment: { TERM: "dumb" },
    });
    expect(stdout).not.toContain(escape);
  });
});

describe.runIf(hasTerminal)("remove on a terminal", () => {
  it.each([
    ["y\r", 0, false],
    ["n\r", 1, true],
    ["\r", 1, true],
  ])("answered with %j ends with %i", async (type, status, isThere) => {
    const outcome = await runOnTerminal(place, ["remove", "dump"], { typing: [{ after: "[y/N]", type }] });
    expect(outcome.status).toBe(status);
    expect(existsSync(place.path("data/leakcheck/dump.lkx"))).toBe(isThere);
  });
});
