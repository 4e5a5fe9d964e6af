import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PathNode } from "../../../src/ingest/json-path.js";
import { JsonValues, maxDepth } from "../../../src/ingest/ndjson/json-values.js";
import { randomCases } from "../../support/random-cases.js";

/**
 * Returns `path=value`, `path blank`, `path unread` or `name name` for each visit, or the reason of
 * a reject.
 */
function flatten(...lines: string[]): string[] {
  const seen: string[] = [];
  const visitor: ConstructorParameters<typeof JsonValues>[0] = {
    value: (path, value) => seen.push(`${path}=${value}`),
    number: (path, text) => seen.push(`${path}=${text}`),
    blank: (path) => seen.push(`${path} blank`),
    unread: (path) => seen.push(`${path} unread`),
    repeated: () => seen.push("repeated"),
    name: (name) => seen.push(`name ${name}`),
    key() {},
    enter() {},
    leave() {},
    isList: () => false,
  };
  const values = new JsonValues(visitor, PathNode.root(undefined, [], { keepsNames: true }));
  for (const line of lines) {
    const reason = values.flatten(line);
    if (reason !== undefined) seen.push(reason);
  }
  return seen;
}

describe("values by path", () => {
  const cases: [what: string, line: string, expected: string[]][] = [
    ["flat", '{"a":"x","b":1,"c":true,"d":false}', ["a=x", "b=1", "c=true", "d=false"]],
    [
      "nested",
      '{"user":{"contact":{"email":"jan@example.com"}},"x":1}',
      ["user.contact.email=jan@example.com", "x=1"],
    ],
    ["array elements share a path", '{"a":["x",["y",2],{"b":"z"}]}', ["a=x", "a=y", "a=2", "a.b=z"]],
    [
      "blanks",
      '{"a":null,"b":"","c":[],"d":{},"e":[null,"x"]}',
      ["a blank", "b blank", "c blank", "d blank", "e blank", "e=x"],
    ],
    ["strings are unchanged", '{"a":" null ","b":"\\u0000\\n"}', ["a= null ", "b=\0\n"]],
    ["the last of equal names wins", '{"a":1,"a":{"b":2},"a":3.0}', ["a=3.0", "repeated"]],
    ["equal names with blanks behind one", '{"a" :1,"a":2}', ["a=2", "repeated"]],
    ["equal names deep inside", '{"a":[{"b":1, "\\u0062" : 2}]}', ["a.b=2", "repeated"]],
    ["equal names of different objects", '{"a":{"b":1},"c":[{"b":2},{"b":3}]}', ["a.b=1", "c.b=2", "c.b=3"]],
    ["what looks like a name in a string", '{"a":"\\"b\\": 1, \\\\"}', ['a="b": 1, \\']],
    [
      "numbers as in the source",
      '{"a":12345678901234567890,"b":[1e3,3.0,-0],"c":"n1","d":"","e":7}',
      ["a=12345678901234567890", "b=1e3", "b=3.0", "b=-0", "c=n1", "d blank", "e=7"],
    ],
    ["a number inside a string", '{"a":"1e3, 3.0","b":",3.0"}', ["a=1e3, 3.0", "b=,3.0"]],
    [
      "__proto__ and the like are names",
      '{"__proto__":{"x":1},"constructor":"a","toString":3.0,"hasOwnProperty":{"__proto__":2}}',
      ["__proto__.x=1", "constructor=a", "toString=3.0", "hasOwnProperty.__proto__=2"],
    ],
    [
      "names that may be values",
      '{"users":{"jan@example.com":{"city":"x"},"0155":1,"+1 555 555 0123":2}}',
      ["name jan@example.com", "users.*.city=x", "users.*=1", "users.*=2"],
    ],
    ["integer names come first", '{"b":1,"7":2}', ["*=2", "b=1"]],
    ["empty names", '{"":1,"a":{"":2,"b":3}}', ["(empty)=1", "a.=2", "a.b=3"]],
    ["an empty record", "{}", []],
    ["white space", ' \t{ "a" : 1.0 }\r', ["a=1.0"]],
  ];
  for (const [what, line, expected] of cases) {
    test(what, () => {
      expect(flatten(line)).toEqual(expected);
    });
  }

  test("equal records give equal values, and nothing leaks from one to the next", () => {
    const line = '{"a":{"b":1},"c@d":2}';
    expect(flatten(line, '{"a":{"x":2.0}}', line)).toEqual([
      "a.b=1",
      "name c@d",
      "*=2",
      "a.x=2.0",
      "a.b=1",
      "name c@d",
      "*=2",
    ]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });
});

test("a line that is not an object", () => {
  for (const line of ["1", "null", '"jan@example.com"', "[]", '[{"a":1}]', "true"])
    expect(flatten(line)).toEqual(["not-an-object"]);
});

test("a line that is not JSON", () => {
  for (const line of [
    '{"a":1',
    "{a:1}",
    '{"a":01}',
    '{"a":1}{"b":2}',
    '{"a":"\t"}',
    '{"a":1},',
    "NaN",
    '{"a":.5}',
    "undefined",
  ]) {
    expect(flatten(line)).toEqual(["invalid-json"]);
  }
});

describe("deep nesting", () => {
  const objects = (depth: number, inner: string): string => '{"a":'.repeat(depth) + inner + "}".repeat(depth);
  const path = (depth: number): string => Array.from({ length: depth }, () => "a").join(".");

  test("is read down to the maximum depth", () => {
    expect(flatten(objects(maxDepth, '"x"'))).toEqual([`${path(maxDepth)}=x`]);
    expect(flatten(objects(maxDepth, "{}"))).toEqual([`${path(maxDepth)} blank`]);
    expect(flatten(objects(maxDepth + 1, '"x"'))).toEqual([`${path(maxDepth)} unread`]);
    expect(flatten(objects(maxDepth, '{"jan@example.com":1}'))).toEqual([`${path(maxDepth)} unread`]);
  });

  test("counts arrays", () => {
    const arrays = (depth: number): string => `{"a":${"[".repeat(depth)}1${"]".repeat(depth)}}`;
    expect(flatten(arrays(maxDepth - 1))).toEqual(["a=1"]);
    expect(flatten(arrays(maxDepth))).toEqual(["a unread"]);
  });

  test("does not overflow the stack at a mebibyte", () => {
    const half = 1 << 19;
    expect(flatten(`{"a":${"[".repeat(half)}${"]".repeat(half)}}`)).toEqual(["a unread"]);
    expect(flatten(objects(1 << 17, "3.0"))).toEqual([`${path(maxDepth)} unread`]);
    expect(flatten(`{"a":${"[".repeat(half)}`)).toEqual(["invalid-json"]);
  });
});

test("every leaf of any JSON is visited with its text", () => {
  const leaves = (value: unknown, path: string): string[] => {
    if (value === null || value === "") return [`${path} blank`];
    if (typeof value !== "object") return [`${path}=${value as string | number | boolean}`];
    const inner = Object.entries(value);
    if (inner.length === 0) return [`${path} blank`];
    return inner.flatMap(([name, one]) =>
      leaves(one, Array.isArray(value) ? path : path === "" ? name : `${path}.${name}`),
    );
  };
  const names = fc.constantFrom("a", "b", "email", "__proto__", "n", "s");
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc
        .uniqueArray(fc.tuple(names, tie("tree")), { maxLength: 4, selector: ([name]) => name })
        .map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.boolean(), (value, marked) => {
      // JSON.parse would alter this last value, so all others take the second way.
      const line = JSON.stringify({ root: value }).replace(/\}$/, marked ? ',"z":1.0}' : "}");
      const expected = leaves({ root: JSON.parse(JSON.stringify(value)) as unknown }, "");
      expect(flatten(line)).toEqual(marked ? [...expected, "z=1.0"] : expected);
    }),
    { numRuns: randomCases(500) },
  );
});
