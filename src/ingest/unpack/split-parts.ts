// Files that split, or an archiver, cut into parts: each part alone is cut, or no text.

/** The name of a first part: `d.csv.gz.aa`, `d.csv.00`, `d.zip.001`. */
const firstPart = /[^./]\.(?:aaa?|0{2,4}|0{1,3}1)$/iu;

/** Returns a hint for a file that is cut, after the one for a part if it is named like one. */
export function orJoined(name: string, hint: string): string {
  const join = firstPart.test(name)
    ? "if it is the first part of a split file, join all parts first: cat FILE.* > FILE"
    : /\.z\d\d$/iu.test(name)
      ? "if it is a part of a split archive, unpack all parts: 7z x -oFOLDER FILE.zip"
      : undefined;
  return join === undefined ? hint : `${join}; ${hint.startsWith("if ") ? "" : "otherwise "}${hint}`;
}
