import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { oddBytes } from "../../scripts/fixtures/odd-bytes.js";
import { smallDumps } from "../../scripts/fixtures/small-dumps.js";

const folder = new URL("../../fixtures/", import.meta.url);

test.each([...smallDumps(), ...oddBytes()])("%s is what `npm run fixtures` writes", (name, content) => {
  expect(
    readFileSync(new URL(name, folder)).equals(content),
    `${name} differs: run npm run fixtures, and say why`,
  ).toBe(true);
});

test("README.md names every odd dump once, and marks those that are generated", () => {
  const table = readFileSync(new URL("odd/README.md", folder), "utf8");
  const named = [...table.matchAll(/^\| `([^`]+)`( †)? \|/gmu)].map(
    ([, name, mark]) => `${name}${mark ?? ""}`,
  );
  const files = readdirSync(fileURLToPath(new URL("odd/", folder))).filter((name) => name !== "README.md");
  const generated = oddBytes();
  expect(new Set(named).size).toBe(named.length);
  expect(new Set(named)).toEqual(
    new Set(files.map((name) => (generated.has(`odd/${name}`) ? `${name} †` : name))),
  );
});
