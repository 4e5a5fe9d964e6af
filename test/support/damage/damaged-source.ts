// A source in which some records are damaged, and what a careful reader still sees in it.
import { seededRandom } from "../random.js";
import { damagedLine, damagedValue } from "./damages.js";
import { somebody, type Person } from "./people.js";
import { visibleIn } from "./visible.js";

type Random = (below: number) => number;

export interface DamagedSource {
  readonly extension: "csv" | "ndjson";
  readonly bytes: Buffer;
  readonly damaged: number;
  /** Queries that stand in the damaged records, and in half of the others: none may be "not found". */
  readonly visible: readonly { kind: "email" | "phone" | "username"; text: string }[];
}

/** Returns a source of `records` records; one in `every` is damaged. */
export function damagedSource(seed: number, records: number, every: number): DamagedSource {
  const random = seededRandom(seed);
  const json = random(3) === 0;
  /** Whether people stand under their user names. */
  const isKeyed = json && random(3) === 0;
  const delimiter = [",", ";", "\t", "|"][random(4)] ?? ",";
  const columns = columnsOf(random);
  const lines: Buffer[] = json ? [] : [Buffer.from(`${columns.join(delimiter)}\n`)];
  const damagedPeople: Person[] = [];
  const others: DamagedSource["visible"][number][] = [];
  const damagedLines: Buffer[] = [];
  const hidden = new Set<Person>();
  const end = random(3) === 0 ? "\r\n" : "\n";
  for (let record = 0; record < records; record++) {
    const person = somebody(random);
    const isDamaged = record >= 30 && random(every) === 0;
    const values = valuesOf(random, columns, person);
    const inValue = isDamaged && random(2) === 0;
    if (inValue) {
      const at = random(values.length);
      values[at] = damagedValue(random, values[at] ?? "", somebody(random).username);
    }
    const line = json ? jsonLine(columns, values, isKeyed) : csvLine(values, delimiter);
    let text = Buffer.from(line, "utf8").toString("latin1");
    if (isDamaged && !inValue) text = damagedLine(random, text, json ? "," : delimiter);
    const bytes = Buffer.from(text, "latin1");
    if (isDamaged && !json && isAmongTexts(text.split(delimiter), columns, person)) hidden.add(person);
    if (isDamaged) {
      damagedPeople.push(person);
      damagedLines.push(bytes, Buffer.from("\n"));
    } else if (random(2) === 0) others.push(...visibleIn(bytes, [person]));
    lines.push(bytes, Buffer.from(end));
  }
  return {
    extension: json ? "ndjson" : "csv",
    bytes: Buffer.concat(lines),
    damaged: damagedPeople.length,
    visible: [
      ...visibleIn(
        Buffer.concat(damagedLines),
        damagedPeople.filter((person) => !hidden.has(person)),
      ),
      ...others,
    ],
  };
}

/**
 * Returns true if a user name stands in a column of text, in a record without an address or a number:
 * there it looks like any word, and nothing shows that the record is shifted.
 */
function isAmongTexts(fields: readonly string[], columns: readonly string[], { username }: Person): boolean {
  const at = fields.indexOf(username);
  return (
    at >= 0 &&
    fields.length === columns.length &&
    ["full_name", "city", "bio"].includes(columns[at] ?? "") &&
    !fields.some((field) => /@|\d{4}|^(?!(?:"(?:[^"]|"")*")?$)[^]*"/u.test(field))
  );
}

function columnsOf(random: Random): string[] {
  const columns = ["username", "email", "phone", "full_name", "city", "bio"];
  for (let at = columns.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [columns[at], columns[other]] = [columns[other] ?? "", columns[at] ?? ""];
  }
  return columns;
}

function valuesOf(random: Random, columns: readonly string[], person: Person): string[] {
  return columns.map((column) => {
    if (random(12) === 0) return "";
    switch (column) {
      case "username":
        return random(10) === 0 ? `@${person.username}` : person.username;
      case "email":
        return person.email;
      case "phone":
        return random(4) === 0 ? `+31 6 ${person.phone.slice(3)}` : `+${person.phone}`;
      case "full_name":
        return person.name;
      case "city":
        return person.city;
      default:
        return (
          [
            "",
            "hello, world",
            'I say "hi"',
            "two\nlines",
            "tea, cake;\n\nand, well, more | less",
            `call +31 6 ${person.phone.slice(3)} today`,
            "x",
          ][random(7)] ?? ""
        );
    }
  });
}

function csvLine(values: readonly string[], delimiter: string): string {
  return values
    .map((value) =>
      /["\r\n]/u.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value,
    )
    .join(delimiter);
}

function jsonLine(columns: readonly string[], values: readonly string[], isKeyed: boolean): string {
  const record = Object.fromEntries(
    columns.map((column, at) => [column, values[at] === "" ? null : values[at]]),
  );
  const { username, ...others } = record;
  return JSON.stringify(isKeyed && typeof username === "string" ? { users: { [username]: others } } : record);
}
