// `build --digest`, and `verify --source`: SHA-256 of dumps as they are stored and as they are unpacked.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../../support/program/program-here.js";
import { jsonLines, Workplace, type Outcome } from "../../../support/program/program.js";

const sha256 = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const dump = (count: number): string =>
  `email,city\n${Array.from({ length: count }, (_, index) => `user${index}@example.com,x\n`).join("")}`;

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  mkdirSync(place.path("d"));
  writeFileSync(place.path("d/a.csv"), dump(10));
  // Longer than what the survey reads of a stream.
  writeFileSync(place.path("d/b.csv.gz"), gzipSync(dump(900_000)));
  writeFileSync(
    place.path("d/c.sql"),
    "INSERT INTO u (email) VALUES ('x@example.com');\n-- Dump completed\n",
  );
  expect(await run("build", "--digest", "--name", "all", "d")).toMatchObject({ status: 0 });
  expect(await run("build", "--name", "none", "d/a.csv")).toMatchObject({ status: 0 });
});
afterAll(() => {
  place.remove();
});

const run = async (...args: string[]): Promise<Outcome> => runHere(place, args);
const sourcesOf = async (index: string): Promise<Record<string, unknown>[]> =>
  (JSON.parse((await run("info", index)).stdout) as { metadata: { sources: Record<string, unknown>[] } })
    .metadata.sources;

describe("the digests of sources", () => {
  it("are those of the files and of what is unpacked; what was converted has only the first", async () => {
    const stored = (name: string): object => {
      const bytes = readFileSync(place.path(`d/${name}`));
      return { stored: { bytes: bytes.length, sha256: sha256(bytes) } };
    };
    const [a, b, c] = await sourcesOf("all");
    expect(a).toMatchObject({ name: "a.csv", sha256: sha256(dump(10)), ...stored("a.csv") });
    expect(b).toMatchObject({ sha256: sha256(dump(900_000)), ...stored("b.csv.gz") });
    expect(c).toMatchObject(stored("c.sql"));
    expect(c).not.toHaveProperty("sha256");
    const [none] = await sourcesOf("none");
    expect(none).not.toHaveProperty("sha256");
    expect(none).not.toHaveProperty("stored");
    const { stdout } = await run("info", "--text", "all");
    expect(stdout).toContain(sha256(dump(10)));
  });

  it("are the same of standard input, by both paths and any number of threads", async () => {
    const text = dump(900_000);
    for (const [index, more] of [
      ["one", ["--threads", "1"]],
      ["two", ["--threads", "2"]],
    ] as const) {
      const args = ["build", "--digest", "--format", "csv", "--name", index, ...more, "-"];
      expect(await place.run(args, { input: text })).toMatchObject({ status: 0 });
      expect(await sourcesOf(index)).toMatchObject([{ name: null, sha256: sha256(text) }]);
    }
    const general = { environment: { LEAKCHECK_GENERAL: "1" }, input: dump(100) };
    expect(
      await place.run(["build", "--digest", "--format", "csv", "--name", "three", "-"], general),
    ).toMatchObject({ status: 0 });
    expect(await sourcesOf("three")).toMatchObject([{ sha256: sha256(dump(100)) }]);
  });

  it("are those of the whole dump, so that one read in part has none", async () => {
    const whole = gzipSync(dump(20_000));
    writeFileSync(place.path("cut.csv.gz"), whole.subarray(0, whole.length / 2));
    expect(await run("build", "--digest", "--keep-going", "--name", "cut", "cut.csv.gz")).toMatchObject({
      status: 0,
    });
    const [cut] = await sourcesOf("cut");
    expect(cut).toMatchObject({ stored: { bytes: Math.floor(whole.length / 2) } });
    expect(cut).not.toHaveProperty("sha256");
  });
});

describe("verify --source", () => {
  const verify = async (dumpPath: string, index = "all"): Promise<Outcome> =>
    run("verify", "--source", dumpPath, index);

  it("finds the dump as it was stored, unpacked or packed in another way", async () => {
    writeFileSync(place.path("moved.csv"), dump(10));
    writeFileSync(place.path("unpacked.csv"), dump(900_000));
    writeFileSync(place.path("packed.gz"), gzipSync(dump(10), { level: 1 }));
    for (const [path, source, as] of [
      ["moved.csv", 1, "stored"],
      ["d/b.csv.gz", 2, "stored"],
      ["unpacked.csv", 2, "unpacked"],
      ["packed.gz", 1, "unpacked"],
      ["d/c.sql", 3, "stored"],
    ] as const) {
      const outcome = await verify(path);
      expect(outcome, path).toMatchObject({ status: 0 });
      expect(jsonLines(outcome.stdout)[0]?.["source"]).toMatchObject({
        file: path,
        sha256: sha256(readFileSync(place.path(path))),
        matches: [{ source, as }],
      });
    }
    expect((await run("verify", "--text", "--source", "unpacked.csv", "all")).stdout).toContain(
      "unpacked.csv is source 2 of 3 (b.csv.gz), unpacked\n",
    );
  });

  it("fails for a dump that differs in one byte, and for an index without digests", async () => {
    writeFileSync(place.path("other.csv"), dump(10).replace("user3", "user4"));
    expect(await verify("other.csv")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining(
        "other.csv is none of the 3 dumps that the index was made from",
      ) as string,
    });
    expect(await verify("d/a.csv", "none")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("the index has no digests of its sources") as string,
    });
  });
});
