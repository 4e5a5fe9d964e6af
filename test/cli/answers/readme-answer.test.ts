// The answer that README shows as text is what the program prints.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Workplace } from "../../support/program/program.js";
import { runHere } from "../../support/program/program-here.js";

it("README's answer is an answer", async () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const shown = /(?<=```text\n)sanne@example\.com[\s\S]*?(?=```)/u.exec(readme)?.[0] ?? "";
  const place = new Workplace();
  try {
    writeFileSync(place.path("users.csv"), "username,email\nsanne,sanne@example.com\n");
    const labels = ["--name", "instagram-2026", "--title", "Instagram scrape", "--breach-date", "2026-01"];
    await runHere(place, ["build", ...labels, "--status", "disputed", "users.csv"]);
    const { stdout } = await runHere(place, ["lookup", "sanne@example.com"], {}, { columns: 80 });
    expect(shown).not.toBe("");
    expect(stdout.slice(0, stdout.indexOf("\nWhat to do now"))).toBe(shown);
  } finally {
    place.remove();
  }
});
