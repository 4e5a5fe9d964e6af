// The texts of answers in English.
import { kindWords } from "../explain-text.js";
import { reasonTexts } from "../reasons.js";
import type { AnswerTexts } from "./answer-texts.js";

const months = "January February March April May June July August September October November December".split(
  " ",
);

export const texts: AnswerTexts = {
  classes: undefined,
  kinds: kindWords,
  theKinds: { email: "the e-mail address", phone: "the phone number", username: "the user name" },
  thisKind: { email: "This e-mail address", phone: "This phone number", username: "This user name" },
  thisEntry: "This entry",
  exposed: (found, asked) => (asked > 1 ? `exposed in ${found} of ${asked} datasets` : "exposed"),
  notFound: (asked) => (asked > 1 ? `not found in ${asked} datasets` : "not found"),
  inconclusive: "inconclusive: it may or may not be there",
  labels: {
    cannotTell: "Cannot tell",
    coverage: "Coverage",
    datasets: "Datasets",
    date: "Date",
    exposed: "Exposed",
    foundBy: "Found by",
    note: "Please note",
    notExposed: "Not exposed",
    notIn: "Not in",
    source: "Source",
    status: "Status",
  },
  statuses: {
    verified: "verified: the data is known to be real",
    unverified: "unverified: nobody has confirmed that the data is real",
    disputed: "disputed: its origin or authenticity is contested",
  },
  date: (year, month, day) => `${day === undefined ? "" : `${day} `}${months[month - 1] ?? ""} ${year}`,
  readShare: (name, share) => `${name}, of which ${share} could be read`,
  coverage: (share) => `${share} of the dump could be read: more may be exposed than is shown`,
  reasons: reasonTexts,
  because: (names, why, remedy) => `${names}: ${why}; to be sure, ${remedy}.`,
  remark: {
    email:
      "This answer covers only this e-mail address. Look up your phone number and user name too. Other leaks are not covered.",
    phone:
      "This answer covers only this phone number. Look up your e-mail address and user name too. Other leaks are not covered.",
    username:
      "This answer covers only this user name. Look up your e-mail address and phone number too. Other leaks are not covered.",
  },
  sameAnswer: (datasets) => `${datasets} datasets with the same answer`,
  mention: (kind, columns, records) =>
    `a mention: the ${kindWords[kind]} stands in the text of ${columns}, in ${records === undefined ? "one record, perhaps of somebody else" : `${records} records, perhaps of other people`}`,
  alias: "an alias of this address, another spelling that reaches the same mailbox",
  variant: "another number of this line, from before or after its numbering plan changed",
  exact: (kind) => `${kindWords[kind]}, exact match`,
  inUnread: (by) => `${by}, in text that could not be read as a record`,
  inOne: (by) => `${by}, in one record`,
  inOneOfSeveral: (by) => `${by}, in a record that holds several people: some of the fields may be another's`,
  inMany: (by, records, isAlias) =>
    `${by}, in ${records} records, perhaps ${isAlias ? "including those with this spelling" : "of several people"}: not every record need have every field`,
  onlyMention: (kind) => `the ${kindWords[kind]}; the other fields belong to the record's owner`,
  onlyUnread: (kind) => `the ${kindWords[kind]}; other exposed fields are unknown`,
  otherFields: "Other fields",
  absent: {
    password: "no password",
    phone: "no phone number",
    email: "no e-mail address",
    address: "no home address",
    birth: "no date of birth",
    account: "no card or bank account",
    papers: "no ID number",
  },
  absence: (fields, isOneRecord) => `${fields} in ${isOneRecord ? "this record" : "these records"}`,
  whatToDo: "What to do now",
  mixed: "Some of these fields may be other people’s. Skip what does not apply to you.",
  exposedPeople: "What exposed people should do now",
  lookedUp: (kind, canonical) => `looked up as ${kindWords[kind]} ${canonical}`,
  unlikely: ", an unlikely reading, so its absence is ignored",
  provesNothing: (why) => `, but its absence proves nothing: ${why}`,
  notSearched: (datasets, isOne) =>
    `; not searched in ${datasets}, which ${isOne ? "has" : "have"} no values of this kind`,
  notLookedUp: (kind) => `not looked up as ${kindWords[kind]}: it does not look like one`,
  row: {
    exposed: "exposed",
    notFound: "not found",
    inconclusive: "inconclusive",
    noIdentifier: "it has no e-mail address, phone number or user name",
    unknownFields: "fields unknown",
  },
  line: (line) => `line ${line}`,
  rowExposed: (datasets, kinds, fields) => `in ${datasets}, by ${kinds}: ${fields}`,
  summary: ({ rows, isOne, exposed, notFound, inconclusive }) =>
    `${rows} ${isOne ? "row" : "rows"}: ${exposed} exposed, ${notFound} not found, ${inconclusive} inconclusive`,
  tables: {
    rows: "rows",
    exposed: "exposed",
    foundIn: "found in",
    inconclusiveBecause: "inconclusive because",
  },
  domain: {
    addresses: (count) => `${count} addresses`,
    few: (least) => `fewer than ${least} addresses`,
    notCounted: {
      why: "the index does not count addresses by domain",
      remedy: "build it again with --domains",
    },
    unread: {
      why: "values and texts that are not counted may hold addresses of this domain",
      remedy: "look up the addresses of your people",
    },
    remark: "Subdomains, and addresses within texts, are not counted.",
  },
  prompt: {
    first: "E-mail address, phone number (+…) or user name; your input is not shown: ",
    next: "Another one, or an empty line to end: ",
    region: "Country of this number, e.g. NL, or an empty line if you do not know: ",
  },
};
