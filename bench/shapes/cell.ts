// A value of a record: its text, and what a careful reader sees in it.
import { e164, type FictionNumber } from "./fiction-numbers.js";
import type { Seen } from "./shape.js";

export interface Cell {
  text: string;
  seen: readonly Seen[];
  /** Whether the text stands for no value. */
  isBlank: boolean;
}

const nothing: readonly Seen[] = [];

/** Nothing, perhaps as a word: `\N`. */
export function blank(text = ""): Cell {
  return { text, seen: nothing, isBlank: true };
}

/** A value that holds no identifier. */
export function plain(text: string): Cell {
  return text === "" ? blank() : { text, seen: nothing, isBlank: false };
}

/** An e-mail address, as it is written. */
export function email(address: string, text = address): Cell {
  return { text, seen: [["email", address.toLowerCase()]], isBlank: false };
}

/** A phone number, as it is written. */
export function phone(number: FictionNumber, text: string): Cell {
  return { text, seen: [["phone", e164(number)]], isBlank: false };
}

/** A user name, as it is written. */
export function username(name: string, text = name): Cell {
  return { text, seen: [["username", name.toLowerCase()]], isBlank: false };
}

/** Several cells as one. */
export function joined(cells: readonly Cell[], separator: string): Cell {
  return {
    text: cells.map(({ text }) => text).join(separator),
    seen: cells.flatMap(({ seen }) => seen),
    isBlank: cells.every(({ isBlank }) => isBlank),
  };
}
