// Random rows whose values hold everything that means something in SQL, in COPY or in CSV.
import type { Row } from "./sql-writers.js";

const pieces = [
  ..."'\"\\;,()`[]$|\n\r\t#-/*%_:.N? \0".split(""),
  ..."'' \"\" \\' \\\\ \\n \\N \\. \n\\.\n ),( ');\n -- /* */ $$ \r\n\r\n :: || GO \nGO\n x@example.com user é 😀 NULL 0x41 E'x \u001a \b \f \v".split(
    " ",
  ),
  "INSERT INTO t VALUES ('x');",
  "\nINSERT INTO t VALUES ('x');\n",
  "DELIMITER ;;\n",
  "CREATE TABLE t (a int);",
];

type Random = (below: number) => number;

function oddValue(random: Random): string | null {
  const kind = random(8);
  if (kind === 0) return null;
  if (kind === 1) return String(random(1_000_000) - 500_000);
  if (kind === 2) return `user${random(100)}@example.com`;
  const value = Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join("");
  return random(60) === 0 ? value.repeat(random(4000)) : value;
}

/** Returns rows of a width. Only MySQL can hold a NUL in a text. */
export function oddRows(random: Random, count: number, width: number, hasNul: boolean): Row[] {
  return Array.from({ length: count }, () =>
    Array.from({ length: width }, () => {
      const value = oddValue(random);
      return hasNul || value === null ? value : value.replaceAll("\0", "");
    }),
  );
}
