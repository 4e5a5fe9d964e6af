// Bytes of characters that stand for something in a dump or a query.

export const LINE_FEED: u8 = 0x0a;
export const CARRIAGE_RETURN: u8 = 0x0d;
export const SPACE: u8 = 0x20;
export const QUOTE: u8 = 0x22;
export const HASH_SIGN: u8 = 0x23;
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
export const EQUALS: u8 = 0x3d;
export const AT_SIGN: u8 = 0x40;
export const OPENING_BRACKET: u8 = 0x5b;
export const BACKSLASH: u8 = 0x5c;
export const CLOSING_BRACKET: u8 = 0x5d;
export const UNDERSCORE: u8 = 0x5f;
export const LETTER_U: u8 = 0x75;
export const OPENING_BRACE: u8 = 0x7b;
export const CLOSING_BRACE: u8 = 0x7d;
