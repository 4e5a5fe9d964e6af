// A head that readers would refuse must not be written.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { maxHeadBytes } from "../../../src/format/head.js";
import { openReader } from "../../../src/lookup/open-reader.js";
import { buildText, testOptions } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";

it("a head over 16 MiB is refused, and one of 16 MiB can be read", async () => {
  const folder = emptyFolder();
  const target = join(folder, "it.lkx");
  const { dataset } = testOptions([], target);
  const build = async (length: number): Promise<number> => {
    await buildText(target, "csv", "email\nsanne@example.com\n", {
      dataset: { ...dataset, description: "x".repeat(length) },
      replace: true,
    });
    const reader = await openReader(target);
    reader.close();
    const [first] = reader.head.tables;
    return first?.offset ?? 0;
  };
  const longest = maxHeadBytes - (await build(0));
  expect(await build(longest)).toBe(maxHeadBytes);
  await expect(build(longest + 1)).rejects.toMatchObject({ code: "CANNOT_WRITE" });
  expect(existsSync(target)).toBe(true);
  expect(readdirSync(folder)).toEqual(["it.lkx", "it.lkx.csv"]);
});
