// docs/screens.md is what the commands show, and fits.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allCommands } from "../../src/cli/command-table.js";
import { screensDocument } from "../../scripts/screens/screens-document.js";

const page = readFileSync(new URL("../../docs/screens.md", import.meta.url), "utf8");

it("docs/screens.md is current: npm run screens", async () => {
  expect(await screensDocument("en")).toBe(page);
});

it("shows every command", () => {
  const shown = new Set([...page.matchAll(/^\$ leakcheck (\w+)/gmu)].map(([, name]) => name));
  // A signature needs a key of OpenSSH, push and drop a database; a completion script is for shells.
  const left = Object.keys(allCommands).filter((name) => !shown.has(name));
  expect(left.toSorted()).toEqual(["completion", "drop", "push", "sign"]);
});
