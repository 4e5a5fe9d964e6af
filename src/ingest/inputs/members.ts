// The members of archives, opened one by one. There may be very many, so each holds little.
import { bug } from "../../errors.js";
import type { DumpOptions } from "../dump-options.js";
import type { ZipMember } from "../unpack/zip.js";
import type { Expansion } from "./expansion.js";
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

/** Opens a member of a zip archive. */
export class ZipOpener {
  readonly #member: ZipMember;
  readonly path: string;
  /** Bytes of other members before it. */
  readonly #start: number;
  readonly #expansion: Expansion;

  constructor(member: ZipMember, path: string, start: number, expansion: Expansion) {
    this.#member = member;
    this.path = path;
    this.#start = start;
    this.#expansion = expansion;
  }

  async open(): Promise<ByteStream> {
    const { packedSize, size } = this.#member;
    const bytes = this.#member.open();
    const limited = this.#expansion.limited({ bytes, storedBytes: () => packedSize }, this.path);
    const progress = { given: 0 };
    // How far the archive has been read is not known, but about the same share.
    const share = (): number => Math.min(1, progress.given / Math.max(1, size));
    const start = this.#start;
    return {
      bytes: counted(limited, progress),
      storedBytes: () => Math.floor(start + share() * packedSize),
    };
  }
}

async function* counted(
  bytes: ByteStream["bytes"],
  progress: { given: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of bytes) {
    progress.given += piece.length;
    yield piece;
  }
}
