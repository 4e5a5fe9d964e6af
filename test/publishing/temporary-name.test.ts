// Temporary names identify their owner from the moment they exist.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownerTag } from "../../src/publishing/owner.js";
import { placeExclusively } from "../../src/publishing/place-exclusively.js";
import { clearLeftovers, temporaryName } from "../../src/publishing/temporary-name.js";
import { nodeFiles } from "../../src/files.js";
import { emptyFolder } from "../support/folder.js";
import { foreignTags } from "../support/program/owner-tags.js";

const { gone, otherStart, otherHost, otherNamespace, otherBoot } = foreignTags();

describe("leftovers", () => {
  it("are removed only if their process is provably gone", () => {
    const folder = emptyFolder();
    const [cleared, kept] = [
      [gone, otherStart, otherBoot],
      [otherHost, otherNamespace, "", "nonsense", "1-2-3", "-"],
    ];
    for (const tag of [...cleared, ...kept]) {
      mkdirSync(join(folder, `.leakcheck-build-${tag}-x`));
      // Looks like a file whose process was killed while creating or removing it.
      writeFileSync(join(folder, `.leakcheck-draft-${tag}-x`), "");
    }
    mkdirSync(join(folder, `.leakcheck-build-${ownerTag(nodeFiles)}-x`));
    mkdirSync(join(folder, "precious"));
    symlinkSync(join(folder, "precious"), join(folder, `.leakcheck-build-${gone}-link`));
    mkdirSync(join(folder, `leakcheck-build-${gone}-x`));
    mkdirSync(join(folder, `.leakcheck-other-${gone}-x`));
    const unproven = clearLeftovers(nodeFiles, folder);
    const named = [
      ...kept.flatMap((tag) => [`.leakcheck-build-${tag}-x`, `.leakcheck-draft-${tag}-x`]),
      `.leakcheck-build-${gone}-link`,
    ];
    expect(unproven.toSorted()).toEqual(named.map((name) => join(folder, name)).toSorted());
    const untouched = [
      `.leakcheck-build-${ownerTag(nodeFiles)}-x`,
      `leakcheck-build-${gone}-x`,
      `.leakcheck-other-${gone}-x`,
      "precious",
    ];
    expect(readdirSync(folder).toSorted()).toEqual([...named, ...untouched].toSorted());
  });

  it("are kept while their process runs and removed once it is gone", async () => {
    const folder = emptyFolder();
    const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
      stdio: ["pipe", "ignore", "ignore"],
    });
    try {
      const path = join(folder, `.leakcheck-build-${foreignTags(child.pid).running}-x`);
      mkdirSync(path);
      expect(clearLeftovers(nodeFiles, folder)).toEqual([]);
      expect(readdirSync(folder)).toHaveLength(1);
    } finally {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    }
    expect(clearLeftovers(nodeFiles, folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that vanish meanwhile or cannot be removed cause no error", () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, `.leakcheck-build-${gone}-x`));
    const stubborn = { ...nodeFiles, removeFolder: () => nodeFiles.list(join(folder, "nowhere")) };
    expect(clearLeftovers(stubborn, folder)).toEqual([join(folder, `.leakcheck-build-${gone}-x`)]);
    expect(clearLeftovers({ ...nodeFiles, list: () => [`.leakcheck-build-${otherHost}-y`] }, folder)).toEqual(
      [],
    );
    expect(clearLeftovers(nodeFiles, join(folder, "nowhere"))).toEqual([]);
  });
});

describe("a name that must not exist yet, on a disk without links", () => {
  const files = { ...nodeFiles, linkExclusive: () => "unsupported" as const };
  const claimTo = (folder: string): string => {
    // Records the path by which another process would claim the name.
    let claim = "";
    const watching = {
      ...files,
      create(path: string) {
        claim = path;
        return nodeFiles.create(path);
      },
    };
    writeFileSync(join(folder, "first"), "");
    placeExclusively(watching, join(folder, "first"), join(folder, "to"));
    nodeFiles.remove(join(folder, "to"));
    return claim;
  };

  it("is given, and nothing is replaced", () => {
    const folder = emptyFolder();
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    writeFileSync(from, "new");
    expect(placeExclusively(files, from, to)).toBe(true);
    writeFileSync(from, "newer");
    expect(placeExclusively(files, from, to)).toBe(false);
    expect(Buffer.from(nodeFiles.readWhole(to, 10)).toString()).toBe("new");
    expect(readdirSync(folder)).toEqual(["from", "to"]);
  });

  it("is not given while another process may give it", () => {
    const folder = emptyFolder();
    const [from, to] = [join(folder, "from"), join(folder, "to")];
    const own = ownerTag(nodeFiles);
    const claim = claimTo(folder);
    writeFileSync(from, "new");
    writeFileSync(claim.replace(own, otherHost), "");
    expect(() => placeExclusively(files, from, to)).toThrow("another leakcheck process");
    expect(nodeFiles.look(to)).toBeUndefined();
    nodeFiles.remove(claim.replace(own, otherHost));
    // Claims to another name, by a process that is gone, and a leftover claim of this process.
    writeFileSync(
      join(folder, `${temporaryName(nodeFiles, "claim").replace(own, otherHost)}000000000000`),
      "",
    );
    writeFileSync(claim.replace(own, gone), "");
    writeFileSync(claim, "");
    expect(placeExclusively(files, from, to)).toBe(true);
  });
});
