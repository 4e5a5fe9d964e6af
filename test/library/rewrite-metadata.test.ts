// Other metadata for an index: the tables stay, and a failing disk leaves the old index or the new one.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles, type Files } from "../../src/files.js";
import type { Metadata } from "../../src/format/metadata.js";
import { rewriteMetadata } from "../../src/library/rewrite-metadata.js";
import { openReader } from "../../src/lookup/open-reader.js";
import { verifyIndex } from "../../src/lookup/verify.js";
import { emptyFolder } from "../support/folder.js";
import { faultyFiles } from "../support/program/faulty-files.js";

const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const never = new AbortController().signal;
const titled =
  (title: string | null) =>
  (metadata: Metadata): Metadata => ({ ...metadata, dataset: { ...metadata.dataset, title } });

async function rewrite(path: string, title: string | null, files: Files = nodeFiles): Promise<void> {
  await rewriteMetadata(files, path, titled(title), never);
}

/** The bytes of an index behind its head. */
async function tablesOf(path: string): Promise<Buffer> {
  const reader = await openReader(path);
  reader.close();
  const start = reader.head.tables[0]?.offset ?? reader.head.fileBytes;
  return readFileSync(path).subarray(start);
}

describe.each(["zero.lkx", "one.lkx", "two.lkx", "five.lkx"])("%s", (name) => {
  it.each([null, "x", "A longer title than it had before", "日本".repeat(500)])(
    "gets the title %j",
    async (title) => {
      const path = join(emptyFolder(), name);
      copyFileSync(golden(name), path);
      await rewrite(path, title);
      const reader = await openReader(path);
      try {
        expect(reader.metadata.dataset.title).toBe(title);
        await verifyIndex(reader);
      } finally {
        reader.close();
      }
      expect((await tablesOf(path)).equals(await tablesOf(golden(name)))).toBe(true);
      expect(readdirSync(join(path, ".."))).toEqual([name]);
    },
  );

  it("is what it was when its title is taken back", async () => {
    const path = join(emptyFolder(), name);
    copyFileSync(golden(name), path);
    const reader = await openReader(path);
    reader.close();
    await rewrite(path, "another title");
    await rewrite(path, reader.metadata.dataset.title);
    expect(readFileSync(path).equals(readFileSync(golden(name)))).toBe(true);
  });
});

describe("a failing disk", () => {
  it.each([false, true])("leaves the old index or the new one (for good: %s)", async (forGood) => {
    const made = join(emptyFolder(), "new.lkx");
    copyFileSync(golden("five.lkx"), made);
    await rewrite(made, "new");
    const sound = [golden("five.lkx"), made].map((path) => readFileSync(path));
    for (let failing = 1; ; failing++) {
      const path = join(emptyFolder(), "five.lkx");
      copyFileSync(golden("five.lkx"), path);
      const files = faultyFiles(failing, forGood);
      const failure: unknown = await rewrite(path, "new", files).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(sound.some((one) => one.equals(readFileSync(path)))).toBe(true);
      if (failure !== undefined) expect(failure).toBeInstanceOf(LeakcheckError);
      else expect(readFileSync(path).equals(sound[1] ?? Buffer.alloc(0))).toBe(true);
      if (!files.hasFailed) {
        expect(failing).toBeGreaterThan(6);
        return;
      }
    }
  });
});

describe("an index", () => {
  it("keeps its mode, and the name of a link to it stays a link", async () => {
    const folder = emptyFolder();
    const path = join(folder, "real.lkx");
    copyFileSync(golden("two.lkx"), path);
    chmodSync(path, 0o400);
    symlinkSync("real.lkx", join(folder, "link.lkx"));
    await rewrite(join(folder, "link.lkx"), "linked");
    expect(statSync(path).mode & 0o777).toBe(0o400);
    expect(
      readdirSync(folder, { withFileTypes: true }).map((one) => [one.name, one.isSymbolicLink()]),
    ).toEqual([
      ["link.lkx", true],
      ["real.lkx", false],
    ]);
    const reader = await openReader(path);
    reader.close();
    expect(reader.metadata.dataset.title).toBe("linked");
  });

  it("that is replaced meanwhile stays the one that replaced it", async () => {
    const path = join(emptyFolder(), "two.lkx");
    copyFileSync(golden("two.lkx"), path);
    const other = join(emptyFolder(), "five.lkx");
    copyFileSync(golden("five.lkx"), other);
    const files: Files = {
      ...nodeFiles,
      create(draft, mode) {
        nodeFiles.remove(path);
        linkSync(other, path);
        return nodeFiles.create(draft, mode);
      },
    };
    await expect(rewrite(path, "lost", files)).rejects.toThrow("was replaced meanwhile");
    expect(readFileSync(path).equals(readFileSync(other))).toBe(true);
  });

  it("stays as it was when the run is interrupted, and nothing lies beside it", async () => {
    const path = join(emptyFolder(), "five.lkx");
    copyFileSync(golden("five.lkx"), path);
    await expect(rewriteMetadata(nodeFiles, path, titled("x"), AbortSignal.abort())).rejects.toMatchObject({
      code: "ABORTED",
    });
    expect(readFileSync(path).equals(readFileSync(golden("five.lkx")))).toBe(true);
    expect(readdirSync(join(path, ".."))).toEqual(["five.lkx"]);
  });

  it.each(["NOT_AN_INDEX--magic", "NEWER_FORMAT--format-version", "DAMAGED_INDEX--head-checksum"])(
    "that cannot be read is left alone: %s",
    async (name) => {
      const path = join(emptyFolder(), "bad.lkx");
      copyFileSync(golden(`bad/head/${name}.lkx`), path);
      await expect(rewrite(path, "x")).rejects.toMatchObject({ code: name.split("--")[0] });
      expect(readFileSync(path).equals(readFileSync(golden(`bad/head/${name}.lkx`)))).toBe(true);
      expect(existsSync(path)).toBe(true);
    },
  );

  it("keeps fields of its metadata that this program does not know", async () => {
    const path = join(emptyFolder(), "two.lkx");
    copyFileSync(golden("two.lkx"), path);
    await rewriteMetadata(nodeFiles, path, (before) => ({ ...before, later: { field: [1] } }), never);
    await rewrite(path, "kept");
    const reader = await openReader(path);
    reader.close();
    expect(reader.metadata).toMatchObject({ later: { field: [1] }, dataset: { title: "kept" } });
  });

  it("does not get a head over the limit", async () => {
    const path = join(emptyFolder(), "two.lkx");
    copyFileSync(golden("two.lkx"), path);
    await expect(rewrite(path, "x".repeat(16 * 2 ** 20))).rejects.toMatchObject({ code: "CANNOT_WRITE" });
    expect(readFileSync(path).equals(readFileSync(golden("two.lkx")))).toBe(true);
  });
});
