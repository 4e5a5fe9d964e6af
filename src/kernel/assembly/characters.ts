// Bytes of characters that stand for something in a dump or a query, and ranges of bytes.

export const LINE_FEED: u8 = 0x0a;
export const CARRIAGE_RETURN: u8 = 0x0d;
export const SPACE: u8 = 0x20;
export const QUOTE: u8 = 0x22;
export const HASH_SIGN: u8 = 0x23;
export const PERCENT_SIGN: u8 = 0x25;
export const AMPERSAND: u8 = 0x26;
export const APOSTROPHE: u8 = 0x27;
export const OPENING_PARENTHESIS: u8 = 0x28;
export const CLOSING_PARENTHESIS: u8 = 0x29;
export const ASTERISK: u8 = 0x2a;
export const PLUS: u8 = 0x2b;
export const COMMA: u8 = 0x2c;
export const HYPHEN: u8 = 0x2d;
export const DOT: u8 = 0x2e;
export const SLASH: u8 = 0x2f;
export const ZERO: u8 = 0x30;
export const COLON: u8 = 0x3a;
export const LESS_THAN: u8 = 0x3c;
export const EQUALS: u8 = 0x3d;
export const GREATER_THAN: u8 = 0x3e;
export const QUESTION_MARK: u8 = 0x3f;
export const AT_SIGN: u8 = 0x40;
export const OPENING_BRACKET: u8 = 0x5b;
export const BACKSLASH: u8 = 0x5c;
export const CLOSING_BRACKET: u8 = 0x5d;
export const UNDERSCORE: u8 = 0x5f;
export const LETTER_U: u8 = 0x75;
export const OPENING_BRACE: u8 = 0x7b;
export const CLOSING_BRACE: u8 = 0x7d;

/**
 * Marks `count` bytes from `first` on. They are compared with a sign, since a processor may have no other
 * comparison: V8 then makes one of four instructions.
 */
export function rangeIn(bytes: v128, first: u8, count: u8): v128 {
  return i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(<i8>(first + 128))), i8x16.splat(<i8>(count - 128)));
}
