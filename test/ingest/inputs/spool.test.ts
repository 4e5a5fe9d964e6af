import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { Spool, type SpoolPlace } from "../../../src/ingest/inputs/spool.js";
import { emptyFolder } from "../../support/folder.js";
import { seededRandom } from "../../support/random.js";

const key = new Uint8Array(32).fill(7);
const placeIn =
  (folder: string): SpoolPlace =>
  () => ({ file: nodeFiles.create(join(folder, "it")), key });

describe("a spool", () => {
  it.each([0, 1, 15, 16, 5000, 1 << 22])(
    "gives what was added, in any order, with %i bytes in memory",
    (heldBytes) => {
      const random = seededRandom(heldBytes);
      const bytes = Buffer.from(Array.from({ length: 3 << 20 }, () => random(256)));
      const spool = new Spool("it", placeIn(emptyFolder()), { bytes: Infinity, heldBytes });
      for (let at = 0; at < bytes.length;) {
        const next = at + 1 + random(300_000);
        spool.add(bytes.subarray(at, next));
        at = next;
      }
      expect(spool.size).toBe(bytes.length);
      const file = spool.open();
      for (let round = 0; round < 100; round++) {
        const from = random(bytes.length);
        const into = new Uint8Array(random(70));
        const got = file.read(into, from);
        expect(got).toBe(Math.min(into.length, bytes.length - from));
        expect(Buffer.compare(into.subarray(0, got), bytes.subarray(from, from + got))).toBe(0);
      }
      const all: Buffer[] = [];
      for (;;) {
        const into = Buffer.alloc(1 + random(400_000));
        const got = file.read(into, null);
        if (got === 0) break;
        all.push(into.subarray(0, got));
      }
      expect(Buffer.concat(all).equals(bytes)).toBe(true);
      expect(spool.open().read(new Uint8Array(3), null)).toBe(3);
      spool.close();
    },
  );

  it("says where to put it if memory may not hold it, and refuses what is too long", () => {
    const held = new Spool("it", undefined, { bytes: 100, heldBytes: 10 });
    held.add(new Uint8Array(10));
    expect(() => {
      held.add(new Uint8Array(1));
    }).toThrow(/more than 10 bytes/u);
    const spool = new Spool("it", undefined, { bytes: 9, heldBytes: 10 });
    expect(() => {
      spool.add(new Uint8Array(10));
    }).toThrow(/unpacks to more than 9 bytes/u);
  });

  it("keeps nothing once it is dropped", () => {
    const spool = new Spool("it", undefined, { bytes: 100, heldBytes: 10 });
    spool.add(new Uint8Array(10));
    spool.drop();
    spool.add(new Uint8Array(10));
    expect(spool.size).toBe(10);
  });
});
