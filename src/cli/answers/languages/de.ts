// The texts of answers in German.
import { classes } from "./classes-de.js";
import type { AnswerTexts } from "./answer-texts.js";

const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(
  " ",
);
const kinds: AnswerTexts["kinds"] = {
  email: "E-Mail-Adresse",
  phone: "Telefonnummer",
  username: "Benutzername",
  mailbox: "Postfach",
  domain: "Domain",
  mention: "Erwähnung",
  trace: "Spur",
};
const theKinds: AnswerTexts["theKinds"] = {
  email: "die E-Mail-Adresse",
  phone: "die Telefonnummer",
  username: "der Benutzername",
};

export const texts: AnswerTexts = {
  classes,
  kinds,
  theKinds,
  thisKind: {
    email: "Diese E-Mail-Adresse",
    phone: "Diese Telefonnummer",
    username: "Dieser Benutzername",
  },
  thisEntry: "Diese Eingabe",
  exposed: (found, asked) => (asked > 1 ? `betroffen in ${found} von ${asked} Datensätzen` : "betroffen"),
  notFound: (asked) => (asked > 1 ? `nicht gefunden in ${asked} Datensätzen` : "nicht gefunden"),
  inconclusive: "unklar: kann darin stehen oder auch nicht",
  labels: {
    cannotTell: "Unklar",
    coverage: "Abdeckung",
    datasets: "Datensätze",
    date: "Datum",
    exposed: "Betroffen",
    foundBy: "Gefunden per",
    note: "Hinweis",
    notExposed: "Nicht dabei",
    notIn: "Nicht in",
    source: "Quelle",
    status: "Status",
  },
  statuses: {
    verified: "bestätigt: Die Daten sind echt",
    unverified: "unbestätigt: Niemand hat bestätigt, dass die Daten echt sind",
    disputed: "umstritten: Herkunft oder Echtheit wird bestritten",
  },
  date: (year, month, day) => `${day === undefined ? "" : `${day}. `}${months[month - 1] ?? ""} ${year}`,
  readShare: (name, share) => `${name}, davon ${share} lesbar`,
  coverage: (share) => `${share} des Dumps waren lesbar: Es kann mehr betroffen sein, als hier steht`,
  reasons: {
    "kind-not-indexed": {
      why: "Angaben dieser Art sind dort nicht indiziert",
      remedy: "suchen Sie nach einer anderen Angabe derselben Person",
    },
    "national-phone": {
      why: "ohne Ländervorwahl kann es eine von mehreren Nummern sein",
      remedy: "schreiben Sie sie mit + und Ländervorwahl, oder setzen Sie --region",
    },
    "blank-word": {
      why: "Dumps schreiben dieses Wort für einen leeren Wert, daher steht es nicht im Index",
      remedy: "bauen Sie den Index mit --keep-word neu, falls es dort ein Name ist",
    },
    "unread-value": {
      why: "ein Wert des Dumps war nicht sicher zu lesen, und er kann es sein",
      remedy: "suchen Sie nach einer anderen Angabe derselben Person",
    },
    "low-coverage": {
      why: "zu viele Zeilen des Dumps waren nicht lesbar",
      remedy: "bauen Sie den Index aus einer besseren Kopie, oder setzen Sie --min-coverage",
    },
    "damaged-source": {
      why: "der Dump war abgeschnitten oder beschädigt, und es kann dort gestanden haben",
      remedy: "bauen Sie den Index aus einer ganzen Kopie des Dumps",
    },
    "part-of-plan": {
      why: "der Index enthält nur einen Teil der Dumps",
      remedy: "führen Sie ihn mit den übrigen Teilen zusammen und suchen Sie dort",
    },
    "part-incomplete": {
      why: "der Datensatz ist noch nicht vollständig in der Datenbank",
      remedy: "führen Sie leakcheck push für den Index aus und suchen Sie danach erneut",
    },
    "damaged-bucket": {
      why: "der Teil des Index, in dem es stünde, ist beschädigt",
      remedy: "holen Sie den Index aus einer Sicherung, oder bauen Sie ihn neu",
    },
    "missing-key": {
      why: "das Geheimnis dieses Index fehlt",
      remedy: "legen Sie die Schlüsseldatei zurück, oder setzen Sie --key-file",
    },
    "unreadable-index": {
      why: "dieser Index lässt sich nicht öffnen",
      remedy: "prüfen Sie ihn mit leakcheck verify; ist er neuer, aktualisieren Sie leakcheck",
    },
    unrecognised: {
      why: "das ist keine E-Mail-Adresse, keine Telefonnummer und kein Benutzername",
      remedy: "prüfen Sie die Schreibweise",
    },
  },
  because: (names, why, remedy) => `${names}: ${why}; um sicher zu sein, ${remedy}.`,
  remark: {
    email:
      "Das gilt nur für diese E-Mail-Adresse. Suchen Sie auch nach Telefonnummer und Benutzername. Andere Lecks sind nicht erfasst.",
    phone:
      "Das gilt nur für diese Telefonnummer. Suchen Sie auch nach E-Mail-Adresse und Benutzername. Andere Lecks sind nicht erfasst.",
    username:
      "Das gilt nur für diesen Benutzernamen. Suchen Sie auch nach E-Mail-Adresse und Telefonnummer. Andere Lecks sind nicht erfasst.",
  },
  sameAnswer: (datasets) => `${datasets} Datensätze mit derselben Antwort`,
  mention: (kind, columns, records) =>
    `eine Erwähnung: ${theKinds[kind]} steht im Text von ${columns}, in ${records === undefined ? "einer Zeile, vielleicht von jemand anderem" : `${records} Zeilen, vielleicht von anderen`}`,
  alias: "ein Alias dieser Adresse, eine andere Schreibweise desselben Postfachs",
  variant: "eine andere Nummer dieses Anschlusses, vor oder nach einer Umstellung",
  exact: (kind) => `${kinds[kind]}, genau gleich`,
  inUnread: (by) => `${by}, in Text, der nicht als Zeile lesbar war`,
  inOne: (by) => `${by}, in einer Zeile`,
  inOneOfSeveral: (by) =>
    `${by}, in einer Zeile mit mehreren Personen: Manche Felder können andere betreffen`,
  inMany: (by, records, isAlias) =>
    `${by}, in ${records} Zeilen, vielleicht ${isAlias ? "auch denen mit dieser Schreibweise" : "mehrerer Personen"}: Nicht jede Zeile muss jedes Feld haben`,
  onlyMention: (kind) => `${theKinds[kind]}; die anderen Felder gehören dem Inhaber der Zeile`,
  onlyUnread: (kind) => `${theKinds[kind]}; andere betroffene Felder sind unbekannt`,
  otherFields: "Andere Felder",
  absent: {
    password: "kein Passwort",
    phone: "keine Telefonnummer",
    email: "keine E-Mail-Adresse",
    address: "keine Anschrift",
    birth: "kein Geburtsdatum",
    account: "keine Karte, kein Bankkonto",
    papers: "keine Ausweisnummer",
  },
  absence: (fields, isOneRecord) => `${fields} in ${isOneRecord ? "dieser Zeile" : "diesen Zeilen"}`,
  whatToDo: "Was jetzt zu tun ist",
  mixed: "Manche Felder können andere betreffen. Lassen Sie aus, was nicht passt.",
  exposedPeople: "Was Betroffene jetzt tun sollten",
  lookedUp: (kind, canonical) => `gesucht als ${kinds[kind]} ${canonical}`,
  unlikely: ", eine unwahrscheinliche Lesart: Dass sie fehlt, zählt nicht",
  provesNothing: (why) => `, doch dass es fehlt, beweist nichts: ${why}`,
  notSearched: (datasets, isOne) =>
    `; nicht gesucht in ${datasets}, ${isOne ? "das" : "die"} keine Werte dieser Art ${isOne ? "hat" : "haben"}`,
  notLookedUp: (kind) => `nicht gesucht als ${kinds[kind]}: Danach sieht es nicht aus`,
  row: {
    exposed: "betroffen",
    notFound: "nicht gefunden",
    inconclusive: "unklar",
    noIdentifier: "keine E-Mail-Adresse, keine Telefonnummer, kein Benutzername",
    unknownFields: "Felder unbekannt",
  },
  line: (line) => `Zeile ${line}`,
  rowExposed: (datasets, by, fields) => `in ${datasets}, per ${by}: ${fields}`,
  summary: ({ rows, isOne, exposed, notFound, inconclusive }) =>
    `${rows} ${isOne ? "Zeile" : "Zeilen"}: ${exposed} betroffen, ${notFound} nicht gefunden, ${inconclusive} unklar`,
  tables: {
    rows: "Zeilen",
    exposed: "betroffen",
    foundIn: "gefunden in",
    inconclusiveBecause: "unklar, denn",
  },
  domain: {
    addresses: (count) => `${count} Adressen`,
    few: (least) => `weniger als ${least} Adressen`,
    notCounted: {
      why: "der Index zählt keine Adressen je Domain",
      remedy: "bauen Sie ihn mit --domains neu",
    },
    unread: {
      why: "nicht alle Werte und Texte zählen mit, und die Domain kann darin vorkommen",
      remedy: "schlagen Sie die Adressen Ihrer Leute nach",
    },
    remark: "Subdomains und Adressen in Texten zählen nicht mit.",
  },
  prompt: {
    first: "E-Mail-Adresse, Telefonnummer (+…) oder Benutzername; bleibt unsichtbar: ",
    next: "Noch eine Angabe, oder eine leere Zeile zum Beenden: ",
    region: "Land dieser Nummer, z. B. DE, oder eine leere Zeile: ",
  },
};
