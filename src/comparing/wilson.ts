// Wilson's score interval of a share (E. B. Wilson, "Probable inference", 1927).

/** Standard normal quantile of a two-sided level of 99 %. */
const z = 2.5758293035489004;

/** Returns the interval at 99 % for the share that `hits` of `tries` (1 or more) come from. */
export function wilsonInterval(hits: number, tries: number): [low: number, high: number] {
  const share = hits / tries;
  const spread = (z * z) / tries;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / tries + spread / (4 * tries))) / (1 + spread);
  // The ends are exact, but not as computed.
  return [hits === 0 ? 0 : Math.max(0, centre - half), hits === tries ? 1 : Math.min(1, centre + half)];
}
