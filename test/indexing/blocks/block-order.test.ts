// Packets are numbered in source order. A thread with more packets than the main thread has taken
// waits for it.
import { expect, test, vi } from "vitest";
import { BlockOrder } from "../../../src/indexing/blocks/block-order.js";

test("packets are numbered across all threads", () => {
  const order = BlockOrder.starting(10, 2);
  const other = BlockOrder.of(order.shared);
  expect([order.nextPacket(), other.nextPacket(), order.nextPacket()]).toEqual([0, 1, 2]);
  expect(order.end).toEqual({ offset: 10, line: 2 });
  expect([order.take(), other.take(), order.committed]).toEqual([0, 1, 0]);
});

test("a thread waits for the main thread to take packets, until the build is given up", () => {
  const order = BlockOrder.starting(0, 1);
  const waits = vi.spyOn(Atomics, "wait").mockImplementation(() => {
    order.packetTaken();
    return "ok";
  });
  try {
    for (let packet = 0; packet < 64; packet++) expect(order.nextPacket()).toBe(packet);
    expect(waits).not.toHaveBeenCalled();
    expect(order.nextPacket()).toBe(64);
    expect(waits).toHaveBeenCalledTimes(1);
  } finally {
    waits.mockRestore();
  }
  order.abort();
  expect(order.nextPacket()).toBeUndefined();
});
