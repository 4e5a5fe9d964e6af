// The kinds of identifiers and their numbers on disk. docs/format.md section 2.

/** Numbers of the kinds. They never change. */
export const kindNumbers = {
  email: 1,
  phone: 2,
  username: 3,
  mailbox: 4,
  domain: 5,
  mention: 6,
  trace: 7,
} as const;

export type Kind = keyof typeof kindNumbers;

/** The kinds by number; there is no kind 0. */
export const kindNames: readonly (Kind | undefined)[] = [undefined, ...(Object.keys(kindNumbers) as Kind[])];

/** Returns the kind with this number, or undefined if this version does not know it. */
export function kindOfNumber(number: number): Kind | undefined {
  return kindNames[number];
}
