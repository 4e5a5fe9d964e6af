// The errors of converters. They name positions, never contents.
import { LeakcheckError } from "../../errors.js";

/** The error of a file that ends before its format says so; `end` is what would end its last statement. */
export function cutAt(name: string, what: string, offset: number, end?: string): LeakcheckError {
  return new LeakcheckError("CUT_SOURCE", `${name} is cut: ${what}, at byte ${offset}`, {
    hint:
      end === undefined
        ? "get the whole file"
        : `if it is whole, end its last statement with ${end}; otherwise get the whole file`,
  });
}

/** The error of a file that breaks the rules of its format at an offset. */
export function damagedAt(name: string, what: string, offset: number): LeakcheckError {
  return new LeakcheckError("DAMAGED_SOURCE", `${name} is damaged: ${what}, at byte ${offset}`, {
    hint: "get the file again, or mend it there",
  });
}

/** The error of a COPY whose lines are written in an unknown way. */
export function unreadCopy(name: string, offset: number): LeakcheckError {
  return new LeakcheckError(
    "UNKNOWN_FORMAT",
    `${name} has a COPY with options that leakcheck does not know, at byte ${offset}`,
    { hint: "load it into PostgreSQL, and write it again with pg_dump" },
  );
}

const sheetsAsCsv = {
  hint: "take its sheets out as CSV, with LibreOffice",
  command: `soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' --outdir FOLDER FILE`,
};

/** The error of a workbook that is not as it should be. */
export function unreadWorkbook(name: string, what: string): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_SOURCE",
    `${name} cannot be read as an Excel workbook: ${what}`,
    sheetsAsCsv,
  );
}

/** The error of a workbook of which too much would be in memory. */
export function longWorkbook(name: string, mostBytes: number): LeakcheckError {
  return new LeakcheckError(
    "UNKNOWN_FORMAT",
    `${name} is an Excel workbook with more than ${mostBytes / 2 ** 20} MiB of shared texts, links or notes`,
    sheetsAsCsv,
  );
}

/** The error of a Parquet file that is encrypted. */
export function encryptedParquet(name: string): LeakcheckError {
  return new LeakcheckError("UNKNOWN_FORMAT", `${name} is an encrypted Parquet file`, {
    hint: "decrypt it with the program that wrote it",
  });
}

/** The error of a Parquet file with so many rows in a group that a column of it is too long for memory. */
export function longColumn(name: string, mostBytes: number): LeakcheckError {
  return new LeakcheckError(
    "UNKNOWN_FORMAT",
    `${name} has more than ${mostBytes / 2 ** 20} MiB in one column of a row group, without an index of its pages`,
    {
      hint: "write it again with fewer rows in a group, with pyarrow",
      command: `python3 -c 'import pyarrow.parquet as p; p.write_table(p.read_table("FILE"), "NEW.parquet", row_group_size=100000)'`,
    },
  );
}

/** The error of a workbook or Parquet file within another file that is too long for memory. */
export function longWithin(name: string, mostBytes: number): LeakcheckError {
  return new LeakcheckError(
    "UNKNOWN_FORMAT",
    `${name} has more than ${mostBytes / 2 ** 20} MiB, within another file`,
    {
      hint: "unpack the outer file first, and name what is in it",
    },
  );
}
