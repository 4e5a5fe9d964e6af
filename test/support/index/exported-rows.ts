// Reads exported files back: CSV by Node alone, Parquet by hyparquet.
import { parquetMetadata, parquetReadObjects } from "hyparquet";

export interface ExportedRow {
  kind: string;
  key: bigint;
  columns: readonly string[];
  records: number;
}

/** Reads an exported CSV, of which no cell but the columns is quoted. */
export function csvRows(text: string): ExportedRow[] {
  const [head, ...lines] = text.trimEnd().split("\n");
  if (head !== "kind,key,columns,records") throw new Error(`the head is ${head}`);
  return lines.map((line) => {
    const parts = /^([a-z]+|\d+),0x([0-9a-f]{16}),"((?:[^"]|"")*)",(\d+)$/u.exec(line);
    if (parts === null) throw new Error(`not a row: ${line}`);
    const [, kind = "", key = "", columns = "", records] = parts;
    return {
      kind,
      key: BigInt(`0x${key}`),
      columns: JSON.parse(columns.replaceAll('""', '"')) as string[],
      records: Number(records),
    };
  });
}

/** Reads an exported Parquet file, with its facts and the numbers of rows of its row groups. */
export async function parquetRows(
  bytes: Uint8Array,
): Promise<{ rows: ExportedRow[]; facts: Record<string, string | undefined>; groups: number[] }> {
  const file = Uint8Array.from(bytes).buffer;
  const { key_value_metadata: facts = [], row_groups: groups } = parquetMetadata(file);
  const read = (await parquetReadObjects({ file })) as (Omit<ExportedRow, "records"> & { records: bigint })[];
  return {
    rows: read.map(({ records, ...row }) => ({ ...row, records: Number(records) })),
    facts: Object.fromEntries(facts.map(({ key, value }) => [key, value])),
    groups: groups.map(({ num_rows }) => Number(num_rows)),
  };
}
