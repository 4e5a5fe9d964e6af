// Lists names that JSON objects have by their role, whoever the person in them is (`billing`,
// `user_details`). They do not tell what a column means, and they are not values (docs/reading.md,
// "Columns"). Words that could be a person's name or user name are left out.

let structureWords: ReadonlySet<string> | undefined;

/** Made on first use: CSV has no objects. */
export function allStructureWords(): ReadonlySet<string> {
  return (structureWords ??= new Set(
    [
      "user users profile profiles contact contacts account accounts address addresses person people persons member members customer customers client clients owner author employee employees student students",
      "data node nodes edge edges item items list lists attributes attribute properties property meta metadata info information details detail stats statistics counts settings preferences options config configuration",
      "result results response request payload body source hits fields entity entities legacy core object objects record records entry entries content contents value values identity identities",
      "billing shipping delivery home work office business private public personal primary secondary main other location locations geo place places company organization organisation employer employment jobs education school",
      "social media network networks links urls images image picture pictures photo photos avatar cover thumbnail device devices browser app session sessions auth authentication credentials login logins security permissions roles",
      "subscription subscriptions plan payment payments card cards order orders invoice invoices cart product products transaction transactions history activity activities event events message messages post posts comment comments",
      "followers following friends follower friend reactions likes views insights metrics summary overview general basic extra extras additional custom raw original new old current previous last first next",
      "sender recipient receiver from to cc bcc buyer seller vendor supplier partner spouse parent father mother child children guardian emergency kin family household vehicle vehicles insurance health medical bank finance financial tax income",
      "date dates time times created updated timestamps tags labels category categories group groups team teams department page pages pagination paging cursor cursors extensions included relationships params query headers cookies context",
      "status state flags privacy verification verifications consent consents notification notifications marketing newsletter tracking campaign analytics survey answers questions form forms document documents file files attachment attachments notes",
      "name names phone phones email emails birth residence passport licence license id ids identifier identifiers and of the",
    ]
      .join(" ")
      .split(" "),
  ));
}

/** Returns true if every word of an object's name describes its content. Takes the words of one segment. */
export function isStructureName(found: readonly string[]): boolean {
  return found.length > 0 && found.every((word) => allStructureWords().has(word));
}
