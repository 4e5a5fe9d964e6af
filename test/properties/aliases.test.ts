// The index answers for addresses and their aliases like a plain map of records.
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { answerQuery } from "../../src/lookup/answer.js";
import { parseQuery } from "../../src/lookup/query.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

/** Few names, so that they meet; dots and tags that some domains ignore. */
const address = fc
  .tuple(
    fc.constantFrom("ab", "a.b", "A.B", "b"),
    fc.constantFrom("", "+x", "+y.z"),
    fc.constantFrom("gmail.com", "googlemail.com", "example.com"),
  )
  .map(([name, tag, domain]) => `${name}${tag}@${domain}`);

/** What the rules say of these addresses, written down once more. */
const canonicalOf = (text: string): string => text.toLowerCase();
function mailboxOf(canonical: string): string {
  const [local = "", domain = ""] = canonical.split("@");
  return domain === "example.com"
    ? canonical
    : `${(local.split("+")[0] ?? "").replaceAll(".", "")}@gmail.com`;
}

type Item = [match: string, records: number, columns: string];

/** The answer by going through all records. */
function modelAnswer(records: readonly (readonly string[])[], query: string): Item[] {
  const item = (match: string, isMeant: (found: string) => boolean): Item | undefined => {
    const meant = records.filter((record) =>
      record.some((found) => found !== "" && isMeant(canonicalOf(found))),
    );
    if (meant.length === 0) return undefined;
    const columns = ["email", "email2"].filter((_, column) => meant.some((record) => record[column] !== ""));
    return [match, meant.length, columns.join()];
  };
  const asked = canonicalOf(query);
  const mailbox = mailboxOf(asked);
  const exact = item("exact", (found) => found === asked);
  const plain = mailbox === asked ? undefined : item("alias", (found) => found === mailbox);
  const shared = item("alias", (found) => found !== mailbox && mailboxOf(found) === mailbox);
  const tells = mailbox === asked || exact === undefined || (shared !== undefined && exact[1] < shared[1]);
  return [exact, plain, tells ? shared : undefined].filter((one) => one !== undefined);
}

it("answers like a map", async () => {
  const record = fc.tuple(address, fc.oneof(fc.constant(""), address));
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 12 }),
      fc.array(address, { minLength: 1, maxLength: 12 }),
      async (records, queries) => {
        const path = join(emptyFolder(), "it.lkx");
        await buildText(
          path,
          "csv",
          `email,email2\n${records.map((values) => `${values.join(",")}\n`).join("")}`,
        );
        const index = await openBuilt(path);
        try {
          for (const query of [...queries, ...records.map(([first]) => first)]) {
            const { status, exposures } = await answerQuery(parseQuery(query), [index], 0.999);
            const expected = modelAnswer(records, query);
            expect(
              exposures.map(({ match, records: count, columns }) => [match, count, columns.join()]),
              query,
            ).toEqual(expected);
            expect(status).toBe(expected.length === 0 ? "not-found" : "exposed");
          }
        } finally {
          index.close();
        }
      },
    ),
    { numRuns: 60 },
  );
});
