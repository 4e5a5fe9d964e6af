// The pictures in README are what the program prints now.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { sessionPictures } from "../../scripts/picture/session-pictures.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const docs = `${root}docs`;

it("docs/session-*.svg are what scripts/picture.ts writes, and README shows them", () => {
  const pictures = sessionPictures(root);
  const names = Object.keys(pictures);
  expect(readdirSync(docs).filter((name) => name.endsWith(".svg"))).toEqual(names.toSorted());
  for (const name of names)
    expect(pictures[name], `${name} is made by scripts/picture.ts`).toBe(
      readFileSync(`${docs}/${name}`, "utf8"),
    );
  const readme = readFileSync(`${root}README.md`, "utf8");
  for (const name of names) expect(readme).toContain(`docs/${name}`);
  // No figure of the session is that of another picture.
  expect(new Set(Object.values(pictures)).size).toBe(2);
});
