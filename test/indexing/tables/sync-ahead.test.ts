// Syncs while more is written: how often, and that no failure is lost.
import { describe, expect, it } from "vitest";
import { SyncAhead } from "../../../src/indexing/tables/sync-ahead.js";
import type { OpenFile } from "../../../src/files.js";

/** A file whose syncs the test ends by hand. */
function slowFile(): { file: OpenFile; ends: ((failure?: Error) => void)[] } {
  const ends: ((failure?: Error) => void)[] = [];
  const syncLater = async (): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      ends.push((failure) => {
        if (failure === undefined) resolve();
        else reject(failure);
      });
    });
  };
  return { file: { syncLater } as unknown as OpenFile, ends };
}

const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("syncing ahead", () => {
  it("waits for enough bytes, and for the previous sync", async () => {
    const { file, ends } = slowFile();
    const ahead = new SyncAhead(file, 100, 50);
    ahead.look(149);
    expect(ends).toHaveLength(0);
    ahead.look(150);
    ahead.look(1000);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settled();
    ahead.look(199);
    expect(ends).toHaveLength(1);
    ahead.look(200);
    expect(ends).toHaveLength(2);
  });

  it("ends when the current sync has ended", async () => {
    const { file, ends } = slowFile();
    const ahead = new SyncAhead(file, 0, 1);
    ahead.look(1);
    let hasEnded = false;
    const end = ahead.end().then(() => (hasEnded = true));
    await settled();
    expect(hasEnded).toBe(false);
    ends[0]?.();
    await end;
  });

  it("throws at the end a failure that the disk reports only once", async () => {
    const { file, ends } = slowFile();
    const ahead = new SyncAhead(file, 0, 1);
    ahead.look(1);
    ends[0]?.(new Error("no space left"));
    await settled();
    ahead.look(2);
    expect(ends).toHaveLength(1);
    await expect(ahead.end()).rejects.toThrow("no space left");
  });
});
