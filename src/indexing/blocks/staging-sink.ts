// Takes the reference path's entries of a block, and stages them beside the kernel's until the
// block is certain to count.
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import type { IdentifierSink } from "../entries/entry-sink.js";

export class StagingSink implements IdentifierSink {
  readonly #parser: () => BlockParser;
  readonly #makeRoom: () => void;
  readonly #columns = new Uint8Array(32);

  constructor(parser: () => BlockParser, makeRoom: () => void) {
    this.#parser = parser;
    this.#makeRoom = makeRoom;
  }

  /** The parser sets the width. */
  setWidth(): void {}

  setColumns(bitmap: Uint8Array): void {
    this.#columns.set(bitmap);
  }

  enter(kindNumber: number, canonical: string, records: 0 | 1): void {
    while (!this.#parser().stage(kindNumber, canonical, this.#columns, records)) this.#makeRoom();
  }

  enterTraces(text: string): boolean {
    return this.#parser().leaveTraces(text);
  }

  enterDomain(address: string, domain: string): void {
    while (!this.#parser().stageDomain(address, domain)) this.#makeRoom();
  }
}
