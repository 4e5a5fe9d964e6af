// docs/screens.md is what the commands show, and fits.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allCommands } from "../../src/cli/command-table.js";
import { screensOf, screenWidths } from "../../scripts/screens/screens-document.js";
import { someOf } from "../support/random-cases.js";

const page = readFileSync(new URL("../../docs/screens.md", import.meta.url), "utf8");

it.each(someOf(screenWidths, 1))(
  "docs/screens.md is current at %i columns: npm run screens",
  async (width) => {
    const shown = new Map(
      page
        .split(/^## /mu)
        .slice(1)
        .map((part) => [part.slice(0, part.indexOf("\n")), part] as const),
    );
    const screens = await screensOf("en", width);
    expect([...shown.keys()]).toEqual([...screens.keys()]);
    for (const [title, text] of screens) expect(shown.get(title)).toContain(text);
    const others = page.match(new RegExp(`^${width} columns:$`, "gmu"));
    expect(others).toHaveLength(screens.size);
  },
);

it("shows every command", () => {
  const shown = new Set([...page.matchAll(/^\$ leakcheck (\w+)/gmu)].map(([, name]) => name));
  // A signature needs a key of OpenSSH, push and drop a database; a completion script is for shells.
  const left = Object.keys(allCommands).filter((name) => !shown.has(name));
  expect(left.toSorted()).toEqual(["completion", "drop", "push", "sign"]);
});
