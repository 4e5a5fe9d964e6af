// The corpus as dumps arrive: compressed, in a folder of parts, as one JSON array, as a dump of a database.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { csvHeader, csvLine, ndjsonLine } from "../corpus/lines.js";
import { generateRecords } from "../corpus/records.js";
import { sqlInsert, sqlRow, sqlStart } from "../corpus/sql-lines.js";
import { TextWriter } from "../corpus/text-writer.js";

export type PackedForm = "gz" | "zst" | "parts" | "array" | "sql";

/** What is read of each form: a file, or a folder. */
export const packedPaths: Readonly<Record<PackedForm, string>> = {
  gz: "packed.csv.gz",
  zst: "packed.csv.zst",
  parts: "packed-parts",
  array: "packed.json",
  sql: "packed.sql",
};

/** Bytes of a record in all forms together, with what they are made from. */
export const packedBytes = 480;
const parts = 32;
const rowsOfInsert = 1000;
/** The seed of the corpus. */
const seed = 1;

/** Makes all forms that can be made. Returns them, and why others cannot. */
export function makePacked(folder: string, rows: number): { forms: PackedForm[]; leftOut: string[] } {
  removePacked(folder);
  const path = (name: string): string => join(folder, name);
  mkdirSync(path(packedPaths.parts));
  const plain = new TextWriter(path("packed.csv"));
  const array = new TextWriter(path(packedPaths.array));
  const sql = new TextWriter(path(packedPaths.sql));
  const rowsOfPart = Math.ceil(rows / parts);
  plain.write(csvHeader);
  sql.write(sqlStart);
  let part: TextWriter | undefined;
  let number = 0;
  for (const record of generateRecords({ rows, seed })) {
    if (number % rowsOfPart === 0) {
      part?.close();
      part = new TextWriter(path(`${packedPaths.parts}/${String(number / rowsOfPart).padStart(2, "0")}.csv`));
      part.write(csvHeader);
    }
    const line = csvLine(record);
    plain.write(line);
    part?.write(line);
    array.write(`${number === 0 ? "[" : ",\n"}${ndjsonLine(record).trimEnd()}`);
    sql.write(
      `${number % rowsOfInsert === 0 ? `${number === 0 ? "" : ";\n"}${sqlInsert}` : ","}${sqlRow(record)}`,
    );
    number += 1;
  }
  array.write("]\n");
  sql.write(";\n");
  for (const writer of [plain, part, array, sql]) writer?.close();
  const forms: PackedForm[] = ["array", "sql"];
  const leftOut: string[] = [];
  const pack = (program: string, made: readonly PackedForm[], files: readonly string[]): void => {
    const { status } = spawnSync(program, ["-q", "-f", "-k", ...files.map(path)], { stdio: "ignore" });
    if (status === 0) forms.push(...made);
    else leftOut.push(`${made.join(" and ")}: there is no ${program} to make it`);
  };
  const names = readdirSync(path(packedPaths.parts)).map((name) => `${packedPaths.parts}/${name}`);
  pack("gzip", ["gz", "parts"], ["packed.csv", ...names]);
  pack("zstd", ["zst"], ["packed.csv"]);
  for (const name of ["packed.csv", ...names]) rmSync(path(name));
  return { forms, leftOut };
}

/** Removes all forms, if there are any. */
export function removePacked(folder: string): void {
  for (const name of ["packed.csv", ...Object.values(packedPaths)])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** Returns the files of a form. */
export function packedFiles(folder: string, form: PackedForm): string[] {
  const name = packedPaths[form];
  return form === "parts" ? readdirSync(join(folder, name)).map((file) => `${name}/${file}`) : [name];
}
