// People of dumps in formats that are converted or unpacked.

export const madeCount = 3000;

/** Hash values do not compress, so a truncated file loses people. */
export const madePeople = Array.from({ length: madeCount }, (_, n) => ({
  username: `user${n}`,
  email: `user${n}@example.com`,
  code: Math.imul(n + 1, 0x9e37_79b1) >>> 0,
}));
export type MadePerson = (typeof madePeople)[number];

/** All of them, as CSV with a header. */
export const madeCsv = `username,email,code\n${madePeople.map((one) => `${Object.values(one).join(",")}\n`).join("")}`;
