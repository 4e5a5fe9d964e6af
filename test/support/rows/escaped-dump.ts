// Dumps as programs write them that escape with a backslash, and who is in them.
import type { CsvDialect } from "../../../src/ingest/source-plan.js";
import { seededRandom, shuffled } from "../random.js";

type Random = (below: number) => number;

/** How a program writes fields. */
interface Writer {
  readonly name: string;
  readonly delimiters: readonly string[];
  readonly empty: string;
  /** Returns a field as it is written; `isNumber` says that its column holds numbers. */
  readonly field: (value: string, delimiter: string, isNumber: boolean) => string;
  readonly isQuoted: boolean;
  /** True if fields without quotes have escapes too. */
  readonly escapesUnquoted: boolean;
}

const escapeBefore = (value: string, signs: string): string =>
  Array.from(value, (sign) => (signs.includes(sign) ? `\\${sign}` : sign)).join("");

const letters: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
};

const unquoted = (value: string, delimiter: string): string => escapeBefore(value, `\\\n${delimiter}`);
const enclosed = (value: string): string => `"${escapeBefore(value, '\\"\n')}"`;

const writers: readonly Writer[] = [
  {
    name: "INTO OUTFILE",
    delimiters: ["\t", ",", ";", "|"],
    empty: "\\N",
    isQuoted: false,
    escapesUnquoted: true,
    field: unquoted,
  },
  {
    name: "INTO OUTFILE ENCLOSED BY",
    delimiters: [",", ";", "\t"],
    empty: "\\N",
    isQuoted: true,
    escapesUnquoted: false,
    field: enclosed,
  },
  {
    name: "INTO OUTFILE OPTIONALLY ENCLOSED BY",
    delimiters: [",", ";", "\t"],
    empty: "\\N",
    isQuoted: true,
    escapesUnquoted: false,
    field: (value, delimiter, isNumber) => (isNumber ? unquoted(value, delimiter) : enclosed(value)),
  },
  {
    name: "COPY",
    delimiters: ["\t", "|"],
    empty: "\\N",
    isQuoted: false,
    escapesUnquoted: true,
    field: (value, delimiter) =>
      Array.from(value, (sign) => letters[sign] ?? (sign === delimiter ? `\\${sign}` : sign)).join(""),
  },
  {
    name: "UNLOAD ESCAPE",
    delimiters: ["|", ",", "\t"],
    empty: "",
    isQuoted: false,
    escapesUnquoted: true,
    field: (value, delimiter) => escapeBefore(value, `\\\n\r"'${delimiter}`),
  },
  {
    name: "a writer that never quotes",
    delimiters: [",", ";", "\t"],
    empty: "",
    isQuoted: false,
    escapesUnquoted: true,
    field: (value, delimiter) => escapeBefore(value, `\\\n\r"${delimiter}`),
  },
  {
    name: "a writer that quotes where it must",
    delimiters: [",", ";"],
    empty: "",
    isQuoted: true,
    escapesUnquoted: true,
    field: (value, delimiter) =>
      /["\r\n]/u.test(value) || value.includes(delimiter)
        ? `"${escapeBefore(value, '\\"')}"`
        : escapeBefore(value, "\\"),
  },
  {
    name: "a writer that quotes everything",
    delimiters: [",", ";", "\t", "|"],
    empty: '""',
    isQuoted: true,
    escapesUnquoted: false,
    field: (value) => `"${escapeBefore(value, '\\"')}"`,
  },
];

/** One person of a dump. */
interface EscapedPerson {
  readonly email: string;
  readonly phone: string;
  readonly username: string;
  /** Names of the columns in which the person has a value, sorted. */
  readonly columns: readonly string[];
  /** True for some of them, those of the odd records among them. */
  readonly isAsked: boolean;
}

export interface EscapedDump {
  readonly what: string;
  readonly bytes: Buffer;
  readonly hasHeader: boolean;
  /** The columns, in order. */
  readonly columns: readonly string[];
  readonly dialect: CsvDialect;
  readonly people: readonly EscapedPerson[];
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[random(items.length)] as T;
}

/** Texts with what must be escaped, and with what may look like it. */
function textOf(random: Random, delimiter: string, lineEnd: string): string {
  const parts = [
    "said",
    "hi",
    "x",
    " ",
    '"',
    "\\",
    delimiter,
    lineEnd,
    "'",
    "é",
    "\\n",
    "\\N",
    `"${delimiter}`,
    "C:\\dir",
    "\t",
    "\\\\",
  ];
  return `a${Array.from({ length: 1 + random(6) }, () => pick(random, parts)).join("")}`;
}

/** Returns the dump of a seed. About one text in `every` has something to escape. */
export function escapedDump(seed: number, every = 1 + (seed % 4)): EscapedDump {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const writer = pick(random, writers);
  const delimiter = pick(random, writer.delimiters);
  const lineEnd = random(4) === 0 ? "\r\n" : "\n";
  const columns = shuffled(random, ["id", "username", "email", "phone", "bio", "city"]);
  const count = 12 + random(30);
  const people: EscapedPerson[] = [];
  const lines: string[] = [];
  const hasHeader = random(4) > 0;
  if (hasHeader)
    lines.push(
      columns.map((name) => (writer.isQuoted && random(2) === 0 ? `"${name}"` : name)).join(delimiter),
    );
  let escaped = 0;
  for (let n = 0; n < count; n++) {
    const has = (chance: number): boolean => random(chance) > 0;
    // At least three texts of a dump have something to escape, or nothing shows how it is written.
    const isEscaped = random(every) === 0 || (n > count - 4 && escaped < 3);
    if (isEscaped) escaped += 1;
    const values: Record<string, string> = {
      id: String(100 + n),
      username: `lid_${seed}_${n}x`,
      email: `lid${n}.b${seed}@example.net`,
      phone: has(4) ? `+3161${String((seed % 90_000) * 100 + n).padStart(7, "0")}` : "",
      bio: isEscaped ? textOf(random, delimiter, lineEnd) : has(3) ? "plain" : "",
      city: has(5) ? "Breda" : "",
    };
    const fields = columns.map((name) => {
      const value = values[name] ?? "";
      return value === "" ? writer.empty : writer.field(value, delimiter, name === "id");
    });
    lines.push(fields.join(delimiter));
    people.push({
      email: values["email"] ?? "",
      phone: values["phone"] ?? "",
      username: values["username"] ?? "",
      columns: columns.filter((name) => values[name] !== "").toSorted(),
      isAsked: (isEscaped && escaped < 6) || n % 12 === 0,
    });
  }
  const what = `${writer.name}, ${JSON.stringify(delimiter)}, ${JSON.stringify(lineEnd)}${hasHeader ? "" : ", no header"}, seed ${seed}`;
  return {
    what,
    bytes: Buffer.from(lines.map((line) => line + lineEnd).join("")),
    hasHeader,
    columns,
    dialect: {
      delimiter: delimiter.charCodeAt(0),
      quote: writer.isQuoted ? 0x22 : -1,
      escape: 0x5c,
      relaxQuotes: false,
      ...(writer.escapesUnquoted ? { escapesUnquoted: true as const } : {}),
    },
    people,
  };
}
