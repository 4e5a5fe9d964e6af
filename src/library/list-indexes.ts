// The indexes in a folder, described by what they say about themselves. It needs no secret.
import { LeakcheckError, type ErrorCode } from "../errors.js";
import type { Files } from "../files.js";
import { kindOfNumber } from "../format/kinds.js";
import type { DatasetStatus } from "../format/metadata.js";
import type { IndexReader } from "../lookup/index-reader.js";
import { openReader } from "../lookup/open-reader.js";
import { inOrderOf, orderOf, indexesIn, indexName } from "./library.js";

/** An index: open, or with the reason why it cannot be opened. */
export interface ListedFile {
  path: string;
  reader?: Pick<IndexReader, "head" | "metadata" | "close">;
  failure?: LeakcheckError;
  /** What it is called if it cannot be opened; otherwise its path tells. */
  name?: string;
  /** Where and how far it is in a database. */
  stored?: StoredPlace;
}

/** A part of a database. */
interface StoredPlace {
  part: string;
  state: string;
}

/** An index that can be opened. */
export interface DescribedIndex extends Partial<StoredPlace> {
  name: string;
  path: string;
  title: string | null;
  breachDate: string | null;
  status: DatasetStatus | null;
  records: number;
  coverage: number;
  /** The last day on which it should be used; null if there is none. */
  expires: string | null;
  /** Entries by kind. */
  entries: Record<string, number>;
  bytes: number;
  keyId: string;
  /** True if its secret is in the key folder. */
  hasKey: boolean;
}

/** An index file that cannot be opened, and the code of the error. */
export interface UnreadableIndex extends Partial<StoredPlace> {
  name: string;
  path: string;
  error: ErrorCode | null;
}

/** Opens the indexes in folders, in the order of answers. The caller closes the readers. */
export async function openListed(files: Files, folders: readonly string[]): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const path of folders.flatMap((folder) => indexesIn(files, folder))) {
    try {
      listed.push({ path, reader: await openReader(path, files) });
    } catch (cause) {
      if (!(cause instanceof LeakcheckError)) throw cause;
      listed.push({ path, failure: cause });
    }
  }
  return inOrder(listed);
}

/** Returns indexes in the order of answers; those that cannot be opened come last. */
export function inOrder(listed: readonly ListedFile[]): ListedFile[] {
  return inOrderOf(listed, ({ reader }) => (reader === undefined ? undefined : orderOf(reader)));
}

/** Describes an index file; `keyIds` are those of the secrets on this machine. */
export function describeListed(
  { path, name: named, reader, failure, stored }: ListedFile,
  keyIds: ReadonlySet<string>,
): DescribedIndex | UnreadableIndex {
  if (reader === undefined)
    return { name: named ?? indexName(path), path, error: failure?.code ?? null, ...stored };
  const { metadata, head } = reader;
  const { name, title, breachDate, status } = metadata.dataset;
  const entries = Object.fromEntries(
    head.tables.map(({ kindNumber, entries: number }) => [kindOfNumber(kindNumber) ?? kindNumber, number]),
  );
  const { records, coverage, expires = null } = metadata;
  return {
    name,
    path,
    title,
    breachDate,
    status,
    records,
    coverage,
    expires,
    entries,
    bytes: head.fileBytes,
    keyId: head.keyId,
    hasKey: keyIds.has(head.keyId),
    ...stored,
  };
}
