// Valid metadata of an index, for tests to change.
import type { Metadata } from "../../../src/format/metadata.js";

export const plainMetadata: Metadata = {
  tool: "leakcheck test",
  created: "1970-01-01T00:00:00.000Z",
  dataset: { name: "test", title: null, breachDate: null, status: null, source: null, description: null },
  region: null,
  sources: [{ name: "test.csv", format: "csv", bytes: 100, records: 5, rejects: 0 }],
  columns: [
    { name: "city", position: 1, class: "Geographic locations", kind: null, exposed: 1 },
    { name: "username", position: 0, class: "Usernames", kind: "username", exposed: 1 },
  ],
  otherColumns: null,
  records: 5,
  recordBytes: 100,
  rejects: { total: 0, bytes: 0, reasons: {}, salvaged: 0 },
  coverage: 1,
  kinds: { username: { hasColumn: true, values: 5, unindexable: 0 } },
  blankWords: [],
};
