// What can be wrong with a bucket, as numbers that the kernel returns and the binding turns into words.
// Untyped constants, so that this file is TypeScript and AssemblyScript alike.

export const endsEarly = 1;
export const longerNumber = 2;
export const numberTooLarge = 3;
export const riceParameter = 4;
export const dictionarySize = 5;
export const profilePadding = 6;
export const profileRecords = 7;
export const profileSalvage = 8;
export const profileId = 9;
export const riceOverrun = 10;
export const gapTooLarge = 11;
export const bitPadding = 12;
export const trailingBytes = 13;
export const dictionaryOrder = 14;
export const profileUnused = 15;
