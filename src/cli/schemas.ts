// The schemas of the JSON that commands print: docs/answers.md, one file each in schemas/.
import { safeJson } from "./terminal/clean-text.js";

/** The version of each schema. It grows when a field goes or changes its meaning, not when one is added. */
export const schemaVersions = {
  advice: 1,
  build: 1,
  comparison: 1,
  domain: 1,
  dropped: 1,
  error: 1,
  export: 1,
  imported: 1,
  index: 1,
  inspection: 1,
  key: 1,
  labels: 1,
  listed: 1,
  lookup: 1,
  merge: 1,
  push: 1,
  reject: 1,
  removed: 1,
  "removed-key": 1,
  roster: 1,
  "roster-summary": 1,
  share: 1,
  signature: 1,
  sketch: 1,
  upload: 1,
  verification: 1,
} as const;

export type SchemaName = keyof typeof schemaVersions;

/** Returns the name that an object of this schema has in its field `schema`. */
export function schemaOf<Name extends SchemaName>(
  name: Name,
): `leakcheck/${Name}/${(typeof schemaVersions)[Name]}` {
  return `leakcheck/${name}/${schemaVersions[name]}`;
}

/** Returns an object as one line of JSON that is safe on a terminal, with its schema in front. */
export function schemaJson(name: SchemaName, value: object): string {
  return safeJson({ schema: schemaOf(name), ...value });
}
