// Takes the reference path's entries of a block, and stages them beside the kernel's until the
// block is certain to count.
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import type { IdentifierSink } from "../entries/entry-sink.js";

export class StagingSink implements IdentifierSink {
  readonly #stage: BlockParser["stage"];
  readonly #makeRoom: () => void;
  readonly #columns = new Uint8Array(32);

  constructor(stage: BlockParser["stage"], makeRoom: () => void) {
    this.#stage = stage;
    this.#makeRoom = makeRoom;
  }

  /** The parser sets the width. */
  setWidth(): void {}

  setColumns(bitmap: Uint8Array): void {
    this.#columns.set(bitmap);
  }

  enter(kindNumber: number, canonical: string, records: 0 | 1): void {
    while (!this.#stage(kindNumber, canonical, this.#columns, records)) this.#makeRoom();
  }
}
