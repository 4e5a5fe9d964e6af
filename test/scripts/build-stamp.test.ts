// A build is spared only if it would give what is there: any change of a source, a package, Node or a result builds again.
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import {
  forgetBuild,
  isBuilt,
  isKernelBuilt,
  noteBuild,
  noteKernel,
  sourcesOf,
} from "../../scripts/building/build-stamp.js";
import { emptyFolder } from "../support/folder.js";

const files = [
  "bin/leakcheck.cjs",
  "dist/cli.cjs",
  "dist/cli.cjs.v20.19.0-linux-x64.cache",
  "dist/types/index.d.ts",
  "fixtures/small.csv",
  "node_modules/.package-lock.json",
  "package-lock.json",
  "package.json",
  "scripts/build.js",
  "scripts/picture/row.ts",
  "src/index.ts",
  "src/kernel/assembly/index.ts",
  "src/kernel/module.generated.ts",
  "tsconfig.json",
  "tsconfig.build.json",
];

let root: string;
const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
};
const isCurrent = (): boolean => isBuilt(root, sourcesOf(root));

beforeEach(() => {
  root = emptyFolder();
  for (const path of files) write(path, `the text of ${path}`);
  noteBuild(root, sourcesOf(root));
});

describe("a build is current", () => {
  it("if nothing has changed", () => {
    expect(isCurrent()).toBe(true);
  });

  it("if a source was written again with the same text, or what it is not made from has changed", () => {
    write("src/index.ts", "the text of src/index.ts");
    write("test/index.test.ts", "x");
    write("docs/format.md", "x");
    write("node_modules/.cache/x", "x");
    expect(isCurrent()).toBe(true);
  });

  it("in a copy of the folder", () => {
    const copy = emptyFolder();
    cpSync(root, copy, { recursive: true });
    expect(isBuilt(copy, sourcesOf(copy))).toBe(true);
  });
});

describe("the kernel is current", () => {
  beforeEach(() => {
    noteKernel(root);
  });

  it("if other sources have changed", () => {
    write("src/index.ts", "x");
    write("src/kernel/binding.ts", "x");
    expect(isKernelBuilt(root)).toBe(true);
  });

  it.each([
    "src/kernel/assembly/index.ts",
    "src/kernel/assembly/new.ts",
    "src/kernel/module.generated.ts",
    "scripts/building/build-kernel.js",
    "package-lock.json",
  ])("unless %s has", (path) => {
    write(path, "x");
    expect(isKernelBuilt(root)).toBe(false);
  });

  it("unless nothing is noted of it", () => {
    rmSync(join(root, "node_modules"), { recursive: true });
    expect(isKernelBuilt(root)).toBe(false);
  });
});

describe("a build is stale", () => {
  it.each(files)("if %s has changed", (path) => {
    appendFileSync(join(root, path), " ");
    expect(isCurrent()).toBe(false);
  });

  it.each(files)("if %s is gone", (path) => {
    rmSync(join(root, path));
    expect(isCurrent()).toBe(false);
  });

  it.each([
    "src/cli/new.ts",
    "scripts/new.js",
    "bin/new.cjs",
    "tsconfig.new.json",
    "dist/new.cjs",
    "src/new.generated.ts",
  ])("if %s is new", (path) => {
    write(path, "");
    expect(isCurrent()).toBe(false);
  });

  it("if text has moved from one source to another", () => {
    write("src/a.ts", "one");
    write("src/b.ts", "two");
    noteBuild(root, sourcesOf(root));
    write("src/a.ts", "onetwo");
    write("src/b.ts", "");
    expect(isCurrent()).toBe(false);
  });

  it("by another version of Node", () => {
    expect(isBuilt(root, sourcesOf(root, "v22.0.0 linux x64"))).toBe(false);
  });

  it("if a source changed while it was built", () => {
    const before = sourcesOf(root);
    appendFileSync(join(root, "src/index.ts"), " ");
    noteBuild(root, before);
    expect(isCurrent()).toBe(false);
  });

  it("if it did not come to its end, or the note of it cannot be read", () => {
    forgetBuild(root);
    expect(isCurrent()).toBe(false);
    write("dist/build-stamp.json", "{");
    expect(isCurrent()).toBe(false);
  });
});
