// Addresses and numbers of shifted rows say nothing about the column in which they stand.
import { describe, expect, it } from "vitest";
import { readList } from "../../support/secrets/read-list.js";

const records = 400;

const addressOf = (n: number): string => `lid${n}@example.net`;
const numberOf = (n: number): string => `+316120${10_000 + n}`;

/** A dump whose last column is blank but in one row of twenty, which `shifted` gives. */
function dump(
  header: string,
  row: (n: number) => readonly string[],
  shifted: (n: number) => readonly string[],
): string {
  const rows = Array.from({ length: records }, (_, n) =>
    (n % 20 === 3 ? shifted(n) : [...row(n), ""]).join(","),
  );
  return `${[header, ...rows].join("\n")}\n`;
}

const withAddressLast = (shifted: (n: number) => readonly string[]): string =>
  dump("username,phone,city,email,extra", (n) => [`lid_${n}x`, numberOf(n), "Breda", addressOf(n)], shifted);

async function surveyed(text: string): Promise<NonNullable<Awaited<ReturnType<typeof readList>>>> {
  const read = await readList(text);
  if (read === undefined) throw new Error("the dump was refused");
  return read;
}

describe("a column that is blank but in shifted rows", () => {
  it("holds no addresses if the named column then holds something else", async () => {
    const text = withAddressLast((n) => [`lid_${n}x`, numberOf(n), "Breda", "NL", addressOf(n)]);
    const { survey, ask } = await surveyed(text);
    expect(survey.meanings.get("extra")?.kind ?? null).toBeNull();
    // As a reject it is salvaged.
    expect(ask("email", addressOf(23))).toBe("exposed");
    expect(ask("email", addressOf(24))).toBe("exposed");
  });

  it("holds no numbers either", async () => {
    const text = dump(
      "username,email,city,phone,extra",
      (n) => [`lid_${n}x`, addressOf(n), "Breda", numberOf(n)],
      (n) => [`lid_${n}x`, addressOf(n), "Breda", "NL", numberOf(n)],
    );
    const { survey, ask } = await surveyed(text);
    expect(survey.meanings.get("extra")?.kind ?? null).toBeNull();
    expect(ask("phone", numberOf(23))).toBe("inconclusive");
  });

  it("holds addresses if both columns do", async () => {
    const text = withAddressLast((n) => [
      `lid_${n}x`,
      numberOf(n),
      "Breda",
      addressOf(n),
      `second${n}@example.net`,
    ]);
    const { survey, ask } = await surveyed(text);
    expect(survey.meanings.get("extra")?.kind).toBe("email");
    expect(ask("email", "second23@example.net")).toBe("exposed");
  });

  it("holds addresses if the named column hardly does", async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `lid_${n}x,verified,${addressOf(n)}`);
    const { survey, ask } = await surveyed(`username,email,extra\n${rows.join("\n")}\n`);
    expect(survey.meanings.get("extra")?.kind).toBe("email");
    expect(ask("email", addressOf(23))).toBe("exposed");
  });
});
