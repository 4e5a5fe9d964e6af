// What the kernel asks for while it reads texts, and src/kernel/readers/folded-pages.ts answers. The module of these
// imports is called as this file.

/** Lays the words of a page of 64 characters, by its number. */
export declare function layPage(page: u32): void;

/**
 * Folds the UTF-8 of a character and the marks behind it, and writes the words of what they become to `to`.
 * Returns how many, MOST_JOINED at most, or -1 if that is uncertain.
 */
export declare function foldJoined(at: usize, length: u32, to: usize): i32;
/** The same in src/kernel/readers/folded-pages.ts. */
export const MOST_JOINED: u32 = 32;

/**
 * Makes a domain of `length` bytes at `at`, or some of its labels, canonical if it is one, and writes it to `to`.
 * Returns its length, LONGEST_DOMAIN at most, or 0 if that is uncertain.
 */
export declare function putDomain(at: usize, length: u32, to: usize): u32;
/** The same in src/kernel/readers/folded-pages.ts. */
export const LONGEST_DOMAIN: u32 = 1024;
