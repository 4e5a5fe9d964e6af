// Completes a JSON object that was cut, so that its start can be sampled.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Returns the bytes of a cut JSON object up to the last comma between values, with the brackets that
 * are open there closed; `{}` if there is none.
 */
export function closedJson(bytes: Uint8Array): Buffer {
  const open: number[] = [];
  let closing: number[] = [CLOSE_OBJECT];
  let end = 1;
  let isInString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (isInString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isInString = false;
    } else if (byte === QUOTE) isInString = true;
    else if (byte === OPEN_OBJECT) open.push(CLOSE_OBJECT);
    else if (byte === OPEN_ARRAY) open.push(CLOSE_ARRAY);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) open.pop();
    else if (byte === COMMA) {
      closing = open.toReversed();
      end = at;
    }
  }
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(closing)]);
}
