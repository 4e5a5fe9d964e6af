// The assumption on which a block is parsed before the previous block has ended, and the one way to
// abandon it.
import type { BlockOrder } from "./block-order.js";

/** Thrown to abandon the assumption. Never leaves {@link Speculation.attempt}. */
class AssumptionAbandoned extends Error {}

export class Speculation {
  /**
   * The current block, and the assumed start of its first record: undefined if nothing is assumed.
   */
  block = -1;
  assumed: number | undefined;
  readonly #order: BlockOrder;
  readonly #waitsForRoom: boolean;

  constructor(order: BlockOrder, waitsForRoom: boolean) {
    this.#order = order;
    this.#waitsForRoom = waitsForRoom;
  }

  /**
   * Runs an action that depends on the assumption. Returns undefined if the assumption is
   * abandoned.
   */
  attempt<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (cause) {
      if (cause instanceof AssumptionAbandoned) return undefined;
      throw cause;
    }
  }

  /** Abandons the assumption. Call it within {@link attempt}. */
  readonly giveUp = (): never => {
    throw new AssumptionAbandoned();
  };

  /**
   * Waits until the current block is certain to count as parsed. Abandons the assumption if it will
   * not.
   */
  confirm(): void {
    const { block, assumed } = this;
    if (!this.#waitsForRoom && this.#order.committed < block) this.giveUp();
    if (!this.#order.waitFor(block) || this.#order.end.offset !== assumed) this.giveUp();
  }
}
