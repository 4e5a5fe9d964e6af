// Opens an index without its secret, to read its metadata or to verify it.
import { withName } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { BucketReader } from "../kernel/tables/bucket-reader.js";
import { shortKernel } from "../kernel/short-kernel.js";
import { openFileSource } from "./byte-source.js";
import { IndexReader } from "./index-reader.js";

let shared: BucketReader | undefined;

/**
 * Returns the bucket reader that all indexes of this thread share. They share one because it never
 * frees the kernel memory it reserves.
 */
export function bucketReaderOfThread(): BucketReader {
  shared ??= new BucketReader(shortKernel());
  return shared;
}

/**
 * Opens the index at `path`; errors call it `name`. Throws `CANNOT_READ` and whatever `IndexReader.open`
 * throws.
 */
export async function openReader(
  path: string,
  files: Files = nodeFiles,
  name: string = path,
): Promise<IndexReader> {
  return openFileReader(path, files, name);
}

/** Does so without waiting. */
export function openFileReader(path: string, files: Files, name: string = path): IndexReader {
  try {
    return IndexReader.openFile(openFileSource(files, path), bucketReaderOfThread());
  } catch (cause) {
    throw withName(name, cause);
  }
}
