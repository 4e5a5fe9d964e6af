// Recognises values that people choose as passwords and as nothing else. Their users' names, codes and
// places do not look like these; most passwords do not either, so a few of them tell what a column is.
import { isAscii } from "../fold.js";

const shortest = 4;
const longest = 40;

/** Letters and digits with signs between or behind them that no name has: `Zomer!7`, `p@ss1`. */
const signed = /^[^\s:;,/"'.#@*${][^\s:;,/"']*[!#$%^*~@](?:[^\s:;,/"']*)$/u;
const masked = /\*\*|\.\.\.|@[^@]*\.|&#?\w+;/u;

/** The passwords that every list of passwords begins with. */
const common = `^(?:${[
  "123456789?0?|12345|1234567|111111|000000|123123|654321|666666|112233|121212|987654321",
  "[a-z]?qwert[yz]\\w*|azerty\\w*|asdfgh?\\w*|zxcvbn?m?\\d*|1q2w3e\\w*|1qaz2wsx|abc123\\w*|a123456\\d*|123qwe",
  "p[a@]ssw[o0]r[dt]\\d*|passwort\\d*|kennwort\\d*|wachtwoord\\d*|contrase[nñ]a\\d*|senha\\d+|motdepasse\\d*|haslo\\d+",
  "geheim\\w?\\d*\\w?|secret\\d+|welcome\\d+|welkom\\d+|willkommen\\d*|bienvenue\\d+|letmein\\d*|iloveyou\\d*|changeme\\d*|trustno1",
].join("|")})$`;
/** The same for ASCII in small letters: without case, an expression compiles slowly. */
const plainCommon = new RegExp(common, "u");
let anyCommon: RegExp | undefined;

/** Returns true if a trimmed value is hardly anything but a password. `isPlain` is true for ASCII. */
export function isSecretShaped(text: string, isPlain: boolean = isAscii(text)): boolean {
  if (text.length < shortest || text.length > longest) return false;
  if (isPlain ? plainCommon.test(text.toLowerCase()) : (anyCommon ??= new RegExp(common, "iu")).test(text))
    return true;
  return (
    signed.test(text) &&
    /\p{L}/u.test(text) &&
    (/\p{Nd}/u.test(text) || /\p{L}[!$%^~]|[!$%^~]\p{L}/u.test(text)) &&
    !masked.test(text)
  );
}
