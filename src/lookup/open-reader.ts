// Opens an index for reading what needs no secret: its metadata, and every byte for a check.
import { nodeFiles, type Files } from "../files.js";
import { BucketReader } from "../kernel/tables/bucket-reader.js";
import { shortKernel } from "../kernel/short-kernel.js";
import { openFileSource } from "./byte-source.js";
import { IndexReader } from "./index-reader.js";

let shared: BucketReader | undefined;

/** The bucket reader that all indexes of this thread share: what it reserves in the kernel's memory stays reserved. */
export function bucketReaderOfThread(): BucketReader {
  shared ??= new BucketReader(shortKernel());
  return shared;
}

/** Opens the index at `path`. Throws what `IndexReader.open` throws, and `CANNOT_READ`. */
export async function openReader(path: string, files: Files = nodeFiles): Promise<IndexReader> {
  return IndexReader.open(openFileSource(files, path), bucketReaderOfThread());
}
