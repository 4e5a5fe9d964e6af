// Dumps with mentions and traces of identifiers that are looked up in lists.

const digits = (row: number, count: number): string => String(row).padStart(count, "0");
const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Numbers whose national part, or whose last digits without zeros, are short. */
export const shortNumbers: readonly string[] = Array.from({ length: 24 }, (_, row) => [
  `+3725550${digits(row, 3)}`,
  `+35455501${digits(row, 2)}`,
  `+3161000${digits(row, 4)}`,
  `+3160000${digits(row, 4)}`,
  `+50755501${digits(row, 2)}`,
  `+2906${digits(row, 4)}`,
]).flat();

/** Names with marks at their ends, and addresses with long local parts. */
export const markedTexts: readonly string[] = [
  "_sanne1_",
  "-sanne2.",
  "...sanne3",
  "@_sanne4",
  "__",
  "@.-",
  "-",
  "sanne5..sanne6",
  "ANNA_5-",
  ...[63, 64, 65, 66].flatMap((length) => [
    `${"d".repeat(length)}@example.com`,
    `${"d".repeat(length)}+x@gmail.com`,
    `${"g".repeat(length)}x@gmail.com`,
  ]),
];

/** Returns lines of CSV: some records are plain, some mention identifiers, some were not read. */
export function textDump(more: readonly string[] = []): string[] {
  return [
    "username,email,phone,bio",
    ...Array.from(
      { length: 40 },
      (_, row) => `sanne${row},sanne${row}@example.com,+1201555${digits(100 + row, 4)},plain`,
    ),
    ...Array.from({ length: 30 }, (_, row) =>
      [
        `piet${row}`,
        "",
        "",
        cell(
          `mail sanne${row + 30}@example.com or jan.jansen${row}@gmail.com, or call +1201555${digits(120 + row, 4)}`,
        ),
      ].join(","),
    ),
    "anna1,,,mail janjansen+a1@gmail.com now",
    ...["Kees", "anna_", "user_"].flatMap((name) =>
      Array.from({ length: 20 }, (_, row) => `${cell(`${name}${row * 2} & (sanne${60 + row}) = ?`)},,,x`),
    ),
    ...Array.from({ length: 20 }, (_, row) =>
      ["x", `sanne${row + 70}@example.com.invalid@example`, "", "y"].map(cell).join(","),
    ),
    ...Array.from({ length: 20 }, (_, row) =>
      [
        "x",
        `~jan.jansen+b${row}@gmail.com\\n piet${row}@gmail.com ~jan.jansen${row}@mail.example.co.uk !!x@`,
        "",
        "y",
      ]
        .map(cell)
        .join(","),
    ),
    ...Array.from({ length: 30 }, (_, row) =>
      ["x", "", `bel 1201555${digits(140 + row, 4)} of zo, na 18 uur`, "z"].map(cell).join(","),
    ),
    ...shortNumbers
      .filter((_, row) => row % 3 === 0)
      .map((number) => ["x", "", number.slice(-7), ""].map(cell).join(",")),
    ...shortNumbers
      .filter((_, row) => row % 5 === 0)
      .map((number) => ["x", "", `${number.slice(1)}?x`, ""].map(cell).join(",")),
    ...markedTexts
      .filter((_, row) => row % 2 === 0)
      .map((text) => [`${text} ${text} !`, "", "", ""].map(cell).join(",")),
    ...markedTexts
      .filter((_, row) => row % 2 === 0)
      .map((text) => ["", `\\${text}\\`, "", ""].map(cell).join(",")),
    ...more,
  ];
}

/** Records with masked values. */
export const maskedRecords: readonly string[] = [
  "x,s****e@example.com,,",
  "x,j***@gmail.com,,",
  "x,,+1201*****47,",
  "x,,******0199,",
  "x,kees9@e***.com,,",
  "x,,612*****,",
  "x,,+5075*****,",
  "kee***x !,,,",
  "s***9 !,,,",
  "ann*** ?,,,",
];

const manyWords = Array.from({ length: 66_000 }, (_, word) => `w${word}`).join(" ");

/** A record with an unread value of so many tokens that nothing can be "not found". */
export const overflowingRecord: string = `${cell(manyWords)},,,`;
