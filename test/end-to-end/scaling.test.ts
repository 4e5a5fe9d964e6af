// The commands of docs/scaling.md, run as they stand there: parts by hand, by GNU parallel and by Slurm.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { programPath } from "../support/program/program.js";
import { Workplace } from "../support/program/program.js";
import { tablesOf } from "../support/index/tables-of.js";
import { hasTool } from "../support/unpack/tools.js";

const page = readFileSync(new URL("../../docs/scaling.md", import.meta.url), "utf8");

/** Returns the shell commands below a heading, block by block. */
function commandsBelow(heading: string): string[] {
  const section = page.split(/^#+ /mu).find((one) => one.startsWith(`${heading}\n`)) ?? "";
  return Array.from(section.matchAll(/^```sh\n(?<code>.*?)^```/gmsu), ({ groups }) => groups?.["code"] ?? "");
}

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  for (const folder of ["bin", "dumps", "parts"]) mkdirSync(place.path(folder));
  writeFileSync(
    place.path("bin/leakcheck"),
    `#!/bin/sh\nexec "${process.execPath}" "${programPath}" "$@"\n`,
    {
      mode: 0o755,
    },
  );
  const dump = (from: number): string =>
    `email,contact,city\n${Array.from({ length: 300 }, (_, index) => `user${from + index}@example.com,name${from + index},x\n`).join("")}`;
  writeFileSync(place.path("dumps/a.csv.gz"), gzipSync(dump(0)));
  writeFileSync(place.path("dumps/b.csv"), dump(200));
});
afterEach(() => {
  place.remove();
});

function shell(script: string): void {
  const { environment } = place;
  const env = {
    ...environment,
    ...(process.env["SLURM_CONF"] === undefined ? {} : { SLURM_CONF: process.env["SLURM_CONF"] }),
    PATH: `${place.path("bin")}:${environment["PATH"]}`,
  };
  const { status, stderr } = spawnSync("sh", ["-ec", script], { cwd: place.folder, env, encoding: "utf8" });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
}

async function expectWhole(): Promise<void> {
  shell("leakcheck build --name forum -o whole.lkx dumps");
  expect(await tablesOf(place.path("forum.lkx"))).toEqual(await tablesOf(place.path("whole.lkx")));
}

/** Makes the secret before several builds look for it. */
const makeSecret = (): void => {
  shell("leakcheck key new");
};

describe("the commands of the page", () => {
  it("build two parts and merge them", async () => {
    const [script = ""] = commandsBelow("Building in parts");
    shell(script.replaceAll("dumps/b.csv.gz", "dumps/b.csv"));
    await expectWhole();
  });

  it.skipIf(!hasTool("parallel"))("build parts by GNU parallel", async () => {
    makeSecret();
    const [script = ""] = commandsBelow("GNU parallel");
    shell(script);
    await expectWhole();
  });

  // Needs a cluster, of one node at least: its packages in Debian are slurmctld, slurmd and munge.
  it.skipIf(!hasTool("sinfo") || spawnSync("sinfo", ["-h"]).status !== 0)(
    "build parts by Slurm",
    async () => {
      makeSecret();
      const [job = "", script = ""] = commandsBelow("Slurm");
      writeFileSync(place.path("part.sh"), job.replace("--array=1-8", "--array=1-2"));
      shell(script);
      await expectWhole();
    },
  );
});
