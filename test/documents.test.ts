// The documents stay true: links lead somewhere, named files, scripts and sections exist, and prose has at most 100 columns.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const mostColumns = 100;
/** Named in documents, and made by a run only. */
const madePaths = new Set(["bench/data"]);

const pages = [".", "docs", "bench", "test", "fixtures/odd"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ page: join(folder, name), text: readFileSync(join(root, folder, name), "utf8") })),
);
const sources = ["src", "test", "bench", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:ts|js|cjs)$/u.test(path) && !path.includes("node_modules"))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), "utf8") })),
);
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gmu, (code) => code.replace(/[^\n]/gu, ""));
}

/** The headings of a page, without their signs. */
function headingsOf(text: string): string[] {
  return Array.from(withoutCode(text).matchAll(/^#+ (.+)$/gmu), ([, heading = ""]) => heading);
}

/** What links name a heading by. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function wrongLinks(page: string, text: string): string[] {
  const links = withoutCode(text).matchAll(
    /\]\((?<target>[^)\s]+)\)|\b(?:src|srcset|href)="(?<attribute>[^"]+)"/gu,
  );
  return Array.from(links, ({ groups }) => groups?.["target"] ?? groups?.["attribute"] ?? "")
    .filter((target) => !/^(?:https?|mailto):/u.test(target))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return (
        anchor !== undefined &&
        !headingsOf(readFileSync(join(root, file), "utf8"))
          .map(anchorOf)
          .includes(anchor)
      );
    });
}

/** The files and folders that a text names from the root; one with `*` in its name is as good as its folder. */
function namedPaths(text: string): string[] {
  const named = text.matchAll(/(?<![\w./-])(?:src|test|docs|bench|scripts|fixtures|bin)\/[\w./*-]*/gu);
  return Array.from(named, ([path]) => (path.includes("*") ? dirname(path) : path.replace(/\.$/u, "")));
}

function longLines(text: string): string[] {
  return withoutCode(text)
    .split("\n")
    .filter((line) => line.length > mostColumns && !/^\s*[|<#]/u.test(line));
}

/** Whether a document has a section: by its number, or by its heading or the bold words that begin a paragraph. */
function hasSection(text: string, section: string): boolean {
  const isNumber = /^\d/u.test(section);
  const headings = headingsOf(text);
  if (isNumber)
    return headings.some((heading) => heading.startsWith(`${section}.`) || heading.startsWith(`${section} `));
  return headings.includes(section) || text.includes(`**${section}.**`);
}

describe.each(pages)("$page", ({ page, text }) => {
  it("has links that lead somewhere", () => {
    expect(wrongLinks(page, text)).toEqual([]);
  });

  it("names files and folders that exist", () => {
    expect(namedPaths(text).filter((path) => !madePaths.has(path) && !existsSync(join(root, path)))).toEqual(
      [],
    );
  });

  it("names scripts of npm that exist", () => {
    const named = Array.from(
      text.matchAll(/\bnpm run (?<name>[a-z][\w:]*)/gu),
      ({ groups }) => groups?.["name"] ?? "",
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("has prose of at most 100 columns", () => {
    expect(longLines(text)).toEqual([]);
  });
});

it("CONTRIBUTING.md explains every script of npm", () => {
  const text = pages.find(({ page }) => page === "CONTRIBUTING.md")?.text ?? "";
  const rows = text.matchAll(/^\| (?<names>`[a-z][\w:]*`(?:, `[a-z][\w:]*`)*) \|/gmu);
  const explained = Array.from(
    rows,
    ({ groups }) => groups?.["names"]?.replaceAll("`", "").split(", ") ?? [],
  ).flat();
  // npm runs this one by itself.
  const expected = Object.keys(scripts).filter((name) => name !== "prepare");
  expect(explained.toSorted()).toEqual(expected.toSorted());
});

it("comments name sections of documents that exist", () => {
  const named = sources.flatMap(({ path, text }) => [
    ...Array.from(
      text.matchAll(/\b(docs\/[\w-]+\.md),? sections? (\d+(?:\.\d+)?)(?: (?:to|and) (\d+))?/gu),
      ([, page = "", ...sections]) =>
        sections.filter((section) => section !== undefined).map((section) => ({ path, page, section })),
    ).flat(),
    ...Array.from(
      text.matchAll(/\b(docs\/[\w-]+\.md)(?:,? section [\d.]+)?, "([A-Z][^"]+)"/gu),
      ([, page = "", section = ""]) => [{ path, page, section }],
    ).flat(),
  ]);
  expect(named.length).toBeGreaterThan(50);
  const texts = new Map(pages.map(({ page, text }) => [page, text]));
  expect(named.filter(({ page, section }) => !hasSection(texts.get(page) ?? "", section))).toEqual([]);
});
