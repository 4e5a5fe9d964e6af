// Addresses of databases: encrypted but for this machine, and without users and passwords.
import { describe, expect, it } from "vitest";
import { databaseAddress, isDatabaseAddress } from "../../src/clickhouse/address.js";

describe("the address of a database", () => {
  it.each([
    ["clickhouse://db.example.com/leaks", "https://db.example.com:8443/", "leaks", undefined],
    ["clickhouse://db.example.com:443/leaks/", "https://db.example.com/", "leaks", undefined],
    ["ClickHouse://10.0.0.7:9443/a_1/forum-2026", "https://10.0.0.7:9443/", "a_1", "forum-2026"],
    ["clickhouse://localhost/leaks", "http://localhost:8123/", "leaks", undefined],
    ["clickhouse://127.0.0.1:18123/leaks", "http://127.0.0.1:18123/", "leaks", undefined],
    ["clickhouse://[::1]/leaks", "http://[::1]:8123/", "leaks", undefined],
    ["clickhouse://localhost:8443/leaks/a%20b", "https://localhost:8443/", "leaks", "a b"],
    // A name that only begins like this machine.
    ["clickhouse://127.0.0.1.example.com/leaks", "https://127.0.0.1.example.com:8443/", "leaks", undefined],
  ])("%s is read", (text, url, database, dataset) => {
    expect(isDatabaseAddress(text)).toBe(true);
    const address = databaseAddress(text);
    expect({ ...address, url: address.url.href, shown: "" }).toEqual({ url, database, dataset, shown: "" });
    expect(databaseAddress(address.shown).url.href).toBe(url);
  });

  it.each([
    "clickhouse://user:password-word@db.example.com/leaks",
    "clickhouse://password-word@localhost/leaks",
    "clickhouse://db.example.com",
    "clickhouse://db.example.com/",
    "clickhouse://db.example.com/leaks?password=password-word",
    "clickhouse://db.example.com/leaks;DROP",
    "clickhouse://db.example.com/le'aks",
    "clickhouse://db.example.com:0/leaks",
    "clickhouse://db.example.com:70000/leaks",
    "clickhouse:///leaks",
    "https://db.example.com/leaks",
  ])("%s is refused, and not shown", (text) => {
    let message = "";
    try {
      databaseAddress(text);
    } catch (cause) {
      expect(cause).toMatchObject({ code: "USAGE" });
      message = String(cause);
    }
    expect(message).not.toBe("");
    expect(message).not.toContain("password-word");
  });
});
