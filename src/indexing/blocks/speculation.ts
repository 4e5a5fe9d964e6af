// The assumption on which a block is parsed before the block in front of it has ended, and the one way to give it up.
import type { BlockOrder } from "./block-order.js";

/** The assumption does not hold. It never leaves {@link Speculation.attempt}. */
class Misplaced extends Error {}

export class Speculation {
  /** The present block, and where its first record is assumed to start: undefined if nothing is assumed. */
  block = -1;
  assumed: number | undefined;
  readonly #order: BlockOrder;
  readonly #waitsForRoom: boolean;

  constructor(order: BlockOrder, waitsForRoom: boolean) {
    this.#order = order;
    this.#waitsForRoom = waitsForRoom;
  }

  /** Does what depends on the assumption; undefined if that was given up on the way. */
  attempt<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (cause) {
      if (cause instanceof Misplaced) return undefined;
      throw cause;
    }
  }

  /** Gives the assumption up. To be called within {@link attempt}. */
  readonly giveUp = (): never => {
    throw new Misplaced();
  };

  /** Waits until the present block is certain to count as it is parsed; gives the assumption up if it does not. */
  confirm(): void {
    const { block, assumed } = this;
    if (!this.#waitsForRoom && this.#order.committed < block) this.giveUp();
    if (!this.#order.waitFor(block) || this.#order.end.offset !== assumed) this.giveUp();
  }
}
