// What threads tell of blocks: only those with rejects or new columns, each naming the one before it.
import { expect, test } from "vitest";
import { BlockOrder } from "../../src/build/block-order.js";

test("a block that there is something to tell of names the last one before it", () => {
  const order = BlockOrder.starting(10, 2);
  const other = BlockOrder.of(order.shared);
  expect(order.noteTold(0)).toBe(-1);
  expect(other.noteTold(3)).toBe(0);
  expect(order.noteTold(4)).toBe(3);
  expect(order.end).toEqual({ offset: 10, line: 2 });
  expect([order.take(), other.take(), order.committed]).toEqual([0, 1, 0]);
});
