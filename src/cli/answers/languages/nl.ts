// The texts of answers in Dutch.
import { classes } from "./classes-nl.js";
import type { AnswerTexts } from "./answer-texts.js";

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const kinds: AnswerTexts["kinds"] = {
  email: "e-mailadres",
  phone: "telefoonnummer",
  username: "gebruikersnaam",
  mailbox: "mailbox",
  domain: "domein",
  mention: "vermelding",
  trace: "spoor",
};
const theKinds: AnswerTexts["theKinds"] = {
  email: "het e-mailadres",
  phone: "het telefoonnummer",
  username: "de gebruikersnaam",
};

export const texts: AnswerTexts = {
  classes,
  kinds,
  theKinds,
  thisKind: { email: "Dit e-mailadres", phone: "Dit telefoonnummer", username: "Deze gebruikersnaam" },
  thisEntry: "Deze invoer",
  exposed: (found, asked) => (asked > 1 ? `gelekt in ${found} van ${asked} datasets` : "gelekt"),
  notFound: (asked) => (asked > 1 ? `niet gevonden in ${asked} datasets` : "niet gevonden"),
  inconclusive: "onzeker: het staat er misschien in",
  labels: {
    cannotTell: "Onzeker",
    coverage: "Dekking",
    datasets: "Datasets",
    date: "Datum",
    exposed: "Gelekt",
    foundBy: "Gevonden via",
    note: "Let op",
    notExposed: "Niet gelekt",
    notIn: "Niet in",
    source: "Bron",
    status: "Status",
  },
  statuses: {
    verified: "bevestigd: de gegevens zijn echt",
    unverified: "onbevestigd: niemand heeft bevestigd dat de gegevens echt zijn",
    disputed: "omstreden: herkomst of echtheid wordt betwist",
  },
  date: (year, month, day) => `${day === undefined ? "" : `${day} `}${months[month - 1] ?? ""} ${year}`,
  readShare: (name, share) => `${name}, waarvan ${share} gelezen kon worden`,
  coverage: (share) => `${share} van de dump kon gelezen worden: er kan meer gelekt zijn dan hier staat`,
  reasons: {
    "kind-not-indexed": {
      why: "gegevens van deze soort zijn er niet geïndexeerd",
      remedy: "zoek een ander gegeven van dezelfde persoon op",
    },
    "national-phone": {
      why: "zonder landcode kan het een van meerdere nummers zijn",
      remedy: "schrijf het met + en de landcode, of gebruik --region",
    },
    "blank-word": {
      why: "dumps gebruiken dit woord voor een lege waarde, dus het is niet geïndexeerd",
      remedy: "bouw de index opnieuw met --keep-word als het daar een echte naam is",
    },
    "unread-value": {
      why: "een waarde in de dump was niet met zekerheid te lezen, en kan deze zijn",
      remedy: "zoek een ander gegeven van dezelfde persoon op",
    },
    "low-coverage": {
      why: "te veel records konden niet gelezen worden",
      remedy: "bouw de index opnieuw uit een betere kopie, of verlaag --min-coverage",
    },
    "damaged-source": {
      why: "de dump was afgekapt of beschadigd, en het kan in het verloren deel staan",
      remedy: "bouw de index opnieuw uit een volledige kopie van de dump",
    },
    "part-of-plan": {
      why: "de index bevat maar een deel van de dumps",
      remedy: "voeg hem samen met de andere delen, en zoek daar",
    },
    "part-incomplete": {
      why: "de dataset staat nog niet volledig in de database",
      remedy: "voer leakcheck push uit voor de index, en zoek daarna opnieuw",
    },
    "damaged-bucket": {
      why: "het deel van de index waarin het zou staan is beschadigd",
      remedy: "zet de index terug uit een back-up, of bouw hem opnieuw",
    },
    "missing-key": {
      why: "het geheim van deze index ontbreekt",
      remedy: "zet het sleutelbestand terug in de sleutelmap, of gebruik --key-file",
    },
    "unreadable-index": {
      why: "deze index kan niet geopend worden",
      remedy: "voer leakcheck verify uit, en werk leakcheck bij als de index nieuwer is",
    },
    unrecognised: {
      why: "dit is geen e-mailadres, telefoonnummer of gebruikersnaam",
      remedy: "controleer de spelling",
    },
  },
  because: (names, why, remedy) => `${names}: ${why}; om het zeker te weten: ${remedy}.`,
  remark: {
    email:
      "Dit gaat alleen over dit e-mailadres. Zoek ook je telefoonnummer en gebruikersnaam op. Andere lekken vallen hierbuiten.",
    phone:
      "Dit gaat alleen over dit telefoonnummer. Zoek ook je e-mailadres en gebruikersnaam op. Andere lekken vallen hierbuiten.",
    username:
      "Dit gaat alleen over deze gebruikersnaam. Zoek ook je e-mailadres en telefoonnummer op. Andere lekken vallen hierbuiten.",
  },
  sameAnswer: (datasets) => `${datasets} datasets met hetzelfde antwoord`,
  mention: (kind, columns, records) =>
    `een vermelding: ${theKinds[kind]} staat in de tekst van ${columns}, in ${records === undefined ? "één record, misschien van iemand anders" : `${records} records, misschien van anderen`}`,
  alias: "een alias van dit adres, een andere schrijfwijze van dezelfde mailbox",
  variant: "een ander nummer van deze lijn, van voor of na een wijziging van het nummerplan",
  exact: (kind) => `${kinds[kind]}, exacte overeenkomst`,
  inUnread: (by) => `${by}, in tekst die niet als record gelezen kon worden`,
  inOne: (by) => `${by}, in één record`,
  inOneOfSeveral: (by) =>
    `${by}, in een record met meerdere mensen: sommige velden kunnen van een ander zijn`,
  inMany: (by, records, isAlias) =>
    `${by}, in ${records} records, misschien ${isAlias ? "ook die met deze schrijfwijze" : "van meerdere mensen"}: niet elk record hoeft elk veld te hebben`,
  onlyMention: (kind) => `${theKinds[kind]}; de andere velden zijn van de eigenaar van het record`,
  onlyUnread: (kind) => `${theKinds[kind]}; andere gelekte velden zijn onbekend`,
  otherFields: "Andere velden",
  absent: {
    password: "geen wachtwoord",
    phone: "geen telefoonnummer",
    email: "geen e-mailadres",
    address: "geen woonadres",
    birth: "geen geboortedatum",
    account: "geen kaart of bankrekening",
    papers: "geen identiteitsnummer",
  },
  absence: (fields, isOneRecord) => `${fields} in ${isOneRecord ? "dit record" : "deze records"}`,
  whatToDo: "Wat je nu kunt doen",
  mixed: "Sommige velden kunnen van anderen zijn. Sla over wat niet voor jou geldt.",
  exposedPeople: "Wat getroffen mensen nu kunnen doen",
  lookedUp: (kind, canonical) => `opgezocht als ${kinds[kind]} ${canonical}`,
  unlikely: ", een onwaarschijnlijke lezing: dat die ontbreekt, telt niet",
  provesNothing: (why) => `, maar dat het ontbreekt, bewijst niets: ${why}`,
  notSearched: (datasets, isOne) =>
    `; niet gezocht in ${datasets}, die geen waarden van deze soort ${isOne ? "heeft" : "hebben"}`,
  notLookedUp: (kind) => `niet opgezocht als ${kinds[kind]}: het lijkt er niet op`,
  row: {
    exposed: "gelekt",
    notFound: "niet gevonden",
    inconclusive: "onzeker",
    noIdentifier: "er is geen e-mailadres, telefoonnummer of gebruikersnaam",
    unknownFields: "velden onbekend",
  },
  line: (line) => `regel ${line}`,
  rowExposed: (datasets, by, fields) => `in ${datasets}, via ${by}: ${fields}`,
  summary: ({ rows, isOne, exposed, notFound, inconclusive }) =>
    `${rows} ${isOne ? "rij" : "rijen"}: ${exposed} gelekt, ${notFound} niet gevonden, ${inconclusive} onzeker`,
  tables: { rows: "rijen", exposed: "gelekt", foundIn: "gevonden in", inconclusiveBecause: "onzeker, want" },
  domain: {
    addresses: (count) => `${count} adressen`,
    few: (least) => `minder dan ${least} adressen`,
    notCounted: {
      why: "de index telt geen adressen per domein",
      remedy: "bouw hem opnieuw met --domains",
    },
    unread: {
      why: "niet alle waarden en teksten tellen mee, en het domein kan daarin voorkomen",
      remedy: "zoek de adressen van je mensen op",
    },
    remark: "Subdomeinen en adressen in teksten tellen niet mee.",
  },
  prompt: {
    first: "E-mailadres, telefoonnummer (+…) of gebruikersnaam; je ziet niet wat je typt: ",
    next: "Nog een, of een lege regel om te stoppen: ",
    region: "Land van dit nummer, bv. NL, of een lege regel als je het niet weet: ",
  },
};
