// The order of groups between threads, and builds that are aborted while they write.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../src/indexing/build-index.js";
import { GroupOrder } from "../../../src/indexing/tables/group-order.js";
import { testOptions } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";

describe("a group order", () => {
  it("hands out each group once, and places them back to back, whatever order their lengths arrive in", () => {
    const order = GroupOrder.starting(100, 3);
    const other = GroupOrder.of(order.shared);
    expect([order.take(), other.take(), order.take(), other.take()]).toEqual([0, 1, 2, 3]);
    expect([order.place(0), order.place(1), order.end, order.encoded]).toEqual([100, undefined, 100, 0]);
    other.setLength(1, 2 ** 40);
    expect([order.place(1), order.place(2), order.end, order.encoded]).toEqual([
      undefined,
      undefined,
      100,
      1,
    ]);
    order.setLength(0, 50);
    expect([other.waitFor(1), other.place(2), other.place(3)]).toEqual([150, 150 + 2 ** 40, undefined]);
    other.setLength(2, 0);
    expect([order.place(3), order.end, order.encoded]).toEqual([150 + 2 ** 40, 150 + 2 ** 40, 3]);
  });

  it("has room for any number of groups", () => {
    for (const groups of [0, 1, 2, 767, 768]) {
      const order = GroupOrder.starting(7, groups);
      for (let group = 0; group < groups; group++) order.setLength(group, group);
      expect([order.end, GroupOrder.of(order.shared).end]).toEqual([
        7 + (groups * (groups - 1)) / 2,
        7 + (groups * (groups - 1)) / 2,
      ]);
    }
  });

  it("lets one thread at a time write", () => {
    const order = GroupOrder.starting(0, 2);
    const other = GroupOrder.of(order.shared);
    expect([order.mayWrite(), other.mayWrite()]).toEqual([true, false]);
    order.hasWritten();
    expect([other.mayWrite(), order.mayWrite()]).toEqual([true, false]);
  });

  it("ends every wait once the build is aborted", () => {
    const order = GroupOrder.starting(0, 2);
    order.take();
    GroupOrder.of(order.shared).abort();
    expect(order.waitFor(1)).toBeUndefined();
    expect(order.waitFor(0)).toBeUndefined();
  });
});

describe.each([0, 2])("a build with %i workers", (workers) => {
  it("that is aborted while it writes publishes nothing and leaves nothing behind", async () => {
    const folder = emptyFolder();
    const dump = join(folder, "a.csv");
    writeFileSync(
      dump,
      `username,city\n${Array.from({ length: 20_000 }, (_, index) => `u${index},x`).join("\n")}\n`,
    );
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
