// The pictures in README.md: one session, drawn for light and for dark pages.
import { runSession } from "./session.js";
import { renderSvg } from "./terminal-svg.js";

/** Returns the SVGs by their file names in docs. `root` is the repository, which must be built. */
export function sessionPictures(root: string): Record<string, string> {
  const lines = runSession(root);
  const title =
    "Three lookups in a terminal: one identifier is exposed, one is not found, and one cannot be told";
  return Object.fromEntries(
    (["light", "dark"] as const).map((scheme) => [
      `session-${scheme}.svg`,
      renderSvg(lines, { columns: 80, title, scheme }),
    ]),
  );
}
