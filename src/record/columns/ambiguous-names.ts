// Names that may mean several things (`name`, `contact`, `number`, `id`): what their values say (docs/reading.md, "Columns").
import type { Kind } from "../../format/kinds.js";
import { compact } from "./aliases.js";
import type { ContentCounts } from "./content.js";
import type { DataClass } from "./data-classes.js";

/** What the values of a column make it. */
export interface ContentMeaning {
  class: DataClass | null;
  kind: Kind | null;
}

/** Decides by the counts of values, of which at least one is not blank; undefined leaves what the name says. */
type Decide = (counts: ContentCounts) => ContentMeaning | undefined;

const email: ContentMeaning = { class: "Email addresses", kind: "email" };
const phone: ContentMeaning = { class: "Phone numbers", kind: "phone" };
const username: ContentMeaning = { class: "Usernames", kind: "username" };
const accountIds: ContentMeaning = { class: "Account IDs", kind: null };
const nothing: ContentMeaning = { class: null, kind: null };

/** Whether at least this share of the values that are not blank look so. */
export function isMostly(counts: ContentCounts, number: number, share = 0.5): boolean {
  const filled = counts.values - counts.blank;
  return filled > 0 && number >= share * filled;
}

/**
 * E-mail addresses in at least half of the values; `+` or the punctuation of phone numbers likewise; or in half of them one or
 * the other: then they are read as phone numbers, because addresses are found among these too.
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

/** User names among single words: names of people have spaces, and neither digits nor `_`. */
function areHandles(counts: ContentCounts): boolean {
  return (
    isMostly(counts, addressesOrHandles(counts)) ||
    (isMostly(counts, counts.strongHandles, 0.3) && isMostly(counts, counts.handles + counts.profileUrls, 0.8))
  );
}

function onlyEmail(counts: ContentCounts): ContentMeaning | undefined {
  return isMostly(counts, counts.emails) ? email : undefined;
}

/** `name`: user names, addresses, else names. */
const decideName: Decide = (counts) => identifierInContent(counts) ?? (areHandles(counts) ? username : undefined);

/** `contact`: addresses, numbers, user names, else names. Digits alone are numbers: nobody is named so. */
const decideContact: Decide = (counts) => {
  const found = identifierInContent(counts);
  if (found !== undefined) return found;
  if (isMostly(counts, phoneLike(counts) + counts.punctuatedPhones + counts.bareDigits)) return phone;
  // With addresses and numbers among one another the kind of either finds both where they are written in full.
  if (isMostly(counts, counts.emails + counts.internationalPhones + counts.bareDigits, 0.2))
    return counts.emails >= counts.bareDigits ? email : phone;
  return areHandles(counts) ? username : { class: "Names", kind: null };
};

/** `contact_info`: addresses and numbers, alone or among one another; nothing else. */
const decideMixed: Decide = (counts) => {
  const decided = decideContact(counts);
  return decided?.class === "Names" ? undefined : decided;
};

/** `number`: phone numbers or nothing. */
const decideNumber: Decide = (counts) => {
  const found = identifierInContent(counts);
  if (found !== undefined) return found;
  return isMostly(counts, phoneLike(counts), 0.2) || isMostly(counts, counts.bareDigits) ? phone : nothing;
};

/** `user`, `account`, `login`: digits are account ids, all else is user names. */
const decideUser: Decide = (counts) => {
  const found = onlyEmail(counts) ?? (isMostly(counts, counts.internationalPhones) ? phone : undefined);
  if (found !== undefined) return found;
  if (isMostly(counts, counts.integers + counts.machineIds, 0.9)) return accountIds;
  return isMostly(counts, counts.flags, 1) ? nothing : username;
};

/** `id`: account ids, unless they are what people call themselves by. */
const decideId: Decide = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  if (isMostly(counts, counts.internationalPhones)) return phone;
  return areHandles(counts) && isNearlyUnique(counts) ? username : accountIds;
};

/** `address`: of a house, of a computer, of a mailbox or of a wallet. */
const decideAddress: Decide = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  if (isMostly(counts, counts.ips)) return { class: "IP addresses", kind: null };
  return isMostly(counts, counts.wallets) ? { class: "Cryptocurrency wallet addresses", kind: null } : undefined;
};

/** `cell`, `mobile`, `hp`: phone numbers, unless nothing in them could be one: numbers of radio cells, flags. */
const decideMobile: Decide = (counts) => {
  if (isMostly(counts, counts.emails)) return email;
  const possible = counts.internationalPhones + counts.punctuatedPhones + counts.bareDigits + counts.emails;
  return possible === 0 && isMostly(counts, counts.flags + counts.integers, 1) ? nothing : undefined;
};

const decideTitle: Decide = (counts) => (isMostly(counts, counts.salutations) ? { class: "Salutations", kind: null } : undefined);

const decideState: Decide = (counts) => {
  if (isMostly(counts, counts.statusWords)) return { class: "User statuses", kind: null };
  return isMostly(counts, counts.flags, 0.9) ? nothing : undefined;
};

/** `hash`: of a password, unless it is none: a number of the row. */
const decideHash: Decide = (counts) => (isMostly(counts, counts.integers + counts.flags) ? nothing : undefined);

const decidePosition: Decide = (counts) => (isMostly(counts, counts.integers, 0.9) ? nothing : undefined);

/** Columns named for a social network or a profile: handles and addresses of profiles can be looked up. */
const decideProfile: Decide = (counts) =>
  isMostly(counts, counts.profileUrls + counts.atHandles) ||
  (isMostly(counts, counts.handles + counts.profileUrls, 0.8) && isMostly(counts, counts.strongHandles, 0.3))
    ? { class: "Social media profiles", kind: "username" }
    : undefined;

/** Columns named for a social network itself: single words in them are handles, however plain they are. */
const decideNetwork: Decide = (counts) =>
  decideProfile(counts) ??
  (isMostly(counts, counts.handles + counts.profileUrls, 0.8) && !isMostly(counts, counts.flags)
    ? { class: "Social media profiles", kind: "username" }
    : undefined);

/** Flags of whether somebody has one (`whatsapp`, `skype`) are no identifiers. */
const decideMessenger: Decide = (counts) => onlyEmail(counts) ?? (isMostly(counts, counts.flags, 1) ? nothing : undefined);

/** Postal codes of Brazil, mobile numbers in Turkey. */
const decideCep: Decide = (counts) => (isMostly(counts, phoneLike(counts)) ? phone : undefined);

/** `nik`: in Indonesia the number of an identity card, elsewhere a nickname. */
const decideNik: Decide = (counts) => (isMostly(counts, counts.handles) ? { class: "Nicknames", kind: "username" } : undefined);

/** Whether nine tenths of the values that are not blank differ. */
export function isNearlyUnique(counts: ContentCounts): boolean {
  const filled = Math.min(counts.values - counts.blank, 4_096);
  return counts.distinct >= 0.9 * filled;
}

/** The ambiguous names of the table, without `_`. */
const decisions: readonly [names: string, decide: Decide][] = [
  ["name names", decideName],
  ["contact", decideContact],
  ["number numero номер ph sms smsphone cli ani caller callee callerid subscribernumber subscriberno pager isdn", decideNumber],
  ["contactinfo contactdetails contactdata contacts contactpoints identifier identifiers identity principal 联系方式 연락처", decideMixed],
  ["player owner author creator channel slug vanity vanityurl customurl uploader poster postedby fromuser creatorname channelname aka", decideName],
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
  ["tg weixin skype telegram discord kik jabber xmpp msn aim lineid wechat viber", decideMessenger],
  [
    "facebook twitter instagram tiktok youtube snapchat pinterest threads vk vkontakte github reddit twitch mastodon bluesky fb ig linkedin",
    decideNetwork,
  ],
  ["profile profileurl profilelink instagramurl facebookurl twitterurl tiktokurl linkedinurl permalink social socialurl url link", decideProfile],
];
const byName = new Map(decisions.flatMap(([names, decide]) => names.split(" ").map((name) => [compact(name), decide] as const)));

/** How the values decide what a name of the table means; undefined for names that mean one thing. */
export function decisionFor(alias: string): ((counts: ContentCounts) => ContentMeaning | undefined) | undefined {
  return byName.get(alias);
}
