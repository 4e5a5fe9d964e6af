// Temporary names tell whose they are, from the moment that they exist.
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
  it("are what a process that is provably gone left, and nothing else", () => {
    const folder = emptyFolder();
    const [cleared, kept] = [
      [gone, otherStart, otherBoot],
      [otherHost, otherNamespace, "", "nonsense", "1-2-3", "-"],
    ];
    for (const tag of [...cleared, ...kept]) {
      mkdirSync(join(folder, `.leakcheck-build-${tag}-x`));
      // As one that was being made, or half removed, when its process was killed.
      writeFileSync(join(folder, `.leakcheck-draft-${tag}-x`), "");
    }
    mkdirSync(join(folder, `.leakcheck-build-${ownerTag(nodeFiles)}-x`));
    mkdirSync(join(folder, "precious"));
    symlinkSync(join(folder, "precious"), join(folder, `.leakcheck-build-${gone}-link`));
    mkdirSync(join(folder, `leakcheck-build-${gone}-x`));
    mkdirSync(join(folder, `.leakcheck-other-${gone}-x`));
    const doubtful = clearLeftovers(nodeFiles, folder);
    const named = [...kept.flatMap((tag) => [`.leakcheck-build-${tag}-x`, `.leakcheck-draft-${tag}-x`]), `.leakcheck-build-${gone}-link`];
    expect(doubtful.toSorted()).toEqual(named.map((name) => join(folder, name)).toSorted());
    const untouched = [`.leakcheck-build-${ownerTag(nodeFiles)}-x`, `leakcheck-build-${gone}-x`, `.leakcheck-other-${gone}-x`, "precious"];
    expect(readdirSync(folder).toSorted()).toEqual([...named, ...untouched].toSorted());
  });

  it("of a process that runs are none, whatever is in them; when it has gone they are", async () => {
    const folder = emptyFolder();
    const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
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

  it("that vanish meanwhile, or cannot be removed, are no failure", () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, `.leakcheck-build-${gone}-x`));
    const stubborn = { ...nodeFiles, removeFolder: () => nodeFiles.list(join(folder, "nowhere")) };
    expect(clearLeftovers(stubborn, folder)).toEqual([join(folder, `.leakcheck-build-${gone}-x`)]);
    expect(clearLeftovers({ ...nodeFiles, list: () => [`.leakcheck-build-${otherHost}-y`] }, folder)).toEqual([]);
    expect(clearLeftovers(nodeFiles, join(folder, "nowhere"))).toEqual([]);
  });
});

describe("a name that must not exist yet, on a disk without links", () => {
  const files = { ...nodeFiles, linkExclusive: () => "unsupported" as const };
  const claimTo = (folder: string): string => {
    // What another process would claim the name by.
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
    // Claims to other names, of processes that are gone, and this one's own that was left.
    writeFileSync(join(folder, `${temporaryName(nodeFiles, "claim").replace(own, otherHost)}000000000000`), "");
    writeFileSync(claim.replace(own, gone), "");
    writeFileSync(claim, "");
    expect(placeExclusively(files, from, to)).toBe(true);
  });
});
