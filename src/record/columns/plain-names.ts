// Lists column names without personal data that are common in CSV headers, and so show that the
// first line is a header (docs/reading.md, "Files without a header"). Words that could be a
// person's name or user name (admin, guest, male) are left out.

/** Plain names in the form of `compact(normaliseHeader(name))`. */
const plainNames = new Set(
  [
    "n nr lp sn sno srno slno seq sequence serialnumber rowid rownum rownr recordid recordnumber linenumber key keys value values",
    "date dates time datetime timestamp ts day month year hour week quarter period start end begin startdate enddate starttime endtime fromdate todate duration",
    "datum fecha data дата 日期 tarih tanggal data_ora zeit zeitstempel hora heure",
    "note notes remark remarks memo bemerkung bemerkungen notiz nota notas opmerking opmerkingen remarque remarques observaciones uwagi примечание комментарий 备注 備考",
    "tag tags label labels group groups groupid groupname role roles rolename permission permissions privileges type kind subtype class flag flags option options",
    "level levels rank ranking rating ratings stars point points credit credits coins exp xp tier grade",
    "code codes refcode reference ref refno invitecode referralcode promocode coupon voucher",
    "amount price cost fee total subtotal sum tax discount currency quantity qty count counter average avg min max percent percentage unit units",
    "product products productid productname item items itemid sku plan planid planname subscription package service services order orderdate orderstatus invoice payment paid",
    "expires expiry expiration expireson expiresat validfrom validuntil validto renewal active enabled disabled deleted archived confirmed approved subscribed unsubscribed optin optout consent newsletter gdpr",
    "version revision size length width checksum md5 sha1 sha256 etag encoding charset format extension mime mimetype",
    "domain domains host server port protocol path method referer referrer campaign medium channelid utmsource utmmedium utmcampaign landingpage channelname subdomain",
    "subject message messages body text content contents topic thread threadid post posts postid likes shares retweets favorites favourites replies views viewcount",
    "customer client member employee patient student supplier vendor partner candidate applicant respondent attendee participant passenger teilnehmer kunde klant cliente",
    "team teamid project projectid event eventid eventname session venue branch store storeid office officeid division unitname manager supervisor reportsto costcenter",
    "database dbname table schema field fields column columns parameter parameters attribute attributes metadata meta raw json payload record records entry entries result results",
    "origin leadsource leadstatus sourceid sourcename method channeltype segment list listname listid mailinglist folder queue priority severity stage step phase outcome reason",
    "question questions answer answers response responses choice choices survey surveyid feedback",
    "statusid statuscode state1 visible hidden locked online anonymous primary default preferred public private premium",
    "favouritecolour favoritecolor favouritecolor favoritecolour favourite_food colour color hobbys language1 language2 locale timezoneoffset",
  ]
    .join(" ")
    .split(" ")
    .map((name) => name.replaceAll("_", "")),
);

/** Last words of names such as `order_date` and `orderDate`. None could be a person's name. */
const plainEndings = new Set(
  "verified unverified confirmed validated hash hashed md5 sha1 sha256 digest optin optout enabled disabled id ids uid uuid guid pk fk no nr num number name date time at on ts timestamp day month year url uri link path code type kind status flag flags text json list value key level rate score size count counts total amount price label title description desc category group source version format address since until".split(
    " ",
  ),
);
const plainBeginnings = new Set(
  "is has was num nb number total count max min avg sum allow allows accepts show hide enable enabled last first".split(
    " ",
  ),
);

/** Returns true if a name (in the form of `compact`) is a plain one, not about a person. */
export function isPlainName(compacted: string): boolean {
  return plainNames.has(compacted);
}

/** Returns true if column names commonly end with this word. */
export function isPlainEnding(word: string): boolean {
  return plainEndings.has(word);
}

/**
 * Returns true if these words begin or end the way column names do. Meaningful only for names that
 * are written as one word.
 */
export function hasPlainEnds(words: readonly string[]): boolean {
  return words.length > 1 && (plainEndings.has(words.at(-1) ?? "") || plainBeginnings.has(words[0] ?? ""));
}
