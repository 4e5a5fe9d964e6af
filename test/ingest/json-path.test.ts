import { expect, test } from "vitest";
import { PathNode, pathSegment } from "../../src/ingest/json-path.js";

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
