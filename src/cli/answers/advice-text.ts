// Advice for a person on a terminal: numbered, what to do first, then how and why.
import type { Advice } from "../../advice/advice.js";
import { wrapText } from "../terminal/table.js";
import type { Colors } from "../terminal/terminal.js";

/** Lines for pieces of advice, none if there are none. `isMixed`: some of what is exposed may be other people's. */
export function renderAdvice(advice: readonly Advice[], { colors, width }: { colors: Colors; width: number }, isMixed = false): string[] {
  if (advice.length === 0) return [];
  const mixed = "Some of the fields may be other people’s. Leave out what does not concern you.";
  return [
    colors.bold("What to do now"),
    ...(isMixed ? wrapText(mixed, width, "  ") : []),
    ...advice.flatMap(({ action, details }, index) => [
      ...wrapText(action, width, `  ${index + 1}. `, "     ").map((line) => line.slice(0, 5) + colors.bold(line.slice(5))),
      ...details.flatMap((detail) => wrapText(detail, width, "     ")),
    ]),
  ];
}
