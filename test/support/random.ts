// Numbers that look random and are the same each time: Numerical Recipes' linear congruential generator.

/** Gives whole numbers below a bound; the seed is all that decides which. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
