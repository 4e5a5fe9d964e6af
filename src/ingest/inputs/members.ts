// The members of an archive that can only be read in order, opened one by one.
import { bug } from "../../errors.js";
import type { DumpOptions } from "../dump-options.js";
import type { ByteStream } from "./streams.js";

/** A member; its bytes are gone once the next one is asked for. */
export interface SequentialMember {
  readonly name: string;
  /** How to read it, if that is known. */
  readonly reading?: DumpOptions;
  /** As in a table. */
  readonly rowOfLine?: (line: number) => number | null;
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
}

/** An archive that is being read from its start. */
export interface Pass {
  readonly members: AsyncGenerator<SequentialMember, void, undefined>;
  readonly storedBytes: () => number;
}

/**
 * Opens members by their number. Members that are opened in order are read in one pass; opening an
 * earlier one starts another.
 */
export class SequentialArchive {
  readonly #start: () => Promise<Pass>;
  #pass: Pass | undefined;
  #next = 0;

  constructor(start: () => Promise<Pass>) {
    this.#start = start;
  }

  /** Returns what opens a member, counted from 0. */
  member(ordinal: number): Member {
    return new Member(this, ordinal);
  }

  /** Opens a member, counted from 0. */
  async open(ordinal: number): Promise<ByteStream> {
    if (this.#pass === undefined || this.#next > ordinal) {
      await this.#pass?.members.return();
      this.#pass = await this.#start();
      this.#next = 0;
    }
    const { members, storedBytes } = this.#pass;
    for (;;) {
      const next = await members.next();
      if (next.done === true) bug("an archive lost a member");
      this.#next += 1;
      if (this.#next > ordinal) return { bytes: next.value.bytes, storedBytes };
    }
  }

  /** Closes what is open; what is only read loses nothing by a failure to. */
  close(): void {
    this.#pass?.members.return().catch(() => {});
    this.#pass = undefined;
  }
}

class Member {
  readonly #archive: SequentialArchive;
  readonly #ordinal: number;

  constructor(archive: SequentialArchive, ordinal: number) {
    this.#archive = archive;
    this.#ordinal = ordinal;
  }

  async open(): Promise<ByteStream> {
    return this.#archive.open(this.#ordinal);
  }
}
