/** Bytes of the traces that a reader knows: see assembly/batch/known-traces.ts. */
export const KNOWN_TRACES = 16_384 * 8 + 512 * 24 + 100_000 / 8 + 512 * 64;
