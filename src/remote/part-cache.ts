// Keeps the head and the directories of remote indexes on this machine. They name no person, and say
// nothing of what was looked up. A part counts only for the file with its ETag.
import { join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { kernelChecksum } from "../kernel/kernel-checksum.js";
import { sha256 } from "../kernel/hkdf.js";
import type { KnownFile } from "./range-client.js";

/** A part of an index: its head, the directory of a table, or the signed list of its chunks. */
export type PartName = "head" | "chunks" | `${number}.directory`;

/** Longest directory that is kept: that of a table of four thousand million entries. */
const mostPartBytes = 2 ** 27;
const checksumBytes = 8;
const lineFeed = 10;

export class PartCache {
  readonly #files: Files;
  readonly #folder: string;
  readonly #prefix: string;

  /** `url` is the whole address of the index; only its hash becomes part of names. */
  constructor(files: Files, folder: string, url: string) {
    this.#files = files;
    this.#folder = folder;
    this.#prefix = Buffer.from(sha256(Buffer.from(url)))
      .toString("hex")
      .slice(0, 32);
  }

  /** Returns a part and the file that it is of; undefined if there is none, or a damaged one. */
  read(name: PartName): { file: KnownFile; bytes: Uint8Array } | undefined {
    return this.#unlessFailing(() => {
      const path = this.#path(name);
      if (this.#files.look(path)?.type !== "file") return undefined;
      const stored = Buffer.from(this.#files.readWhole(path, mostPartBytes));
      const content = stored.subarray(checksumBytes);
      if (stored.length < checksumBytes || stored.readBigUInt64LE(0) !== kernelChecksum(0n, content))
        return undefined;
      const end = content.indexOf(lineFeed);
      const file = JSON.parse(content.subarray(0, end).toString()) as KnownFile;
      return { file, bytes: content.subarray(end + 1) };
    });
  }

  /** Keeps a part. A cache that cannot be written is not missed. */
  write(name: PartName, { etag, total }: KnownFile, bytes: Uint8Array): void {
    const facts = Buffer.from(`${JSON.stringify({ etag, total })}\n`);
    if (facts.length + bytes.length + checksumBytes > mostPartBytes) return;
    const content = Buffer.concat([Buffer.alloc(checksumBytes), facts, bytes]);
    content.writeBigUInt64LE(kernelChecksum(0n, content.subarray(checksumBytes)));
    this.#unlessFailing(() => {
      this.#files.makeFolder(this.#folder);
      const unique = Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex");
      const draft = join(this.#folder, `.${this.#prefix}.${unique}`);
      const file = this.#files.create(draft);
      try {
        file.write(content, null);
      } catch (cause) {
        this.#files.remove(draft);
        throw cause;
      } finally {
        file.close();
      }
      this.#files.rename(draft, this.#path(name));
    });
  }

  /** Removes a part. */
  drop(name: PartName): void {
    this.#unlessFailing(() => {
      if (this.#files.look(this.#path(name)) !== undefined) this.#files.remove(this.#path(name));
    });
  }

  #path(name: PartName): string {
    return join(this.#folder, `${this.#prefix}.${name}`);
  }

  #unlessFailing<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (cause) {
      if (cause instanceof LeakcheckError || cause instanceof SyntaxError) return undefined;
      throw cause;
    }
  }
}
