// The languages of answers and advice. Commands, options and JSON are English in all of them.

export const languages = ["en", "nl", "de", "fr", "es"] as const;
export type Language = (typeof languages)[number];
