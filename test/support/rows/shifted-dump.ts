// Dumps in which some rows have lost a field or got one, and what may be said of the people in them.
import { seededRandom, shuffled } from "../random.js";

type Random = (below: number) => number;

/** A question, and the answers that are right. */
export interface Asked {
  readonly text: string;
  readonly kind?: "username";
  /** Names of the columns that an exact match may have; undefined if they may be any. */
  readonly columns: readonly string[] | undefined;
  /** Whether the answer must be exact, must not be "not found", or must not be exact. */
  readonly must: "be exact" | "be seen" | "not be exact";
}

export interface ShiftedDump {
  readonly what: string;
  readonly bytes: Buffer;
  readonly delimiter: string;
  readonly asked: readonly Asked[];
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random(items.length)] as T;
}

const names = ["username", "email", "phone", "city", "bio", "site"];

/** Returns the dump of a seed. */
export function shiftedDump(seed: number): ShiftedDump {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", "\t", ";", "|"]);
  const columns = shuffled(random, names);
  const count = 28;
  const [cities, words] = [
    ["Breda", "Delft"],
    ["hoi", "Vos", "dag"],
  ].map((list) => list.map((word) => `${word}${seed}`)) as [string[], string[]];
  const lines = [columns.join(delimiter)];
  // In a column that is nearly blank, most values may be those of shifted rows.
  const siteChance = pick(random, [4, 4, 12, 1000]);
  const asked: Asked[] = [];
  let strays = false;
  for (let n = 0; n < count; n++) {
    const isDamaged = n > 14 && n % 3 === 0;
    const values: Record<string, string> = {
      username: `lid_${seed}_${n}x`,
      email: `lid${n}.b${seed}@example.net`,
      phone: `+3161${String((seed % 90_000) * 100 + n).padStart(7, "0")}`,
      city: pick(random, cities),
      bio: random(3) === 0 ? "" : "plain text",
      site: random(siteChance) === 0 ? "https://site.example" : "",
    };
    const last = columns.at(-1) ?? "";
    // A surplus field goes unseen only if the last column is blank.
    const gains = isDamaged && (random(2) === 0 || !["bio", "site"].includes(last));
    if (gains && ["bio", "site"].includes(last)) values[last] = "";
    const fields = columns.map((name) => values[name] ?? "");
    const at = random(columns.length);
    let lost: string | undefined;
    if (gains) {
      const field = fields[at] ?? "";
      fields.splice(at, 1, pick(random, ["", ...words]), field === "" ? pick(random, words) : field);
      if (random(2) === 0 && fields.at(-1) === "") fields.pop();
    } else if (isDamaged) {
      lost = columns[at];
      fields.splice(at, 1);
      if (random(2) === 0) fields.push("");
    }
    lines.push(fields.join(delimiter));
    if (!isDamaged && n % 10 !== 0) continue;
    const isSeen = !isDamaged || showsShift(columns, values, fields);
    const held = columns.filter((name) => values[name] !== "" && name !== lost).toSorted();
    strays ||= !isSeen;
    for (const name of ["email", "phone", "username"] as const)
      // A user name in a column of text looks like any word.
      if (name !== lost && (isSeen || name !== "username"))
        asked.push({
          text: values[name] ?? "",
          ...(name === "username" ? { kind: name } : {}),
          columns: isSeen ? held : undefined,
          must: isDamaged ? "be seen" : "be exact",
        });
  }
  // Where nothing shows that a row is shifted, its words are taken for what stands there.
  if (!strays)
    for (const text of [...cities, ...words])
      asked.push({ text, kind: "username", columns: undefined, must: "not be exact" });
  return {
    what: `${columns.join(delimiter)}, seed ${seed}`,
    bytes: Buffer.from(lines.map((line) => `${line}\n`).join("")),
    delimiter,
    asked,
  };
}

/**
 * Returns true if a row shows that it is shifted: something else stands in the column of its address or
 * number, which stand in columns of their own no more.
 */
function showsShift(
  columns: readonly string[],
  values: Readonly<Record<string, string>>,
  fields: readonly string[],
): boolean {
  return ["email", "phone"].some((name) => {
    const at = columns.indexOf(name);
    const found = fields[at] ?? "";
    const stands = fields.indexOf(values[name] ?? "");
    return found !== "" && found !== values[name] && stands >= 0 && stands < columns.length;
  });
}
