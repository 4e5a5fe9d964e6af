// Faults of a bucket, as the numbers that the kernel returns. The binding has a message for each.
// The constants are untyped, so that this file is both TypeScript and AssemblyScript.

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
export const bucketChecksum = 16;
