// The program as a coprocess: the recipe of docs/answers.md, run as it stands there.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programPath, Workplace } from "../support/program/program.js";

const page = readFileSync(new URL("../../docs/answers.md", import.meta.url), "utf8");
const recipe = /^```python\n([\s\S]*?)^```$/mu.exec(page)?.[1] ?? "";
const hasPython = spawnSync("python3", ["--version"]).status === 0;
// A machine without Python says that it has left this out.
if (!hasPython) process.emitWarning("python3 is not installed: the recipe of docs/answers.md was not run");

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  mkdirSync(place.path("bin"));
  writeFileSync(
    place.path("bin/leakcheck"),
    `#!/bin/sh\nexec '${process.execPath}' '${programPath}' "$@"\n`,
    {
      mode: 0o755,
    },
  );
  writeFileSync(place.path("people.csv"), "email\nsanne@example.com\n");
  expect(await place.run(["build", "people.csv"])).toMatchObject({ status: 0 });
});
afterAll(() => {
  place.remove();
});

describe.skipIf(!hasPython)("the recipe in Python", () => {
  const run = (program: string): { status: number | null; stdout: string; stderr: string } =>
    spawnSync("python3", ["-I", "-c", program], {
      cwd: place.folder,
      env: { ...place.environment, PATH: `${join(place.folder, "bin")}:${process.env["PATH"] ?? ""}` },
      encoding: "utf8",
    });

  it("asks one identifier after the other, each answered before the next is asked", () => {
    expect(run(`${recipe}\nprint(status)\n`)).toMatchObject({
      status: 0,
      stdout: "sanne@example.com exposed\nnobody@example.com not-found\n3\n",
      stderr: "",
    });
  });

  it("never waits for an answer that does not come", () => {
    const asking = recipe.slice(0, recipe.indexOf("for identifier"));
    expect(run(`${asking}ask(" ")\n`).stderr).toContain("ValueError: no identifier");
    expect(run(`${asking}print(ask("two\\nlines")["query"])\nleakcheck.stdin.close()\n`).stdout).toBe(
      "two lines\n",
    );
    const gone = `${asking}leakcheck.stdin.close()\nleakcheck.wait()\n`;
    expect(run(`${gone}leakcheck.stdin = open("/dev/null", "w")\nask("sanne")\n`).stderr).toContain(
      "RuntimeError: leakcheck has ended",
    );
  });
});
