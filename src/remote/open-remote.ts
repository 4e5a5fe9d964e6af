// Opens an index at an address.
import { join } from "node:path";
import { nodeFiles, type Files } from "../files.js";
import type { ByteSource } from "../lookup/byte-source.js";
import type { CheckedSignature } from "../signing/signers.js";
import { chunksEnding, shownAddress, signatureEnding, webAddress } from "./address.js";
import { awsSettings } from "./aws-settings.js";
import { PartCache } from "./part-cache.js";
import { RangeClient, type StartTimer } from "./range-client.js";
import { RemoteSource, type RemoteFile } from "./remote-source.js";
import { s3Target, type Target } from "./sign-requests.js";

export interface RemoteOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of leakcheck's cache; undefined if nothing is to be kept. */
  readonly cacheFolder: string | undefined;
  /** The server of `s3://` addresses, if not that of AWS. */
  readonly endpoint?: string | undefined;
  /**
   * A file of public keys or allowed signers. Each byte is then checked against a list of chunks that one
   * of them has signed.
   */
  readonly signedBy?: string | undefined;
  /** Takes who has signed. */
  readonly onSigner?: (signer: CheckedSignature) => void;
  readonly files?: Files;
  readonly startTimer?: StartTimer;
}

/**
 * Opens the file at an `https://`, `s3://` or `http://` address with `open`, which closes the source
 * if it fails. Throws `USAGE`, `CANNOT_FETCH`, `INDEX_CHANGED`, and what `open` throws.
 */
export async function openRemote<T>(
  address: string,
  options: RemoteOptions,
  open: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const source = await sourceAt(address, options, false);
  try {
    return await open(source);
  } catch (cause) {
    if (!source.isFromCache) throw cause;
  }
  // The head in the cache may be that of a file that was replaced.
  return open(await sourceAt(address, options, true));
}

async function sourceAt(address: string, options: RemoteOptions, isFresh: boolean): Promise<RemoteSource> {
  const { cacheFolder, files = nodeFiles, signedBy } = options;
  const target = await targetOf(address, "", options);
  const index = fileAt(target, shownAddress(address), options);
  const cacheFor = (url: string): PartCache | undefined =>
    cacheFolder === undefined ? undefined : new PartCache(files, join(cacheFolder, "remote"), url);
  const { href } = target.url;
  if (signedBy === undefined) return RemoteSource.open(index, cacheFor(href), { isFresh });
  const { readSigners } = await import("../signing/signers.js");
  const { SignedFile } = await import("./signed-file.js");
  const trusted = readSigners(files, signedBy);
  // What is kept of it was checked by these keys, so nothing else may be found under that name.
  const cache = cacheFor([href, ...trusted.map(({ key }) => Buffer.from(key).toString("hex"))].join(" "));
  const beside = async (ending: string): Promise<RemoteFile> =>
    fileAt(await targetOf(address, ending, options), `${shownAddress(address)}${ending}`, options);
  const signed = new SignedFile({
    name: nameIn(address),
    shown: shownAddress(address),
    trusted,
    signersPath: signedBy,
    index,
    list: await beside(chunksEnding),
    signature: await beside(signatureEnding),
    cache,
    onSigner: options.onSigner ?? (() => {}),
  });
  return RemoteSource.open(signed, cache, { isFresh });
}

/** Returns where the file is whose name is that of `address` and `ending`. */
async function targetOf(address: string, ending: string, options: RemoteOptions): Promise<Target> {
  const { environment, endpoint, files = nodeFiles } = options;
  if (/^s3:/iu.test(address))
    return s3Target(`${address}${ending}`, awsSettings(files, environment, endpoint));
  const url = webAddress(address);
  url.pathname += ending;
  return { url, headers: async () => ({}) };
}

function fileAt(target: Target, shown: string, { startTimer }: RemoteOptions): RemoteFile {
  const client = new RangeClient(target, shown, startTimer);
  return {
    fetch: async (offset, length, known) => client.fetch(offset, length, known),
    close: () => {
      client.close();
    },
  };
}

/** Returns the last part of the path of an address, which is the name of its file. */
function nameIn(address: string): string {
  const path = /^s3:/iu.test(address) ? address : decoded(webAddress(address).pathname);
  return path.slice(path.lastIndexOf("/") + 1);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
