// The program is loaded as Latin-1, which is quick, so its bundles must be ASCII: regular expressions
// with other characters would mean something else there than in a worker.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("the bundles", () => {
  it.each(readdirSync("dist").filter((name) => name.endsWith(".cjs") && name !== "phone-table.cjs"))(
    "are ASCII: %s",
    (name) => {
      expect(readFileSync(`dist/${name}`).every((byte) => byte < 0x80)).toBe(true);
    },
  );

  it("have no raw templates in which an escape would stay one", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const raw = files.filter((name) =>
      Array.from(readFileSync(`src/${name}`, "utf8").matchAll(/String\.raw`[^`]*`/gu)).some(
        // oxlint-disable-next-line no-control-regex -- all of ASCII
        ([text]) => /[^\0-\x7f]/u.test(text.replaceAll(/\$\{[^}]*\}/gu, "")),
      ),
    );
    expect(raw).toEqual([]);
  });
});
