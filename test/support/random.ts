// Pseudo-random numbers, the same each time: Numerical Recipes' linear congruential generator.

/** Returns a generator of whole numbers below a bound, determined by the seed alone. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
