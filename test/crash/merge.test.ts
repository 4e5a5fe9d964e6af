// A merge that is killed, or whose disk fails, leaves the old index, the new one or none; and the next one
// works and tidies up.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles } from "../../src/files.js";
import { mergeIndexes } from "../../src/merging/merge-indexes.js";
import { buildText } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { faultyFiles } from "../support/program/faulty-files.js";
import { momentOptions, spread } from "../support/program/key-moments.js";
import { Workplace } from "../support/program/program.js";
import { everyCase, firstSeed, randomCases, someOf } from "../support/random-cases.js";

const dump = (from: number): string =>
  `username,email\n${Array.from({ length: 400 }, (_, index) => `user${from + index},user${from + index}@example.com`).join("\n")}\n`;
const old = "what stood there before";

let place: Workplace;
let whole: Buffer;
beforeAll(async () => {
  place = new Workplace();
  await buildText(place.path("a.lkx"), "csv", dump(0));
  await buildText(place.path("b.lkx"), "csv", dump(200));
  expect(await place.run(["merge", "-o", "whole.lkx", "a.lkx", "b.lkx"])).toMatchObject({ status: 0 });
  whole = readFileSync(place.path("whole.lkx"));
});
afterAll(() => {
  place.remove();
});

const args = ["merge", "--force", "-o", "out/it.lkx", "a.lkx", "b.lkx"];

async function runAt(environment: Record<string, string>): Promise<string | null> {
  const outcome = await place.run(args, { environment: { NODE_OPTIONS: momentOptions, ...environment } });
  return outcome.signal;
}

describe("a killed merge", () => {
  it("leaves the old index or the new one, and the next merge clears what it left", async () => {
    const target = place.path("out/it.lkx");
    mkdirSync(place.path("out"));
    const counted = place.path("moments");
    await runAt({ MOMENT_ACTION: "kill", MOMENT_FILE: counted });
    const moments = Number(readFileSync(counted, "utf8"));
    expect(moments).toBeGreaterThan(50);
    // The calls that read the program come first.
    const first = Math.floor(moments / 2);
    for (const moment of spread(moments - first, randomCases(4))) {
      if (moment % 2 === 0) writeFileSync(target, old);
      else nodeFiles.removeFolder(target);
      expect(await runAt({ MOMENT: String(first + moment), MOMENT_ACTION: "kill" })).toBe("SIGKILL");
      const bytes = existsSync(target) ? readFileSync(target) : undefined;
      if (moment % 2 === 0) expect([old, whole.toString("latin1")]).toContain(bytes?.toString("latin1"));
      else expect(bytes === undefined || bytes.equals(whole)).toBe(true);
      expect(await place.run(args)).toMatchObject({ status: 0 });
      expect(readFileSync(target).equals(whole)).toBe(true);
      expect(readdirSync(place.path("out"))).toEqual(["it.lkx"]);
    }
  });
});

/** Every run has the fault at every other operation; long runs at all. */
const stride = everyCase ? 1 : 2;
const faults = [
  { forGood: false, replace: false },
  { forGood: true, replace: true },
];

describe.each(someOf(faults, 1))(
  "a merge with a fault (for good: $forGood, replacing: $replace)",
  ({ forGood, replace }) => {
    it("publishes the whole index or leaves what was there", async () => {
      const folder = emptyFolder();
      const parts = ["a", "b"].map((name) => ({ name, path: place.path(`${name}.lkx`) }));
      let failures = 0;
      for (let failing = 1 + (firstSeed % stride); ; failing += stride) {
        mkdirSync(join(folder, String(failing)));
        const target = join(folder, String(failing), "it.lkx");
        if (replace) writeFileSync(target, old);
        const files = faultyFiles(failing, forGood);
        let failure: unknown;
        try {
          await mergeIndexes({ parts, output: target, tool: "leakcheck 0.1.0", replace }, files);
        } catch (cause) {
          failure = cause;
          failures += 1;
          expect(cause).toBeInstanceOf(LeakcheckError);
        }
        const bytes = existsSync(target) ? readFileSync(target) : undefined;
        if (bytes !== undefined && !bytes.equals(whole))
          expect(bytes.toString()).toBe(replace ? old : "never reached");
        if (failure === undefined) expect(bytes?.equals(whole)).toBe(true);
        if (!files.hasFailed) break;
      }
      expect(failures).toBeGreaterThan(20 / stride);
    });
  },
);
