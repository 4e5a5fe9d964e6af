// Recognises columns that describe an identifier instead of holding one: `is_verified`,
// `email_hash`, `phone_type`.

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

/** Returns true if these words name a flag (`has_phone`). A single word never does. */
export function isFlagName(words: readonly string[]): boolean {
  return words.length > 1 && firstWords.has(words[0] ?? "");
}

/** Returns true if these words name data about a value: `email_md5`, `phone_status`. */
export function isDerivedName(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  return lastWords.has(words.at(-1) ?? "") || (words.length > 2 && lastPairs.has(words.slice(-2).join(" ")));
}
