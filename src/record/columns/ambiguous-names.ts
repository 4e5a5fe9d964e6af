// Decides by their values what columns with ambiguous names (`name`, `contact`, `number`, `id`)
// mean (docs/reading.md, "Columns").
import type { Kind } from "../../format/kinds.js";
import { compactWords } from "./match-name.js";
import { isMostly, isNearlyUnique } from "./content-shares.js";
import type { ContentCounts } from "./content.js";
import type { DataClass } from "./data-classes.js";
import { areLogins } from "./unnamed-words.js";

/** The meaning of a column according to its values. */
export interface ContentMeaning {
  class: DataClass | null;
  kind: Kind | null;
  /** As in a `ColumnMeaning`. */
  isLogin?: true;
}

/**
 * Decides by the counts of a column's values. At least one must be non-blank. Undefined keeps the
 * meaning of the name.
 */
type Decide = (counts: ContentCounts) => ContentMeaning | undefined;

const email: ContentMeaning = { class: "Email addresses", kind: "email" };
const phone: ContentMeaning = { class: "Phone numbers", kind: "phone" };
const username: ContentMeaning = { class: "Usernames", kind: "username" };
const accountIds: ContentMeaning = { class: "Account IDs", kind: null };
const nothing: ContentMeaning = { class: null, kind: null };

/**
 * Returns e-mail or phone if at least half of the values look like one of them; phone numbers count
 * here if they have `+` or punctuation. If only both together reach half, the values are read as
 * phone numbers, because that finds e-mail addresses too.
 */
export function identifierInContent(counts: ContentCounts): ContentMeaning | undefined {
  if (isMostly(counts, counts.emails)) return email;
  const phones = counts.internationalPhones + counts.punctuatedPhones;
  if (isMostly(counts, phones)) return phone;
  if (counts.emails === 0 || phones === 0 || !isMostly(counts, counts.emails + phones)) return undefined;
  return counts.emails > phones ? { ...email, kind: "phone" } : phone;
}

const phoneLike = (counts: ContentCounts): number => counts.internationalPhones + counts.longNumbers;
const addressesOrHandles = (counts: ContentCounts): number => counts.atHandles + counts.profileUrls;

/** Addresses, numbers and names among one another; undefined if one sort is nearly alone. */
export function loginsInContent(counts: ContentCounts): ContentMeaning | undefined {
  if (!areLogins(counts)) return undefined;
  const { emails, internationalPhones, punctuatedPhones, bareDigits, handles } = counts;
  const phones = internationalPhones + punctuatedPhones + bareDigits;
  const { class: dataClass } =
    emails >= Math.max(phones, handles) ? email : phones > handles ? phone : username;
  return { class: dataClass, kind: "email", isLogin: true };
}

/** Returns true if words are user names: people's names have spaces, not digits or `_`. */
function areHandles(counts: ContentCounts): boolean {
  return (
    isMostly(counts, addressesOrHandles(counts)) ||
    (isMostly(counts, counts.strongHandles, 0.3) &&
      isMostly(counts, counts.handles + counts.profileUrls, 0.8))
  );
}

function onlyEmail(counts: ContentCounts): ContentMeaning | undefined {
  return isMostly(counts, counts.emails) ? email : undefined;
}

/** `name`: user names, e-mail addresses or phone numbers, else names of people. */
const decideName: Decide = (counts) =>
  identifierInContent(counts) ?? (areHandles(counts) ? username : undefined);

/**
 * `contact`: e-mail addresses, phone numbers or user names, else names of people. Bare digits are
 * phone numbers, because they cannot be names.
 */
const decideContact: Decide = (counts) => {
  const found = loginsInContent(counts) ?? identifierInContent(counts);
  if (found !== undefined) return found;
  if (isMostly(counts, phoneLike(counts) + counts.punctuatedPhones + counts.bareDigits)) return phone;
  // In a mix of addresses and numbers, either kind finds both if they are written in full.
  if (isMostly(counts, counts.emails + counts.internationalPhones + counts.bareDigits, 0.2))
    return counts.emails >= counts.bareDigits ? email : phone;
  return areHandles(counts) ? username : { class: "Names", kind: null };
};

/** `contact_info`: like `contact`, but never names of people. */
const decideMixed: Decide = (counts) => {
  const decided = decideContact(counts);
  return decided?.class === "Names" ? undefined : decided;
};

/** `number`: identifiers, else nothing; bare digits are phone numbers. */
const decideNumber: Decide = (counts) => {
  const found = identifierInContent(counts);
  if (found !== undefined) return found;
  return isMostly(counts, phoneLike(counts), 0.2) || isMostly(counts, counts.bareDigits) ? phone : nothing;
};

/** `user`, `account`, `login`: other identifiers, account ids or flags, else user names. */
const decideUser: Decide = (counts) => {
  const found =
    loginsInContent(counts) ??
    onlyEmail(counts) ??
    (isMostly(counts, counts.internationalPhones) ? phone : undefined);
  if (found !== undefined) return found;
  if (isMostly(counts, counts.integers + counts.machineIds, 0.9)) return accountIds;
  return isMostly(counts, counts.flags, 1) ? nothing : username;
};

/** `id`: account ids, unless the values are e-mail addresses, phone numbers or user names. */
const decideId: Decide = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  if (isMostly(counts, counts.internationalPhones)) return phone;
  return areHandles(counts) && isNearlyUnique(counts) ? username : accountIds;
};

/** `address`: of a mailbox, a computer or a wallet, else of a house. */
const decideAddress: Decide = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  if (isMostly(counts, counts.ips)) return { class: "IP addresses", kind: null };
  return isMostly(counts, counts.wallets)
    ? { class: "Cryptocurrency wallet addresses", kind: null }
    : undefined;
};

/** `cell`, `mobile`, `hp`: phone numbers, unless all are flags or numbers of radio cells. */
const decideMobile: Decide = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  const possible = counts.internationalPhones + counts.punctuatedPhones + counts.bareDigits + counts.emails;
  return possible === 0 && isMostly(counts, counts.flags + counts.integers, 1) ? nothing : undefined;
};

const decideTitle: Decide = (counts) =>
  isMostly(counts, counts.salutations) ? { class: "Salutations", kind: null } : undefined;

const decideState: Decide = (counts) => {
  if (isMostly(counts, counts.statusWords)) return { class: "User statuses", kind: null };
  return isMostly(counts, counts.flags, 0.9) ? nothing : undefined;
};

/** `hash`: of a password, unless the values are integers or flags. */
const decideHash: Decide = (counts) =>
  isMostly(counts, counts.integers + counts.flags) ? nothing : undefined;

const decidePosition: Decide = (counts) => (isMostly(counts, counts.integers, 0.9) ? nothing : undefined);

/** Columns named for a profile: handles and profile URLs can be looked up. */
const decideProfile: Decide = (counts) =>
  isMostly(counts, counts.profileUrls + counts.atHandles) ||
  (isMostly(counts, counts.handles + counts.profileUrls, 0.8) && isMostly(counts, counts.strongHandles, 0.3))
    ? { class: "Social media profiles", kind: "username" }
    : undefined;

/** Columns named for a social network: any single word is a handle, however plain. */
const decideNetwork: Decide = (counts) =>
  decideProfile(counts) ??
  (isMostly(counts, counts.handles + counts.profileUrls, 0.8) && !isMostly(counts, counts.flags)
    ? { class: "Social media profiles", kind: "username" }
    : undefined);

/** Messengers (`whatsapp`, `skype`): flags for having an account are not identifiers. */
const decideMessenger: Decide = (counts) =>
  onlyEmail(counts) ?? (isMostly(counts, counts.flags, 1) ? nothing : undefined);

/** `viber`: an account there is a phone number. */
const decideViber: Decide = (counts) =>
  isMostly(counts, phoneLike(counts) + counts.punctuatedPhones)
    ? { class: "Instant messenger identities", kind: "phone" }
    : decideMessenger(counts);

/** `cep`: postal codes in Brazil, mobile numbers in Turkey. */
const decideCep: Decide = (counts) => (isMostly(counts, phoneLike(counts)) ? phone : undefined);

/** `nik`: identity card numbers in Indonesia, nicknames elsewhere. */
const decideNik: Decide = (counts) =>
  isMostly(counts, counts.handles) ? { class: "Nicknames", kind: "username" } : undefined;

/** How to decide each ambiguous name. Names are compared without `_`. */
const decisions: readonly [names: string, decide: Decide][] = [
  ["name names", decideName],
  ["contact", decideContact],
  [
    "number numero номер ph sms smsphone cli ani caller callee callerid subscribernumber subscriberno pager isdn",
    decideNumber,
  ],
  [
    "contactinfo contactdetails contactdata contacts contactpoints identifier identifiers identity principal 联系方式 연락처",
    decideMixed,
  ],
  [
    "player owner author creator channel slug vanity vanityurl customurl uploader poster postedby fromuser creatorname channelname aka authorname uniqueid linkedaccount tiktokid snap snapid snapchatid tagged influencer follower following mention mentions mentioned referrer referredby invitedby inviter brand sender recipient pagename",
    decideName,
  ],
  [
    "user account login userlogin usr member utilisateur usuario benutzer utente gebruiker userid uid logon accountname alias логин логін loginid usrname acct acctname upn steam psn psnid xbox ign insta instaid instagramuser identifiant benutzerkennung kennung nutzer korisnik utilizator kullanici uzivatel uzytkownik felhasznalo pengguna taikhoan пользователь користувач χρήστης 用户 用戶 帐号 账号 帳號 使用者 アカウント ユーザーid ユーザid 아이디 사용자 계정 المستخدم",
    decideUser,
  ],
  ["id ids pk memberid customerid clientid uuid", decideId],
  ["address addresses addr адрес", decideAddress],
  ["cell mobile mobil mob tele wa hp gsm cellular portable movil whatsapp моб", decideMobile],
  ["nik", decideNik],
  ["title", decideTitle],
  ["state", decideState],
  ["hash", decideHash],
  ["position", decidePosition],
  ["cep", decideCep],
  ["tg weixin skype telegram discord kik jabber xmpp msn aim lineid wechat", decideMessenger],
  ["viber", decideViber],
  [
    "facebook twitter instagram tiktok youtube snapchat pinterest threads vk vkontakte github reddit twitch mastodon bluesky fb ig linkedin",
    decideNetwork,
  ],
  [
    "profile profileurl profilelink instagramurl facebookurl twitterurl tiktokurl linkedinurl permalink social socialurl url link instagramlink facebooklink twitterlink instagramprofile facebookprofile twitterprofile socialmedia socials sociallinks socialprofiles threadslink",
    decideProfile,
  ],
];
let byName: ReadonlyMap<string, Decide> | undefined;

/** Returns how values decide what a known name means, or undefined if the name is unambiguous. */
export function decisionFor(
  knownName: string,
): ((counts: ContentCounts) => ContentMeaning | undefined) | undefined {
  byName ??= new Map(
    decisions.flatMap(([names, decide]) => compactWords(names).map((name) => [name, decide] as const)),
  );
  return byName.get(knownName);
}
