// The parts of a database, described as indexes in a folder are.
import { databaseAddress } from "../clickhouse/address.js";
import type { ClientOptions } from "../clickhouse/client.js";
import { LeakcheckError } from "../errors.js";
import { inOrder, type ListedFile } from "./list-indexes.js";

/** Lists the parts of a database. */
export async function listedParts(address: string, options: ClientOptions): Promise<ListedFile[]> {
  const { listParts } = await import("../clickhouse/open-datasets.js");
  const { shown: path } = databaseAddress(address);
  return inOrder(
    (await listParts(address, options)).map(({ dataset: name, part, state, stored }) => ({
      path,
      name,
      ...(stored instanceof LeakcheckError ? { failure: stored } : { reader: { ...stored, close() {} } }),
      stored: { part, state },
    })),
  );
}
