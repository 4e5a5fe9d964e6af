// The kinds of identifiers and their numbers on disk: docs/format.md, section 2.

/** Numbers of the kinds, fixed for ever. */
export const kindNumbers = { email: 1, phone: 2, username: 3, mailbox: 4, domain: 5 } as const;

export type Kind = keyof typeof kindNumbers;

/** The kinds by their numbers; there is no kind 0. */
export const kindNames: readonly (Kind | undefined)[] = [undefined, ...(Object.keys(kindNumbers) as Kind[])];

/** The kind with this number, or undefined for one that this version does not know. */
export function kindOfNumber(number: number): Kind | undefined {
  return kindNames[number];
}
