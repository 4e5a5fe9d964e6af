// Where the reference path's entries of a block go: beside those of the kernel, until it is certain that the block counts.
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

  /** The width is that of the parser. */
  setWidth(): void {}

  setColumns(bitmap: Uint8Array): void {
    this.#columns.set(bitmap);
  }

  enter(kindNumber: number, canonical: string, records: 0 | 1): void {
    while (!this.#stage(kindNumber, canonical, this.#columns, records)) this.#makeRoom();
  }
}
