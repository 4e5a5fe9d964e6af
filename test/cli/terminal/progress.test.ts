// The line of progress: it never wraps, and what is told beside it has a line of its own.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fitProgress } from "../../../src/cli/terminal/progress.js";
import { hasTerminal, runOnTerminal } from "../../support/program/terminal.js";
import { Workplace } from "../../support/program/program.js";

describe("the text of progress", () => {
  const text =
    "reading: 45 % of 990 MB, 7,657,745 records, 5,671,000 records/s, 12 rejects, 3.2 s left to read";
  it.each([
    [200, text],
    [80, "reading: 45 % of 990 MB, 7,657,745 records, 5,671,000 records/s, 12 rejects"],
    [57, "reading: 45 % of 990 MB, 7,657,745 records"],
    [30, "reading: 45 % of 990 MB"],
    [12, "reading: 45…"],
  ])("at %i cells is %j", (width, shown) => {
    expect(fitProgress(text, width)).toBe(shown);
  });
});

describe.runIf(hasTerminal)("on a terminal", () => {
  let place: Workplace;
  beforeAll(() => {
    place = new Workplace();
    writeFileSync(place.path("dump.csv"), "email\nsanne@example.com\n");
    execFileSync("mkfifo", [place.path("pipe")]);
  });
  afterAll(() => {
    place.remove();
  });

  // A pipe that is open for reading and writing never ends.
  const fromPipe = " 3<>pipe <pipe";

  it("an interrupted build ends its line", async () => {
    const { stdout, status } = await runOnTerminal(place, ["build", "--name", "x", "-"], {
      after: fromPipe,
      typing: [{ after: "starting", type: "\u0003" }],
    });
    expect(status).toBe(130);
    // oxlint-disable-next-line no-control-regex -- what a terminal is sent
    expect(stdout).toMatch(/(?:\n|\r|\u001b\[2K|\u001b\[\d*[GK])interrupted: removing temporary files\r\n/u);
  });

  it("--no-progress draws none", async () => {
    const { stdout, status } = await runOnTerminal(place, ["build", "--no-progress", "dump.csv"]);
    expect(status).toBe(0);
    expect(stdout).not.toContain("starting");
    const drawn = await runOnTerminal(place, ["build", "--force", "dump.csv"]);
    expect(drawn.stdout).toContain("starting");
  });
});
