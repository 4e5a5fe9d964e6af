// Opens the datasets of a database for lookups.
import { bug, LeakcheckError } from "../errors.js";
import { databaseAddress } from "./address.js";
import { Client, type ClientOptions } from "./client.js";
import { DatasetReader, datasetsOf } from "./dataset-reader.js";
import {
  partName,
  readParts,
  storedPart,
  type PartRow,
  type PartState,
  type StoredPart,
} from "./part-rows.js";
import { StoredEntries } from "./stored-entries.js";

/** A dataset that can be asked, or why one of its parts cannot be read. */
export type FoundDataset = { readonly name: string } & (
  | { readonly reader: DatasetReader }
  | { readonly failure: LeakcheckError }
);

/** A part as it is listed. */
export interface ListedPart {
  readonly dataset: string;
  readonly part: string;
  readonly state: PartState;
  readonly stored: StoredPart | LeakcheckError;
}

/**
 * Returns the datasets of the database at an address, or the one that it names. Throws
 * `NO_INDEX` if there is none, `USAGE`, `CANNOT_FETCH`, `DAMAGED_INDEX`.
 */
export async function openDatasets(address: string, options: ClientOptions): Promise<FoundDataset[]> {
  const client = new Client(databaseAddress(address), options);
  const listed = await partsOf(client);
  const { shown, dataset } = client.address;
  // Among several indexes, one without a dataset would go unnoticed.
  if (listed.length === 0)
    throw new LeakcheckError(
      "NO_INDEX",
      dataset === undefined ? `${shown} has no dataset yet` : `${shown} has no such dataset`,
      { hint: "put an index there with: leakcheck push INDEX ADDRESS" },
    );
  const parts = listed.flatMap(({ stored }) => (stored instanceof LeakcheckError ? [] : stored));
  const entries = new StoredEntries(client, parts);
  return [
    ...datasetsOf(parts).map((those) => ({
      name: those[0].metadata.dataset.name,
      reader: new DatasetReader(those, entries),
    })),
    ...listed.flatMap(({ dataset, stored }) =>
      stored instanceof LeakcheckError ? { name: dataset, failure: stored } : [],
    ),
  ];
}

/** Returns the one dataset at an address. Throws `USAGE` if there are several, `NO_INDEX`, and as above. */
export async function openDataset(address: string, options: ClientOptions): Promise<DatasetReader> {
  const { shown, dataset } = databaseAddress(address);
  const [first, second] = await openDatasets(address, options);
  if (first === undefined) bug("a database without datasets was opened");
  if (second !== undefined)
    throw new LeakcheckError(
      "USAGE",
      dataset === undefined
        ? `${shown} has several datasets`
        : "the dataset has parts that differ too much to be taken together",
      { hint: `leakcheck list shows them; name one of several as ${shown}/NAME` },
    );
  if ("failure" in first) throw first.failure;
  return first.reader;
}

/** Returns the parts of the database at an address, or of the dataset that it names. Throws as `openDatasets`. */
export async function listParts(address: string, options: ClientOptions): Promise<ListedPart[]> {
  return partsOf(new Client(databaseAddress(address), options));
}

async function partsOf(client: Client): Promise<ListedPart[]> {
  const { dataset: wanted } = client.address;
  const rows = (await readParts(client)).filter(
    ({ state, dataset }) => state !== "dropped" && (wanted === undefined || dataset === wanted),
  );
  return rows.map((row) => ({
    dataset: row.dataset,
    part: partName(row.part),
    state: row.state,
    stored: storedOrFailure(row, client),
  }));
}

function storedOrFailure(row: PartRow, client: Client): StoredPart | LeakcheckError {
  try {
    return storedPart(row, client);
  } catch (cause) {
    if (cause instanceof LeakcheckError) return cause;
    throw cause;
  }
}
