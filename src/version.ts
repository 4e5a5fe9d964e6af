// The version of this program, as in package.json (a test compares the two), and the day of its release.
export const version = "0.1.0";
export const releaseDate = "2026-11-23";
