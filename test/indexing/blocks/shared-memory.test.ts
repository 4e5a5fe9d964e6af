// Memory that one source after the other is lent.
import { describe, expect, it } from "vitest";
import { SharedMemory } from "../../../src/indexing/blocks/shared-memory.js";

describe("shared memory", () => {
  it("is lent again for the same use, if there is enough of it", () => {
    const memory = new SharedMemory();
    const order = memory.lend("order", 100);
    expect(memory.lend("order", 100)).toBe(order);
    expect(memory.lend("log", 100)).not.toBe(order);
    expect(memory.lend("order", 101).byteLength).toBe(101);
  });

  it("of sources that are read whole grows seldom, and is not kept for long ones", () => {
    const memory = new SharedMemory();
    const made = new Set<SharedArrayBuffer>();
    for (let bytes = 1; bytes < 5000; bytes++) made.add(memory.lend("kept", bytes));
    expect(made.size).toBeLessThan(20);
    const long = memory.lend("kept", 3 << 20);
    expect(memory.lend("kept", 3 << 20)).not.toBe(long);
    expect(made.has(memory.lend("kept", 5000))).toBe(true);
  });
});
