// Rejects are sent only if the caller wants them: in order, in packets of limited size, by any
// number of threads.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BlockOrder } from "../../../src/indexing/blocks/block-order.js";
import { buildIndex } from "../../../src/indexing/build-index.js";
import { rejectsIn, RejectPositions } from "../../../src/indexing/blocks/reject-positions.js";
import { testOptions } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";
import { isSameOutcome, outcomeOf } from "../../support/both-paths/index-outcome.js";

const header = "username,email,city\nanna,anna@example.com,Gent\n";
const count = 30_000;
const dumps: [format: "csv" | "ndjson", bytes: Buffer][] = [
  ["csv", Buffer.from(`${header}${'"x"y,b@example.com,c\n'.repeat(count)}`)],
  ["ndjson", Buffer.from(`{"username":"anna","email":"anna@example.com"}\n${"x\n".repeat(count)}`)],
];

describe("the positions of rejects", () => {
  it("come in packets of at most 4,096, with lines from the source's start", () => {
    const positions = new RejectPositions();
    for (let index = 0; index < 9000; index++)
      positions.add(index % 2 === 0 ? "stray-quote" : "too-long", index, 2 ** 40 + index, index + 5);
    const packets = [...positions.packets(7)];
    expect(packets.map(({ length }) => length / 4)).toEqual([4096, 4096, 808]);
    const all = packets.flatMap((packet) => [...rejectsIn(packet, "it.csv")]);
    expect(all[1]).toEqual({ file: "it.csv", line: 8, offset: 2 ** 40 + 1, length: 6, reason: "too-long" });
    expect(all[8998]).toEqual({
      file: "it.csv",
      line: 9005,
      offset: 2 ** 40 + 8998,
      length: 9003,
      reason: "stray-quote",
    });
    positions.clear();
    expect([...positions.packets(0)]).toEqual([]);
  });

  it.each(dumps)("of %s are the same from threads as from the reference path", async (format, dump) => {
    const general = await outcomeOf(dump, { format, general: true });
    expect(general.rejects).toHaveLength(count);
    for (const threads of [1, 2, 3])
      expect(
        isSameOutcome(
          await outcomeOf(dump, { format, threads }, { workerBytes: 0, blockBytes: 20_000 }),
          general,
        ),
        `${threads}`,
      ).toBe(true);
  });

  it.each(dumps)("of %s are not sent unless asked for", async (format, dump) => {
    const folder = emptyFolder();
    const path = join(folder, `it.${format}`);
    writeFileSync(path, dump);
    const packets = vi.spyOn(BlockOrder.prototype, "nextPacket");
    try {
      // The main thread reads the source.
      const { rejects } = await buildIndex({
        ...testOptions([path], join(folder, "it.lkx")),
        format,
        threads: 1,
      });
      expect(rejects.total).toBe(count);
      // Packets with new columns are still sent.
      expect(packets.mock.calls.length).toBeLessThanOrEqual(1);
    } finally {
      packets.mockRestore();
    }
  });

  it.each([0, 1, 2])("reach a caller that aborts the build, with %i workers", async (workers) => {
    const folder = emptyFolder();
    const path = join(folder, "it.csv");
    writeFileSync(path, dumps[0]![1]);
    const build = async (more: object): Promise<unknown> =>
      buildIndex(
        { ...testOptions([path], join(folder, "it.lkx")), threads: Math.max(1, workers), ...more },
        undefined,
        {
          blockBytes: 5000,
          workerBytes: workers === 0 ? 1 << 30 : 0,
        },
      );
    await expect(build({ maxRejects: { count: 3 } })).rejects.toMatchObject({
      code: "TOO_MANY_REJECTS",
      message: "more than 3 records could not be read, the last at it.csv, line 6 (stray-quote)",
    });
    const onReject = (): never => {
      throw new Error("enough");
    };
    await expect(build({ onReject })).rejects.toThrow("enough");
  });
});
