// Puts an index into a bucket under a name that says what is in it, so that no name ever means
// another index.
import { LeakcheckError, type StopSignal } from "../errors.js";
import type { Files } from "../files.js";
import { ChunkDigests, encodeChunkList } from "../signing/chunk-list.js";
import { bucketFolder, chunksEnding, signatureEnding } from "./address.js";
import { awsSettings } from "./aws-settings.js";
import { etagOfParts, PartDigests, putInParts, usualPartSizes, type PartSizes } from "./put-in-parts.js";
import { putObject, type PutOptions } from "./put-object.js";
import { isMissing, mostRequests, RangeClient, type StartTimer } from "./range-client.js";
import { s3Target, type Target } from "./sign-requests.js";
import type { RemoteOptions } from "./open-remote.js";
import { contentOf, openStoredFile, pieceBytes, type Content } from "./stored-file.js";

export interface PushOptions extends Pick<RemoteOptions, "environment" | "endpoint" | "startTimer"> {
  readonly files: Files;
  readonly signal?: StopSignal;
  /** Returns the signature of a list of chunks. Without it, the index is not signed. */
  readonly sign?: ((list: Uint8Array) => string) | undefined;
  /** Takes the share of the work that is done, 0 to 1. */
  readonly onProgress?: (doing: "reading" | "sending", share: number) => void;
  readonly partSizes?: PartSizes;
}

/** An index in a bucket. */
export interface PushedIndex {
  /** Its `s3://` address. */
  readonly address: string;
  readonly bytes: number;
  readonly sha256: string;
  /** False if it was there already. */
  readonly isNew: boolean;
}

/** Digits of the SHA-256 that are part of the name. */
const digestDigits = 16;

/**
 * Stores the index at `path` as `<name>-<digest>.lkx` in `folder`, an address such as
 * `s3://bucket/prefix/`. Does nothing if it is there already. Throws `USAGE`, `CANNOT_READ`,
 * `CANNOT_WRITE`, `CANNOT_FETCH`, `INDEX_EXISTS` if other bytes have that name, `ABORTED`.
 */
export async function pushIndex(
  path: string,
  name: string,
  folder: string,
  options: PushOptions,
): Promise<PushedIndex> {
  const { files, environment, endpoint, signal, sign, onProgress = () => {}, startTimer } = options;
  const { partSizes = usualPartSizes } = options;
  const { bucket, prefix } = bucketFolder(folder);
  const settings = awsSettings(files, environment, endpoint);
  const size = files.look(path, true)?.bytes ?? 0;
  const parts = size > partSizes.mostBytes ? new PartDigests(size, partSizes) : undefined;
  const chunks = new ChunkDigests();
  const content = await openStoredFile(files, path, (piece, done) => {
    if (signal?.aborted === true) throw new LeakcheckError("ABORTED", "the upload was stopped");
    if (sign !== undefined) chunks.add(piece);
    parts?.add(piece);
    onProgress("reading", done / size);
  });
  try {
    const { sha256, length } = content;
    const digest = sha256.slice(0, digestDigits);
    const object = `${name.endsWith(`-${digest}`) ? name : `${name}-${digest}`}.lkx`;
    const address = `s3://${bucket}/${prefix}${object}`;
    const put = async (ending: string, what: Content, more: PutOptions): Promise<boolean> => {
      const shown = `${address}${ending}`;
      const target = await s3Target(shown, settings);
      const store = async (replaces: boolean): ReturnType<typeof putObject> =>
        putObject(target, shown, what, { signal, startTimer, ...more, replaces });
      let outcome = await store(more.replaces === true);
      // Between the two requests only the same bytes could get that name.
      if (outcome === "unconditional")
        outcome = (await isThere(target, shown, startTimer)) ? "exists" : await store(true);
      if (outcome === "exists") await checkSame(target, shown, what, { startTimer });
      return outcome === "stored";
    };
    const onSent = (sent: number): void => {
      onProgress("sending", sent / length);
    };
    const putParts = async (digests: ReturnType<PartDigests["take"]>): Promise<boolean> => {
      const target = await s3Target(address, settings);
      const outcome = await putInParts(address, content, digests, {
        targetOf: async (query) => s3Target(address, settings, query),
        isThere: async () => isThere(target, address, startTimer),
        onProgress: onSent,
        signal,
        startTimer,
      });
      if (outcome === "exists")
        await checkSame(target, address, content, { startTimer, etag: etagOfParts(digests) });
      return outcome === "stored";
    };
    // The index comes last: whoever finds it finds them too.
    if (sign !== undefined) {
      const list = encodeChunkList({ name: object, length, digests: chunks.take() });
      const signature = contentOf(Buffer.from(sign(list)));
      await put(chunksEnding, contentOf(list), {});
      // Another key may sign the same list.
      await put(signatureEnding, signature, { replaces: true });
    }
    const isNew = await (parts === undefined
      ? put("", content, { onProgress: onSent })
      : putParts(parts.take()));
    return { address, bytes: length, sha256, isNew };
  } finally {
    content.close();
  }
}

/** Returns true if there is an object. Throws `CANNOT_FETCH` if the server does not tell. */
async function isThere(target: Target, shown: string, startTimer: StartTimer | undefined): Promise<boolean> {
  const client = new RangeClient(target, shown, startTimer);
  try {
    await client.fetch(0, 1);
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  } finally {
    client.close();
  }
}

/** Compares an object with what was to be stored under its name; `etag` is another one that shows the same. */
async function checkSame(
  target: Target,
  address: string,
  content: Content,
  { startTimer, etag: known }: { startTimer: StartTimer | undefined; etag?: string },
): Promise<void> {
  const client = new RangeClient(target, address, startTimer);
  const other = (): LeakcheckError =>
    new LeakcheckError("INDEX_EXISTS", `${address} exists and has other bytes`, {
      hint: "it is damaged, or somebody has put it there: remove it from the bucket and try again",
    });
  const { length, md5 } = content;
  try {
    const { etag, total } = await client.fetch(0, Math.min(pieceBytes, length));
    if (total !== length) throw other();
    if (etag === `"${md5}"` || etag === known) return;
    const compare = async (offset: number): Promise<boolean> => {
      const size = Math.min(pieceBytes, length - offset);
      const { bytes } = await client.fetch(offset, size, { etag, total });
      return Buffer.from(bytes).equals(content.read(offset, size));
    };
    const stride = mostRequests * pieceBytes;
    for (let from = 0; from < length; from += stride) {
      const offsets = Array.from({ length: mostRequests }, (_, piece) => from + piece * pieceBytes);
      const same = await Promise.all(offsets.filter((offset) => offset < length).map(compare));
      if (same.includes(false)) throw other();
    }
  } finally {
    client.close();
  }
}
