// The statements that make the tables, as the page shows them for administrators.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tableStatements } from "../../src/clickhouse/tables.js";

const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();
const cluster = { database: "leaks", cluster: "main", hasKeeper: true, hasCodecs: true };

describe("the tables", () => {
  it("are those of docs/scaling.md", () => {
    const page = readFileSync(new URL("../../docs/scaling.md", import.meta.url), "utf8");
    expect(plain(page)).toContain(
      plain(
        tableStatements(cluster)
          .map((sql) => `${sql};`)
          .join("\n"),
      ),
    );
  });

  it("need nothing of a cluster without Keeper but its name, and nothing of newer servers", () => {
    const statements = tableStatements({ ...cluster, hasKeeper: false, hasCodecs: false });
    expect(statements).toHaveLength(5);
    expect(statements.join("\n")).not.toMatch(/ON CLUSTER|Replicated|CODEC/u);
    expect(statements.join("\n")).toContain("Distributed(`main`, leaks, entries_local, key)");
    const alone = tableStatements({ ...cluster, cluster: undefined });
    expect(alone).toHaveLength(3);
    expect(alone.join("\n")).not.toMatch(/ON CLUSTER|Replicated|_local/u);
  });
});
