// Validates what the program prints as JSON by the schemas of the package. Tests are stricter than the
// schemas are for users: an object has no further fields, and a list of codes is complete.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const folder = new URL("../../../schemas/", import.meta.url);

/** The schemas as they are published, by the name in the field `schema`. */
export const schemas: ReadonlyMap<string, object> = new Map(
  readdirSync(folder).map((file) => [
    `leakcheck/${file.replace(/-(\d+)\.json$/u, "/$1")}`,
    JSON.parse(readFileSync(new URL(file, folder), "utf8")) as object,
  ]),
);

/** Returns a schema without room for fields and codes that it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const all = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, strict(value)]));
  const { examples, ...others } = all;
  return {
    ...others,
    ...(examples === undefined ? {} : { enum: examples }),
    ...("properties" in others && !("additionalProperties" in others) ? { additionalProperties: false } : {}),
  };
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validators = new Map<string, ValidateFunction>();

/** Returns what is wrong with an object that the program has printed; undefined if nothing is. */
export function faultOf(printed: unknown): string | undefined {
  const name = (printed as { schema?: unknown } | null)?.schema;
  const schema = typeof name === "string" ? schemas.get(name) : undefined;
  if (typeof name !== "string" || schema === undefined) return `it has no known schema, but ${String(name)}`;
  let validate = validators.get(name);
  if (validate === undefined) validators.set(name, (validate = ajv.compile(strict(schema) as object)));
  return validate(printed) ? undefined : `${name}: ${ajv.errorsText(validate.errors)}`;
}

/** Throws if a program has printed JSON that its schemas do not describe. A last line may be cut. */
export function checkPrinted({ stdout, stderr }: { stdout: string; stderr: string }): void {
  const errors = stderr.split("\n").filter((line) => line.startsWith('{"'));
  for (const printed of [...objectsIn(stdout), ...errors.map((line) => JSON.parse(line) as unknown)]) {
    const fault = faultOf(printed);
    if (fault !== undefined) throw new Error(`${fault}: ${JSON.stringify(printed).slice(0, 500)}`);
  }
}

function objectsIn(stdout: string): unknown[] {
  if (stdout.startsWith("[\n") && stdout.endsWith("\n]\n")) return JSON.parse(stdout) as unknown[];
  if (!stdout.startsWith('{"')) return [];
  const lines = stdout.split("\n");
  lines.pop();
  return lines.map((line) => JSON.parse(line) as unknown);
}
