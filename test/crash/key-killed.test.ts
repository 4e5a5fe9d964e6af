// kill -9 of the real program while it writes secrets or removes an index, at a moment of each
// command. `npm run test:long` tries 60 moments of each.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { momentOptions, momentsOf, trials, tryMoment } from "../support/program/key-moments.js";
import { Workplace } from "../support/program/program.js";
import { someOf } from "../support/random-cases.js";

describe.each(trials)("$name", (trial) => {
  it("killed leaves the old state or the new one, and the next command works", async () => {
    const moments = await momentsOf(trial, "kill");
    // The calls that write come last.
    for (const share of someOf([0.7, 0.85, 0.98], 1))
      await tryMoment(trial, "kill", Math.ceil(moments * share));
  });
});

describe("a disk with limited operations", () => {
  it.each<Record<string, string>>([
    { FOLDER_SYNC: "EINVAL", LINK: "EPERM" },
    { FOLDER_SYNC: "ENOTSUP", LINK: "EXDEV" },
  ])("(%o) is sufficient", async (disk) => {
    const place = new Workplace();
    const environment = { NODE_OPTIONS: momentOptions, ...disk };
    const keys = place.path("config/leakcheck/keys");
    try {
      writeFileSync(place.path("it.csv"), "email\nsanne@example.com\n");
      const build = await place.run(["build", "it.csv"], { environment });
      expect(build.stderr).not.toContain("warning");
      expect(build.status).toBe(0);
      // An existing index is not replaced.
      expect((await place.run(["build", "it.csv"], { environment })).status).toBe(1);
      const keyId = readdirSync(keys).find((name) => name.endsWith(".key")) ?? "";
      const args = ["key", "export", keyId.replace(".key", ""), "--output", "copy.key"];
      expect((await place.run(args, { environment })).status).toBe(0);
      writeFileSync(place.path("other.key"), "precious");
      expect((await place.run([...args.slice(0, -1), "other.key"], { environment })).status).toBe(1);
      expect((await place.run(["key", "import", "copy.key"], { environment })).status).toBe(0);
      expect((await place.run(["key", "new"], { environment })).status).toBe(0);
      expect((await place.run(["remove", "--yes", "it"], { environment })).status).toBe(0);
      for (const folder of [place.folder, place.path("data/leakcheck"), keys])
        expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    } finally {
      place.remove();
    }
  });
});

describe("leftovers of earlier versions in the key folder", () => {
  it("are cleared, and nothing else", async () => {
    const place = new Workplace();
    const keys = place.path("config/leakcheck/keys");
    try {
      await place.run(["key", "new"]);
      for (const name of [".default-aB3xyz", ".default-precio", ".default-too-long"])
        mkdirSync(`${keys}/${name}`);
      writeFileSync(`${keys}/.default-aB3xyz/draft`, "");
      writeFileSync(`${keys}/.default-precio/precious`, "");
      await place.run(["key", "new"]);
      expect(readdirSync(keys).filter((name) => name.startsWith("."))).toEqual([
        ".default-precio",
        ".default-too-long",
      ]);
    } finally {
      place.remove();
    }
  });
});
