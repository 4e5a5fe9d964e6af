// Columns that say something about an identifier instead of holding one: `is_verified`, `email_hash`, `phone_type`.

const firstWords = new Set(
  "is has had can could was were did does should will allow allows allowed accept accepts show shows hide hides enable enables want wants need needs require requires use uses count total nb".split(
    " ",
  ),
);
const lastWords = new Set(
  "verified unverified confirmed validated hash hashed md5 sha sha1 sha224 sha256 sha384 sha512 bcrypt crc32 digest count counts total at ts timestamp status type types optin optout label flag enabled disabled length len".split(
    " ",
  ),
);
const lastPairs = new Set(["opt in", "opt out", "country code", "calling code", "dial code", "dialing code"]);

/** Whether a name, given by its words, is of a flag: `has_phone`. One word alone is not. */
export function isFlagName(words: readonly string[]): boolean {
  return words.length > 1 && firstWords.has(words[0] ?? "");
}

/** Whether a name, given by its words, says what was made of a value or is known of it: `email_md5`, `phone_status`. */
export function isDerivedName(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  return lastWords.has(words.at(-1) ?? "") || (words.length > 2 && lastPairs.has(words.slice(-2).join(" ")));
}
