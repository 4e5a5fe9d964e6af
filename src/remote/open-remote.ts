// Opens an index at an address.
import { join } from "node:path";
import { nodeFiles, type Files } from "../files.js";
import type { ByteSource } from "../lookup/byte-source.js";
import { shownAddress, webAddress } from "./address.js";
import { awsSettings } from "./aws-settings.js";
import { PartCache } from "./part-cache.js";
import { RangeClient, type StartTimer } from "./range-client.js";
import { RemoteSource } from "./remote-source.js";
import { s3Target, type Target } from "./sign-requests.js";

export interface RemoteOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of leakcheck's cache; undefined if nothing is to be kept. */
  readonly cacheFolder: string | undefined;
  /** The server of `s3://` addresses, if not that of AWS. */
  readonly endpoint?: string | undefined;
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
  const { environment, cacheFolder, endpoint, files = nodeFiles, startTimer } = options;
  const target: Target = /^s3:/iu.test(address)
    ? await s3Target(address, awsSettings(files, environment, endpoint))
    : { url: webAddress(address), headers: async () => ({}) };
  const client = new RangeClient(target, shownAddress(address), startTimer);
  const cache =
    cacheFolder === undefined
      ? undefined
      : new PartCache(files, join(cacheFolder, "remote"), target.url.href);
  return RemoteSource.open(
    {
      fetch: async (offset, length, known) => client.fetch(offset, length, known),
      close: () => {
        client.close();
      },
    },
    cache,
    { isFresh },
  );
}
