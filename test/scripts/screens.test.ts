// docs/screens.md is what the commands show, and fits.
import { readFileSync } from "node:fs";
import { Encrypter } from "age-encryption";
import { expect, it, onTestFinished, vi } from "vitest";
import { allCommands } from "../../src/cli/command-table.js";
import { screensOf, screenWidths } from "../../scripts/screens/screens-document.js";
import { someOf } from "../support/random-cases.js";
import { hasTerminal } from "../support/program/terminal.js";

const page = readFileSync(new URL("../../docs/screens.md", import.meta.url), "utf8");

it.each(someOf(screenWidths, 1))(
  "docs/screens.md is current at %i columns, in English and Dutch: npm run screens",
  async (width) => {
    // A passphrase takes seconds of work, of which the screens show nothing.
    const { value: setWork } = Object.getOwnPropertyDescriptor(
      Encrypter.prototype,
      "setScryptWorkFactor",
    ) as {
      value: Encrypter["setScryptWorkFactor"];
    };
    const setLittle = vi.spyOn(Encrypter.prototype, "setScryptWorkFactor").mockImplementation(function (
      this: Encrypter,
    ) {
      setWork.call(this, 10);
    });
    onTestFinished(() => {
      setLittle.mockRestore();
    });
    const parts = new Map(
      page
        .split(/^## /mu)
        .slice(1)
        .map((part) => [part.slice(0, part.indexOf("\n")), part] as const),
    );
    // Without script(1) there is no terminal to be asked on.
    if (!hasTerminal) parts.delete("The prompt");
    const screens = await screensOf(width);
    expect([...parts.keys()]).toEqual([...screens.keys()]);
    for (const [title, texts] of screens) {
      const [english, dutch] = parts.get(title)?.split("### In Dutch") ?? [];
      expect(english).toContain(texts.get("en"));
      expect(dutch === undefined, title).toBe(!texts.has("nl"));
      if (dutch !== undefined) expect(dutch).toContain(texts.get("nl"));
      for (const part of dutch === undefined ? [english] : [english, dutch])
        expect(part?.match(new RegExp(`^${width} columns:$`, "gmu"))).toHaveLength(1);
    }
  },
);

it("shows every command", () => {
  const shown = new Set([...page.matchAll(/^\$ leakcheck (\w+)/gmu)].map(([, name]) => name));
  expect(Object.keys(allCommands).filter((name) => !shown.has(name))).toEqual([]);
});
