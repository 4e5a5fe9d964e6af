// The kernel's notes about deferred records and rejects: src/kernel/assembly/batch/deferred-notes.ts.

/** Words of a note: address, length, line, and what it is. Those of a record's fields may follow. */
export const NOTE_WORDS = 4;
const WHAT = 3;
const RECORD = 0;
/** From this number on, a note is about a reject. Its reason is added. */
const REJECT = 2;
/** Added to a reject whose text leaves traces, and to one that is to be searched for addresses. */
const IS_READ = 256;
const IS_SEARCHED = 512;

/**
 * Returns where the notes start, in the order of the source: the kernel notes a batch's rejects
 * before its records. `recordWords` are the words of a record's note.
 */
export function notesIn(words: Uint32Array, recordWords: number): number[] {
  const notes: number[] = [];
  let isSorted = true;
  for (let word = 0; word < words.length;) {
    isSorted &&= notes.length === 0 || words[notes.at(-1)!]! < words[word]!;
    notes.push(word);
    word += isRecord(words, word) ? recordWords : NOTE_WORDS;
  }
  return isSorted ? notes : notes.sort((one, other) => words[one]! - words[other]!);
}

/** Returns true if a note is about a record, and false if it is about a reject or a line. */
export function isRecord(words: Uint32Array, note: number): boolean {
  return words[note + WHAT] === RECORD;
}

/**
 * Returns the number of a reject's reason, whether its text is to be read, and whether its addresses are to
 * be searched. Undefined if the note is not about a reject.
 */
export function rejectIn(
  words: Uint32Array,
  note: number,
): { reason: number; isRead: boolean; isSearched: boolean } | undefined {
  const what = words[note + WHAT]!;
  if (what < REJECT) return undefined;
  return {
    reason: (what & (IS_READ - 1)) - REJECT,
    isRead: (what & IS_READ) !== 0,
    isSearched: (what & IS_SEARCHED) !== 0,
  };
}
