import { describe, expect, test } from "vitest";
import { dataClasses, nearestClasses, parseClass } from "../../../src/record/columns/data-classes.js";
import { parseMapTarget } from "../../../src/record/columns/map-target.js";

describe("the data classes", () => {
  test("are 168 and one that leakcheck adds, in alphabetical order", () => {
    expect(new Set(dataClasses).size).toBe(169);
    expect(dataClasses).toHaveLength(169);
    expect([...dataClasses].sort((a, b) => a.localeCompare(b, "en"))).toEqual([...dataClasses]);
    expect(dataClasses).toContain("Account IDs");
  });

  test("are parsed ignoring case and punctuation", () => {
    for (const dataClass of dataClasses) {
      expect(parseClass(dataClass.toUpperCase())).toBe(dataClass);
      expect(parseClass(` ${dataClass.replaceAll("’", "'")} `)).toBe(dataClass);
    }
    expect(parseClass("driver-s-licenses")).toBe("Driver’s licenses");
    expect(parseClass("")).toBe(undefined);
    expect(parseClass("Email")).toBe(undefined);
    expect(parseClass("Pásswords")).toBe(undefined);
    expect(parseClass("Passwordsé")).toBe(undefined);
    expect(parseClass("«Ｐasswords»")).toBe("Passwords");
  });
});

describe("the nearest classes", () => {
  test.each([
    ["pasword", "Passwords"],
    ["e-mail adress", "Email addresses"],
    ["Phone", "Phone numbers"],
    ["phones", "Phone numbers"],
    ["birth", "Dates of birth"],
    ["IP", "IP addresses"],
    ["display", "Display names"],
    ["user names", "Usernames"],
  ] as const)("to %j include %s", (text, dataClass) => {
    const nearest = nearestClasses(text);
    expect(nearest).toContain(dataClass);
    expect(nearest.length).toBeLessThanOrEqual(3);
  });

  test("are empty if nothing is similar, and only the start of a long text is compared", () => {
    expect(nearestClasses("qqqqqqqqqq")).toEqual([]);
    expect(nearestClasses("")).toEqual([]);
    expect(nearestClasses("x".repeat(1_000_000))).toEqual([]);
  });
});

describe("the target of a column mapping", () => {
  test.each([
    ["email", { class: "Email addresses", kind: "email" }],
    ["PHONE", { class: "Phone numbers", kind: "phone" }],
    ["username", { class: "Usernames", kind: "username" }],
    ["-", { ignore: true }],
    ["Email addresses", { class: "Email addresses", kind: "email" }],
    ["nicknames", { class: "Nicknames", kind: "username" }],
    ["passwords", { class: "Passwords", kind: null }],
    ["account ids", { class: "Account IDs", kind: null }],
    ["nothing", undefined],
    ["", undefined],
  ])("%j", (text, target) => {
    expect(parseMapTarget(text)).toEqual(target);
  });
});
