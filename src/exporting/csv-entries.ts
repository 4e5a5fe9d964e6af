// Entries as CSV (RFC 4180): kind, key, columns as a JSON list, records.
import type { Metadata } from "../format/metadata.js";
import { perProfile, type EntryWriter, type Sink } from "./exported-entry.js";

const blockUnits = 2 ** 20;

/**
 * Returns a writer of CSV. A key is `0x` and 16 hexadecimal digits: without the `0x` a program that
 * guesses types could take one for a number, and round it.
 */
export function csvEntries(metadata: Metadata, write: Sink): EntryWriter {
  let text = "kind,key,columns,records\n";
  const endOfLine = perProfile(
    metadata,
    (columns, records) => `,"${JSON.stringify(columns).replaceAll('"', '""')}",${records}\n`,
  );
  const flush = (): void => {
    write(Buffer.from(text));
    text = "";
  };
  return {
    add(kind, { keys, owners, profiles }) {
      const ends = profiles.map(endOfLine);
      const start = `${kind},0x`;
      for (const [index, key] of keys.entries())
        text += start + key.toString(16).padStart(16, "0") + (ends[owners[index] ?? 0] ?? "");
      if (text.length >= blockUnits) flush();
    },
    end: flush,
  };
}
