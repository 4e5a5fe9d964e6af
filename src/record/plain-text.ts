// Recognises texts that can hold no address or no number, so that the rules need not search them.

/** Printable ASCII in which no character stands for another one: nothing is escaped. */
const unescaped = /^(?!.*u00)[ !-$'-<>-[\]-~]*$/i;
/** An `@`, or what may stand for one: `kim [at] example.com`, `kim at example.com`. */
const atSign = /[@ ([{<]/;
/** Digits of the shortest number, or letters that are typed for digits. */
const numberDigits = /(?:\d\D*){4}|\d[oli]/i;

/** Returns false if a text certainly holds no e-mail address. */
export function mayHoldAddress(text: string): boolean {
  return atSign.test(text) || !unescaped.test(text);
}

/** Returns false if a text certainly holds no phone number, not even one of 4 digits. */
export function mayHoldNumber(text: string): boolean {
  return numberDigits.test(text) || !unescaped.test(text);
}
