import { describe, expect, it, test } from "vitest";
import { collapsedPath, PathNode, pathSegment, type ObjectNames } from "../../src/ingest/json-path.js";

/** Returns an object that holds these names. */
const holding = (names: string, isAmongObjects = false): ObjectNames => ({
  inside: names.split(" "),
  isAmongObjects,
});
const isTabled = (name: string): boolean => ["email", "city", "people"].includes(name);

test("names that may be values become *", () => {
  for (const name of [
    "jan@example.com",
    "@jan",
    "@Timestamp",
    "@timestamp.x",
    "0",
    "0155",
    "٤٢",
    "+15555550123",
    "+1 555 555 01 23",
    "(555) 555-0123",
    "555-555-0123",
    "x".repeat(65),
  ]) {
    expect([name, pathSegment(name)]).toEqual([name, "*"]);
  }
});

test("other names stay", () => {
  for (const name of [
    "email",
    "",
    "e-mail",
    "address1",
    "1st",
    "+",
    "a+1",
    "3-4",
    "-",
    "__proto__",
    "x".repeat(64),
    "a.b",
    "Straße",
    // Programs write these.
    "@timestamp",
    "@id",
    "@attributes",
  ]) {
    expect([name, pathSegment(name)]).toEqual([name, name]);
  }
});

test("a path has one node, and names that become * share one", () => {
  const root = PathNode.root();
  const user = root.grow("user", true);
  expect(root.known("user")).toBe(user);
  expect(user.path).toBe("user");
  expect(user.grow("__proto__", false).path).toBe("user.__proto__");
  expect(user.grow("1", false)).toBe(user.grow("jan@example.com", false));
  expect(user.known("1")).toBeUndefined();
  expect(user.grow("1", false).path).toBe("user.*");
});

test("endless names keep their paths, although not all nodes are remembered", () => {
  const root = PathNode.root();
  for (let n = 0; n < 70_000; n++) root.grow(`name ${n}`, true);
  expect(root.known("name 69999")).toBeUndefined();
  expect(root.grow("name 69999", true).path).toBe("name 69999");
});

test("more than 32 unknown names in a node become *, the earlier ones too", () => {
  const isKnown = (name: string): boolean => name === "email";
  const root = PathNode.root(isKnown);
  const users = root.grow("users", true, holding("x"));
  const paths = Array.from(
    { length: 40 },
    (_, n) => users.grow(`Somebody ${String.fromCharCode(65 + (n % 26))}${n}x`, false, holding(`x${n}`)).path,
  );
  expect(paths.slice(0, 32).every((path) => path !== "users.*")).toBe(true);
  expect(paths.slice(32).every((path) => path === "users.*")).toBe(true);
  expect(users.grow("email", false).path).toBe("users.email");
  expect(users.known("Somebody A0x")).toBeUndefined();
  expect([...root.starred]).toEqual(["users"]);
  for (const path of paths) expect(collapsedPath(`${path}.city`, root.starred, isKnown)).toBe("users.*.city");
  expect(collapsedPath("users.email", root.starred, isKnown)).toBe("users.email");
  expect(collapsedPath("others.Somebody", root.starred, isKnown)).toBe("others.Somebody");
});

test("in the root only object names are counted", () => {
  const root = PathNode.root();
  for (let n = 0; n < 60; n++) expect(root.grow(`column ${n}x`, true).path).toBe(`column ${n}x`);
  for (let n = 0; n < 32; n++)
    expect(root.grow(`Somebody ${n}x`, true, holding(`x${n}`)).path).toBe(`Somebody ${n}x`);
  expect(root.grow("Somebody 99x", true, holding("x")).path).toBe("*");
  expect(collapsedPath("Somebody 1x.email", root.starred, () => false)).toBe("*.email");
  expect(collapsedPath("column 1x", root.starred, () => false)).toBe("column 1x");
});

describe("object names that are names of people", () => {
  const at = (keepsNames = false): { root: PathNode; people: PathNode } => {
    const root = PathNode.root(isTabled, [], { keepsNames });
    return { root, people: root.grow("people", true, holding("x")) };
  };

  it.each<[string, ObjectNames, ObjectNames, string[]]>([
    ["personal names", holding("city x"), holding("y city"), ["people.{}"]],
    ["personal names, among objects only", holding("city x", true), holding("y city", true), ["people"]],
    ["half of their names, among objects only", holding("p q r s", true), holding("q p", true), ["people"]],
    ["identifiers, among objects only", holding("email", true), holding("phone", true), ["people"]],
    ["less than half", holding("p q r s", true), holding("q t u v", true), []],
    ["names of things", holding("id name url"), holding("id name url"), []],
    ["personal names, but in one only", holding("city"), holding("count"), []],
  ])("become * if two objects share %s", (_what, one, other, starred) => {
    const { root, people } = at();
    expect(people.grow("anna", false, one).path).toBe("people.anna");
    const isStarred = starred.length > 0;
    expect(people.grow("boris", false, other).path).toBe(isStarred ? "people.*" : "people.boris");
    expect([...root.starred]).toEqual(starred);
    expect(people.known("anna") === undefined).toBe(isStarred);
    expect(collapsedPath("people.anna.city", root.starred, isTabled)).toBe(
      isStarred ? "people.*.city" : "people.anna.city",
    );
    expect(people.grow("email", false, other).path).toBe("people.email");
    // A name without an object may be a column if other columns stand beside the objects.
    expect(people.grow("kleur", false).path).toBe(starred[0] === "people" ? "people.*" : "people.kleur");
    expect(collapsedPath("people.kleur", root.starred, isTabled)).toBe(
      starred[0] === "people" ? "people.*" : "people.kleur",
    );
    const kept = at(true);
    for (const [name, object] of [
      ["anna", one],
      ["boris", other],
    ] as const)
      expect(kept.people.grow(name, false, object).path).toBe(`people.${name}`);
  });

  it("become * at once if they look like names of people", () => {
    for (const name of ["Anna Smit", "Smit, Anna", "Anna van den Berg", "Łukasz O’Hara", "J. de Vries"]) {
      const { root, people } = at();
      expect(people.grow(name, false, holding("x")).path).toBe("people.*");
      expect(root.grow(name, true, holding("x")).path).toBe("*");
      expect(at(true).people.grow(name, false, holding("x")).path).toBe(`people.${name}`);
    }
    for (const name of ["anna", "Anna", "favourite colour", "Route 66", "A&B Co"])
      expect(at().people.grow(name, false, holding("x")).path).not.toBe("people.*");
  });

  it("become * beside a name that looks like a person's, whichever comes first", () => {
    const first = at();
    first.people.grow("Anna Smit", false, holding("city"));
    expect(first.people.grow("boris", false, holding("city")).path).toBe("people.*");
    const second = at();
    second.people.grow("boris", false, holding("city"));
    second.people.grow("Chloe Smit", false, holding("count"));
    second.people.grow("Anna Smit", false, holding("city"));
    expect(collapsedPath("people.boris.city", second.root.starred, isTabled)).toBe("people.*.city");
  });

  it("are judged by their first object, even after other values", () => {
    const { root, people } = at();
    for (const name of ["anna", "boris"]) people.grow(name, false);
    expect(people.known("anna")?.isObject).toBe(false);
    people.grow("anna", false, holding("city"));
    expect(people.known("anna")?.isObject).toBe(true);
    expect(people.grow("boris", false, holding("city")).path).toBe("people.*");
    expect([...root.starred]).toEqual(["people.{}"]);
  });

  it("are values in paths recorded before the node above turned out to hold people", () => {
    const starred = new Set(["people.anna.friends", "people"]);
    expect(collapsedPath("people.anna.friends.boris.city", starred, (name) => name === "friends")).toBe(
      "people.*.friends.*.city",
    );
  });
});
