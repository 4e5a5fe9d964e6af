// The order of groups between threads, and builds that are given up while they write.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/build/build-index.js";
import { GroupOrder } from "../../src/build/group-order.js";
import { testOptions } from "../support/built-index.js";
import { emptyFolder } from "../support/folder.js";

describe("a group order", () => {
  it("hands out each group once, and places them one behind the other", () => {
    const order = GroupOrder.starting(100, 2);
    const other = GroupOrder.of(order.shared);
    expect([order.take(), other.take(), order.take()]).toEqual([0, 1, 2]);
    expect(order.waitFor(0)).toBe(100);
    order.startTable(0, 100);
    order.place(150);
    expect(other.waitFor(1)).toBe(150);
    expect(other.tableStart(0)).toBe(100);
    other.place(2 ** 40);
    expect([order.placed, order.end]).toEqual([2, 2 ** 40]);
  });

  it("lets nobody wait once the build is given up", () => {
    const order = GroupOrder.starting(0, 1);
    order.take();
    GroupOrder.of(order.shared).abort();
    expect(order.waitFor(1)).toBeUndefined();
    expect(order.waitFor(0)).toBeUndefined();
  });
});

describe.each([0, 2])("a build with %i workers", (workers) => {
  it("that is given up while it writes publishes nothing and leaves nothing", async () => {
    const folder = emptyFolder();
    const dump = join(folder, "a.csv");
    writeFileSync(dump, `username,city\n${Array.from({ length: 20_000 }, (_, index) => `u${index},x`).join("\n")}\n`);
    const abort = new AbortController();
    const build = buildIndex(
      {
        ...testOptions([dump], join(folder, "it.lkx")),
        threads: Math.max(1, workers),
        signal: abort.signal,
        onProgress: ({ stage }) => {
          if (stage === "writing") abort.abort();
        },
      },
      undefined,
      { workerBytes: workers === 0 ? 2 ** 30 : 0 },
    );
    await expect(build).rejects.toMatchObject({ code: "ABORTED" });
    expect(existsSync(join(folder, "it.lkx"))).toBe(false);
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });
});
