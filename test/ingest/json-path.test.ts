import { expect, test } from "vitest";
import { collapsedPath, PathNode, pathSegment } from "../../src/ingest/json-path.js";

test("names that may be values become *", () => {
  for (const name of [
    "jan@example.com",
    "@jan",
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
  for (const name of ["email", "", "e-mail", "address1", "1st", "+", "a+1", "3-4", "-", "__proto__", "x".repeat(64), "a.b", "Straße"]) {
    expect([name, pathSegment(name)]).toEqual([name, name]);
  }
});

test("a place is one node, names that become * share one", () => {
  const root = PathNode.root();
  const user = root.grow("user", true);
  expect(root.known("user")).toBe(user);
  expect(user.path).toBe("user");
  expect(user.grow("__proto__", false).path).toBe("user.__proto__");
  expect(user.grow("1", false)).toBe(user.grow("jan@example.com", false));
  expect(user.known("1")).toBeUndefined();
  expect(user.grow("1", false).path).toBe("user.*");
});

test("endless names keep their paths, though not all are remembered", () => {
  const root = PathNode.root();
  for (let n = 0; n < 70_000; n++) root.grow(`name ${n}`, true);
  expect(root.known("name 69999")).toBeUndefined();
  expect(root.grow("name 69999", true).path).toBe("name 69999");
});

test("more than 32 names of a place that say nothing become *, those before them too", () => {
  const isKnown = (name: string): boolean => name === "email";
  const root = PathNode.root(isKnown);
  const users = root.grow("users", true, true);
  const paths = Array.from({ length: 40 }, (_, n) => users.grow(`Somebody ${String.fromCharCode(65 + (n % 26))}${n}x`, false, true).path);
  expect(paths.slice(0, 32).every((path) => path !== "users.*")).toBe(true);
  expect(paths.slice(32).every((path) => path === "users.*")).toBe(true);
  expect(users.grow("email", false).path).toBe("users.email");
  expect(users.known("Somebody A0x")).toBeUndefined();
  expect([...root.starred]).toEqual(["users"]);
  for (const path of paths) expect(collapsedPath(`${path}.city`, root.starred, isKnown)).toBe("users.*.city");
  expect(collapsedPath("users.email", root.starred, isKnown)).toBe("users.email");
  expect(collapsedPath("others.Somebody", root.starred, isKnown)).toBe("others.Somebody");
});

test("in a record itself only names of objects are counted", () => {
  const root = PathNode.root();
  for (let n = 0; n < 60; n++) expect(root.grow(`column ${n}x`, true, false).path).toBe(`column ${n}x`);
  for (let n = 0; n < 32; n++) expect(root.grow(`Somebody ${n}x`, true, true).path).toBe(`Somebody ${n}x`);
  expect(root.grow("Somebody else", true, true).path).toBe("*");
  expect(collapsedPath("Somebody 1x.email", root.starred, () => false)).toBe("*.email");
  expect(collapsedPath("column 1x", root.starred, () => false)).toBe("column 1x");
});
