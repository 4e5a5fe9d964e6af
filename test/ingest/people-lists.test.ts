// Which lists of an object hold records, by names alone.
import { describe, expect, it, test } from "vitest";
import { PathNode } from "../../src/ingest/json-path.js";
import { JsonValues } from "../../src/ingest/ndjson/json-values.js";
import { LineRecords, ListRules } from "../../src/ingest/ndjson/line-records.js";
import { listsByHand, noLists, type ListFindings } from "../../src/ingest/people-lists.js";
import { isKnownColumnName, meaningByName } from "../../src/record/columns/column-meaning.js";
import { listNameOf, type ListName } from "../../src/record/columns/list-names.js";

/**
 * Returns the records of an object as texts: `path=value` of their own values, then of shared ones
 * after `|`. `?` marks a record that may hold several people, `-` values that are no record.
 */
function recordsOf(object: unknown, findings: ListFindings = noLists): string[] {
  const records = new LineRecords(new ListRules(findings, meaningByName));
  const values: string[] = [];
  const add = (path: string, value: string): void => {
    records.value(path);
    values.push(`${path}=${value}`);
  };
  const reader = new JsonValues(
    {
      value: add,
      number: add,
      blank: (path) => records.blank(path),
      unread: (path) => add(path, "unread"),
      repeated() {},
      name(name, path) {
        records.name(path);
        values.push(`name ${name}`);
      },
      key() {},
      enter: (path) => records.enter(path),
      leave: () => records.leave(),
      isList: (path) => records.isList(path),
    },
    PathNode.root(isKnownColumnName),
  );
  expect(reader.flatten(JSON.stringify(object))).toBeUndefined();
  const text = (ordinals: readonly number[]): string => ordinals.map((ordinal) => values[ordinal]).join(" ");
  return (
    records.divide()?.map(({ own, shared, isUnsure, isCounted }) => {
      const marks = `${isUnsure ? "?" : ""}${isCounted ? "" : "-"}`;
      return `${marks}${text(own)}${shared.length === 0 ? "" : ` | ${text(shared)}`}`;
    }) ?? [text([...values.keys()])]
  );
}

const kim = { username: "kim", city: "Delft" };
const lars = { username: "lars", city: "Gent" };

test.each<[what: string, object: unknown, records: string[]]>([
  [
    "people in a list, and fields of nobody around it",
    { status: "ok", users: [kim, lars] },
    [
      "-status=ok",
      "users.username=kim users.city=Delft | status=ok",
      "users.username=lars users.city=Gent | status=ok",
    ],
  ],
  [
    "a person around the list",
    { email: "a@example.com", users: [kim] },
    ["email=a@example.com", "users.username=kim users.city=Delft"],
  ],
  [
    "the name of a person around the list",
    { full_name: "A", users: [kim] },
    ["full_name=A", "users.username=kim users.city=Delft"],
  ],
  [
    "a person around the list whose identifier is blank",
    { email: "", bio: "x", users: [kim] },
    ["bio=x", "users.username=kim users.city=Delft"],
  ],
  [
    "a list whose name says nothing",
    { email: "a@example.com", zus: [kim, { username: "lars" }] },
    ["email=a@example.com", "zus.username=kim zus.city=Delft", "zus.username=lars"],
  ],
  [
    "such a list of identifiers alone",
    { email: "a@example.com", zus: [{ username: "kim" }, { username: "lars" }] },
    ["?email=a@example.com zus.username=kim zus.username=lars"],
  ],
  [
    "such a list around which is no person",
    { id: 1, zus: [{ username: "kim" }, { username: "lars" }] },
    ["-id=1", "zus.username=kim | id=1", "zus.username=lars | id=1"],
  ],
  [
    "one person's identifiers",
    { emails: ["a@example.com", "b@example.com"], phones: [{ type: "home", number: "+1" }] },
    ["emails=a@example.com emails=b@example.com phones.type=home phones.number=+1"],
  ],
  [
    "one person's profiles",
    { email: "a@example.com", profiles: [{ network: "x", username: "kim", full_name: "Kim" }] },
    ["email=a@example.com profiles.network=x profiles.username=kim profiles.full_name=Kim"],
  ],
  [
    "profiles that are people",
    { status: "ok", profiles: [kim, lars] },
    [
      "-status=ok",
      "profiles.username=kim profiles.city=Delft | status=ok",
      "profiles.username=lars profiles.city=Gent | status=ok",
    ],
  ],
  [
    "contacts of a person, and people who are contacts",
    {
      contacts: [{ type: "work", email: "a@example.com" }],
      data: { contacts: [{ name: "Kim", email: "k@example.com" }] },
    },
    [
      "contacts.type=work contacts.email=a@example.com",
      "data.contacts.name=Kim data.contacts.email=k@example.com",
    ],
  ],
  [
    "people within people",
    { comments: [{ user: kim, text: "x", replies: [{ user: lars, text: "y" }] }] },
    [
      "-",
      "comments.user.username=kim comments.user.city=Delft comments.text=x",
      "comments.replies.user.username=lars comments.replies.user.city=Gent comments.replies.text=y",
    ],
  ],
  [
    "objects under names that are values",
    { users: { "12": kim, "13": lars } },
    ["-", "users.*.username=kim users.*.city=Delft", "users.*.username=lars users.*.city=Gent"],
  ],
  [
    "objects under names that turn out to be values with the second one",
    { users: { "x-1": kim, "x-2": lars } },
    ["-", "users.*.username=kim users.*.city=Delft", "users.*.username=lars users.*.city=Gent"],
  ],
  [
    "objects under addresses",
    { username: "x", leden: { "a@example.com": { city: "Delft" }, "b@example.com": { city: "Gent" } } },
    ["username=x", "name a@example.com leden.*.city=Delft", "name b@example.com leden.*.city=Gent"],
  ],
  [
    "lists without identifiers",
    { username: "kim", tags: [{ label: "x" }], y: ["z"] },
    ["username=kim tags.label=x y=z"],
  ],
  [
    "lists of lists",
    { users: [[kim], [[lars]]] },
    ["-", "users.username=kim users.city=Delft", "users.username=lars users.city=Gent"],
  ],
])("%s", (_what, object, records) => {
  expect(recordsOf(object)).toEqual(records);
});

describe("decisions", () => {
  const thread = { email: "a@example.com", emails: ["b@example.com"], users: [kim], zus: [lars] };

  it("of the survey come first", () => {
    const decisions = new Map([["users", "part"] as const]);
    expect(recordsOf(thread, { ...noLists, decisions })).toEqual([
      "email=a@example.com emails=b@example.com users.username=kim users.city=Delft",
      "zus.username=lars zus.city=Gent",
    ]);
  });

  it("by hand are the only ones", () => {
    expect(recordsOf(thread, listsByHand(["zus"]))).toEqual([
      "email=a@example.com emails=b@example.com users.username=kim users.city=Delft",
      "zus.username=lars zus.city=Gent",
    ]);
    expect(recordsOf(thread, listsByHand([]))).toHaveLength(1);
  });

  it("by hand take the path of an object whose names are values", () => {
    expect(recordsOf({ x: { "12": kim, "13": lars } }, listsByHand(["x"]))).toHaveLength(3);
  });
});

test.each<[path: string, says: ListName]>([
  ["users", "people"],
  ["data.user.edge_followed_by.edges", "people"],
  ["tagged_users", "people"],
  ["related_profiles", "people"],
  ["to", "people"],
  ["emails", "identifiers"],
  ["emails.list", "identifiers"],
  ["phone_numbers", "identifiers"],
  ["user_emails", "identifiers"],
  ["usernames", "identifiers"],
  ["profiles", "things"],
  ["user.accounts", "things"],
  ["providerUserInfo", "things"],
  ["orders", "things"],
  ["contacts", "contacts"],
  ["*", "unknown"],
  ["data", "unknown"],
  ["edges", "unknown"],
  ["zus", "unknown"],
])("a list %s is one of %s", (path, says) => {
  expect(listNameOf(path)).toBe(says);
});
