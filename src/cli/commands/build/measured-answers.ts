// Measures what a finished index leaves open: asks it for phone numbers that it can hardly have.
import type { Files } from "../../../files.js";
import type { BuildReport } from "../../../indexing/build-options.js";
import { OpenedIndex } from "../../../lookup/opened-index.js";
import { parseQuery } from "../../../lookup/query.js";
import { searchIndex } from "../../../lookup/search.js";
import { maskSign, overflowSign } from "../../../record/traces/traces.js";
import type { OpenAnswers } from "../../../inspecting/open-answers.js";
import { queryKinds } from "../../../record/found.js";

/** Numbers that are asked for: a share of 5 % is then right to about one percent. */
const mostAsked = 1000;
/** If none of so many is open, no more are asked for: the share is hardly one percent. */
const fewAsked = 250;
/**
 * Without masked values, a number is open only if a trace has its last eight digits, and one in two thousand at
 * most if there are no more traces than this. So few are not seen among those asked for.
 */
const fewTraces = 50_000;

/** Returns what the index of a build leaves open. */
export async function measuredAnswers(
  report: BuildReport,
  files: Files,
  secret: Uint8Array,
): Promise<OpenAnswers> {
  const index = await OpenedIndex.open(report.index, () => secret, files);
  try {
    const { kinds } = index.metadata;
    const traces = report.identifiers.trace?.entries ?? 0;
    const isLeft = async (sign: string): Promise<boolean> =>
      traces > 0 && (await index.find("trace", sign)) !== undefined;
    const missingKinds = queryKinds.filter((kind) => kinds[kind]?.hasColumn !== true);
    const hasOverflow = await isLeft(overflowSign);
    const mayBeOpen = traces > fewTraces || (await isLeft(maskSign));
    let open = 0;
    let asked = 0;
    if (mayBeOpen && !hasOverflow && !missingKinds.includes("phone"))
      while (asked < mostAsked && (open > 0 || asked < fewAsked)) {
        asked += 1;
        // No number of +888 is in use, so that a match tells of digits alone.
        const digits = (Math.imul(asked, 0x9e37_79b1) >>> 0) % 100_000_000;
        const query = parseQuery(`+888${String(digits).padStart(8, "0")}`, { kind: "phone" });
        if ((await searchIndex(query, index, 0)).reason === "unread-value") open += 1;
      }
    return {
      missingKinds,
      coverage: report.coverage,
      hasOverflow,
      openPhones: asked === 0 ? 0 : open / asked,
      unread: Object.fromEntries(
        queryKinds.map((kind) => {
          const { values = 0, unindexable = 0 } = report.identifiers[kind] ?? {};
          return [kind, values === 0 ? 0 : unindexable / values];
        }),
      ),
    };
  } finally {
    index.close();
  }
}
