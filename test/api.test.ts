// The public API, as the package exports it: the example of its documentation is run as it stands.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import {
  buildIndex,
  compareIndexes,
  LeakcheckError,
  lookup,
  mergeIndexes,
  openIndex,
  verifyIndex,
} from "../src/index.js";
import { version } from "../src/version.js";
import { testSecret } from "./support/index/built-index.js";
import { emptyFolder } from "./support/folder.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dump = "username,email\nsanne,sanne@example.com\n";

describe("the package", () => {
  it("runs the example of its documentation", async () => {
    const source = readFileSync(join(root, "src/index.ts"), "utf8");
    const example = /```ts\n([\s\S]*?)```/u
      .exec(source)?.[1]
      ?.split("\n")
      .map((line) => line.replace(/^ \* ?/u, ""))
      .join("\n");
    // Inside the checkout, so that the package finds itself by its name.
    const folder = mkdtempSync(join(root, "node_modules", ".example-"));
    try {
      writeFileSync(join(folder, "users.csv"), dump);
      writeFileSync(
        join(folder, "example.mjs"),
        example?.replace('"leakcheck"', JSON.stringify(join(root, "dist/index.js"))) ?? "",
      );
      const { stdout } = await promisify(execFile)(process.execPath, ["example.mjs"], { cwd: folder });
      expect(stdout).toBe("1 records, coverage 1\n[ 'username', 'email' ]\nsound\n");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("says the version that its package.json says, and exports what it ships", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      version: string;
      man: string[];
      exports: Record<string, { types: string; default: string }>;
    };
    expect(manifest.version).toBe(version);
    // npm links man pages only from a list.
    for (const path of [...Object.values(manifest.exports["."] ?? {}), ...manifest.man])
      expect(readFileSync(join(root, path)).length).toBeGreaterThan(0);
  });
});

describe("the functions", () => {
  it("build, look up and verify, with progress", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "users.csv"), dump);
    const output = join(folder, "users.lkx");
    const stages = new Set<string>();
    const onProgress = ({ stage }: { stage: string }): void => {
      stages.add(stage);
    };
    await buildIndex({
      dumps: [join(folder, "users.csv")],
      output,
      secret: testSecret,
      dataset: { name: "users", breachDate: "2026-01" },
      onProgress,
    });
    expect([...stages]).toEqual(["reading", "writing"]);
    const index = await openIndex(output, { secretOf: () => testSecret });
    expect(index.metadata.dataset.breachDate).toBe("2026-01");
    expect((await lookup("@SANNE", [index])).status).toBe("exposed");
    expect((await lookup("sanne", [index], { kind: "email" })).status).toBe("inconclusive");
    expect((await lookup("anna@example.com", [index])).status).toBe("not-found");
    index.close();
    expect((await verifyIndex(output)).entries).toBe(2);
  });

  it("are given up by their signal", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "users.csv"), dump);
    const output = join(folder, "users.lkx");
    const signal = AbortSignal.abort();
    const options = {
      dumps: [join(folder, "users.csv")],
      output,
      secret: testSecret,
      dataset: { name: "users" },
    };
    await expect(buildIndex({ ...options, signal })).rejects.toMatchObject({ code: "ABORTED" });
    await buildIndex(options);
    await expect(verifyIndex(output, { signal })).rejects.toMatchObject({ code: "ABORTED" });
    await expect(lookup("sanne", [], { signal })).rejects.toBeInstanceOf(LeakcheckError);
  });

  it("tell apart a missing secret and a wrong one", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "users.csv"), dump);
    const output = join(folder, "users.lkx");
    await buildIndex({
      dumps: [join(folder, "users.csv")],
      output,
      secret: testSecret,
      dataset: { name: "users" },
    });
    await expect(openIndex(output, { secretOf: () => undefined })).rejects.toMatchObject({
      code: "MISSING_KEY",
    });
    await expect(openIndex(output, { secretOf: () => new Uint8Array(32) })).rejects.toMatchObject({
      code: "MISSING_KEY",
    });
  });
});

it("mergeIndexes makes one index of several", async () => {
  const folder = emptyFolder();
  const paths = await Promise.all(
    [0, 3].map(async (from) => {
      const path = join(folder, `${from}.lkx`);
      writeFileSync(`${path}.csv`, `email\nuser${from}@example.com\nuser1@example.com\n`);
      await buildIndex({ dumps: [`${path}.csv`], output: path, secret: testSecret, dataset: { name: "x" } });
      return path;
    }),
  );
  const output = join(folder, "whole.lkx");
  const shares: number[] = [];
  expect(await mergeIndexes(paths, output, { onProgress: (share) => shares.push(share) })).toMatchObject({
    parts: 2,
    records: 4,
    identifiers: { email: { inParts: 4, entries: 3 } },
    missingSources: null,
  });
  expect(shares.at(-1)).toBe(1);
  const index = await openIndex(output, { secretOf: () => testSecret });
  expect((await lookup("user1@example.com", [index])).exposures).toMatchObject([{ records: 2 }]);
  index.close();
  await expect(mergeIndexes(paths, output)).rejects.toMatchObject({ code: "INDEX_EXISTS" });
  await expect(
    mergeIndexes(paths, output, { replace: true, signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: "ABORTED" });
});

it("compareIndexes compares every two, and says when none can be read", async () => {
  const folder = emptyFolder();
  const paths = await Promise.all(
    [0, 100].map(async (from) => {
      const people = Array.from({ length: 200 }, (_, index) => `user${from + index}@example.com`);
      const path = join(folder, `${from}.lkx`);
      writeFileSync(`${path}.csv`, `email\n${people.join("\n")}\n`);
      await buildIndex({ dumps: [`${path}.csv`], output: path, secret: testSecret, dataset: { name: "x" } });
      return path;
    }),
  );
  const shares: number[] = [];
  const pairs = await compareIndexes(paths, { onProgress: (share) => shares.push(share) });
  expect(pairs).toMatchObject([
    { a: 0, b: 1, verdict: { word: "partly-known" }, kinds: [{ kind: "email", both: 100 }, {}] },
  ]);
  expect(shares.length).toBeGreaterThan(0);
  await expect(compareIndexes([...paths, `${paths[0]}.csv`])).rejects.toMatchObject({ code: "NOT_AN_INDEX" });
  await expect(compareIndexes(paths, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "ABORTED",
  });
});
