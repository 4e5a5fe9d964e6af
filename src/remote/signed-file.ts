// A remote file of which every byte is checked against a signed list of its chunks, so that whoever can
// write to the server cannot change an answer.
import { LeakcheckError } from "../errors.js";
import {
  chunkBytes,
  decodeChunkList,
  maxListBytes,
  otherChunk,
  type ChunkList,
} from "../signing/chunk-list.js";
import { trustedSigner, type CheckedSignature, type Signer } from "../signing/signers.js";
import { maxSignatureBytes, verifyBytes } from "../signing/ssh-signature.js";
import type { PartCache } from "./part-cache.js";
import { isMissing, type FetchRange, type KnownFile, type Range } from "./range-client.js";
import type { RemoteFile } from "./remote-source.js";

/**
 * Bytes of a list that are asked for at a time, the first of them together with the head of the index: an
 * index of 2 GiB has so long a list.
 */
const usualListBytes = 2 ** 20;

export interface SignedFileOptions {
  /** Names of the index: that in its address, and that in messages. */
  readonly name: string;
  readonly shown: string;
  readonly trusted: readonly Signer[];
  /** The file of signers, for messages. */
  readonly signersPath: string;
  readonly index: RemoteFile;
  readonly list: RemoteFile;
  readonly signature: RemoteFile;
  /** A cache for what these signers have signed. */
  readonly cache: PartCache | undefined;
  readonly onSigner: (signer: CheckedSignature) => void;
  /** Bytes of the list that are asked for at a time; a parameter for tests. */
  readonly listBytes?: number;
}

export class SignedFile implements RemoteFile {
  readonly #options: SignedFileOptions;
  #list: Promise<ChunkList> | undefined;
  /** The list and its signature, until the cache has them. */
  #uncached: Uint8Array | undefined;

  constructor(options: SignedFileOptions) {
    this.#options = options;
  }

  /** Throws `BAD_SIGNATURE`, and what fetching throws. */
  readonly fetch: FetchRange = async (offset, length, known) => {
    const { shown, index, cache } = this.#options;
    const first = Math.floor(offset / chunkBytes);
    const start = first * chunkBytes;
    const wanted = Math.ceil((offset + length) / chunkBytes) * chunkBytes;
    const end = known === undefined ? wanted : Math.min(wanted, known.total);
    this.#list ??= this.#openList(known);
    const [list, range] = await Promise.all([this.#list, index.fetch(start, end - start, known)]);
    if (range.total !== list.length)
      throw forged(`${shown} has ${range.total} bytes, and ${list.length} were signed`);
    const other = otherChunk(list, first, range.bytes);
    if (other !== undefined)
      throw forged(`${shown} has other bytes than were signed, from byte ${other * chunkBytes} on`);
    if (this.#uncached !== undefined) cache?.write("chunks", range, this.#uncached);
    this.#uncached = undefined;
    return partOf(range, offset - start, length);
  };

  close(): void {
    const { index, list, signature } = this.#options;
    for (const file of [index, list, signature]) file.close();
  }

  async #openList(known: KnownFile | undefined): Promise<ChunkList> {
    const { cache, list, signature, listBytes = usualListBytes } = this.#options;
    const cached = known === undefined ? undefined : cache?.read("chunks");
    if (cached !== undefined && cached.file.etag === known?.etag && cached.file.total === known.total) {
      const end = cached.bytes.indexOf(0);
      return this.#checked(cached.bytes.subarray(end + 1), cached.bytes.subarray(0, end));
    }
    const [listed, signed] = await Promise.all([
      whole(list, listBytes),
      signature.fetch(0, maxSignatureBytes),
    ]).catch((cause: unknown) => {
      throw isMissing(cause) ? unsigned(cause as LeakcheckError) : cause;
    });
    const checked = this.#checked(listed, signed.bytes);
    this.#uncached = Buffer.concat([signed.bytes, Buffer.of(0), listed]);
    return checked;
  }

  #checked(bytes: Uint8Array, signature: Uint8Array): ChunkList {
    const { name, shown, trusted, signersPath, onSigner } = this.#options;
    const shownList = `${shown}.chunks`;
    const key = verifyBytes(bytes, shownList, Buffer.from(signature).toString("latin1"));
    const signer = trustedSigner(trusted, key, shownList, signersPath);
    const list = decodeChunkList(bytes, shownList);
    // Otherwise any other index of the same signer could take its place.
    if (list.name !== name)
      throw forged(`${shownList} was signed for an index of another name, ${JSON.stringify(list.name)}`);
    onSigner(signer);
    return list;
  }
}

/** Fetches a list of chunks, however long it is. */
async function whole(file: RemoteFile, most: number): Promise<Uint8Array> {
  const first = await file.fetch(0, most);
  const { total } = first;
  if (total > maxListBytes) throw forged(`a list of chunks of ${total} bytes is too long`);
  const starts: number[] = [];
  for (let start = first.bytes.length; start < total; start += most) starts.push(start);
  const rest = await Promise.all(
    starts.map(async (start) => file.fetch(start, Math.min(most, total - start), first)),
  );
  return Buffer.concat([first.bytes, ...rest.map(({ bytes }) => bytes)]);
}

function partOf(range: Range, from: number, length: number): Range {
  return { ...range, bytes: range.bytes.subarray(from, from + length) };
}

/** The error of a list or signature that is not there, with what that means. */
function unsigned({ code, message, cause }: LeakcheckError): LeakcheckError {
  const hint = "either the index is not there, or it is not signed: its publisher can with push --sign";
  return new LeakcheckError(code, message, { cause, hint });
}

function forged(what: string): LeakcheckError {
  return new LeakcheckError("BAD_SIGNATURE", what, {
    hint: "somebody has changed it, or it was uploaded by halves: do not use it, and ask its publisher",
  });
}
