// A record as a line of CSV (RFC 4180, quotes only where they are needed) and as a line of NDJSON (blank columns left out).
import { corpusColumns, type CorpusRecord } from "./records.js";

export const csvHeader = `${corpusColumns.join(",")}\n`;

/** The record's line of the CSV dump, with its line end. */
export function csvLine(record: CorpusRecord): string {
  const { pk, username, full_name, email, phone_number, city, country_code } = record;
  return `${pk},${username},${csvField(full_name)},${email ?? ""},${phone_number ?? ""},${csvField(city)},${country_code}\n`;
}

function csvField(value: string | undefined): string {
  if (value === undefined) return "";
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The record's line of the NDJSON dump, with its line end. */
export function ndjsonLine(record: CorpusRecord): string {
  const { pk, username, full_name, email, phone_number, city, country_code } = record;
  const name = full_name === undefined ? "" : `,"full_name":${jsonString(full_name)}`;
  const address = email === undefined ? "" : `,"email":"${email}"`;
  const phone = phone_number === undefined ? "" : `,"phone_number":"${phone_number}"`;
  const place = city === undefined ? "" : `,"city":${jsonString(city)}`;
  return `{"pk":${pk},"username":"${username}"${name}${address}${phone}${place},"country_code":"${country_code}"}\n`;
}

function jsonString(value: string): string {
  return value.includes('"') ? JSON.stringify(value) : `"${value}"`;
}
