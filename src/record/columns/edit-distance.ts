// How much one name differs from another.

/** Returns the Levenshtein distance (Wagner and Fischer, 1974), keeping one line of the matrix. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    previous = next;
  }
  return previous[b.length] ?? 0;
}
