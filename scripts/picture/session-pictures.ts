// The pictures in README, by file name: the session for a light page and for a dark one.
import { runSession } from "./session.js";
import { renderSvg } from "./terminal-svg.js";

/** The SVGs by their names in docs. `root` is the repository, built. */
export function sessionPictures(root: string): Record<string, string> {
  const lines = runSession(root);
  const title = "Three lookups in a terminal: one identifier is exposed, one is not found, and one cannot be told";
  return Object.fromEntries(
    (["light", "dark"] as const).map((scheme) => [`session-${scheme}.svg`, renderSvg(lines, { columns: 80, title, scheme })]),
  );
}
