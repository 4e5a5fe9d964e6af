// The kernel uses nothing of src/format: its copies of the format's numbers are compared with them here.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bucketChecksumBytes, maxBucketBytes } from "../../src/format/bucket.js";
import { kindNumbers, type Kind } from "../../src/format/kinds.js";

const kernel = fileURLToPath(new URL("../../src/kernel", import.meta.url));

/** Constants of the kernel that a pattern finds by their names, with the files that they stand in. */
function constantsOf(name: RegExp): { file: string; name: string; value: string }[] {
  const pattern = new RegExp(String.raw`^(?:export )?const (${name.source})(?:: \w+)? = ([^;]+);`, "gmu");
  return readdirSync(kernel, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
    .flatMap((file) =>
      Array.from(
        readFileSync(join(kernel, file), "utf8").matchAll(pattern),
        ([, found = "", value = ""]) => ({ file, name: found, value }),
      ),
    );
}

describe("in the kernel", () => {
  it("the numbers of kinds are those of the format", () => {
    // Without a suffix a name in the assembly may be that of something else.
    const copies = constantsOf(/(?:EMAIL|PHONE|USERNAME|MAILBOX|DOMAIN)(?:_KIND)?/u).filter(
      ({ file, name }) => name.endsWith("_KIND") || !file.startsWith("assembly"),
    );
    expect(new Set(copies.map(({ name }) => name.replace("_KIND", "").toLowerCase()))).toEqual(
      // Mentions and traces are left by the reference path alone.
      new Set(Object.keys(kindNumbers).filter((kind) => kind !== "mention" && kind !== "trace")),
    );
    for (const { file, name, value } of copies)
      expect(Number(value), `${name} in ${file}`).toBe(
        kindNumbers[name.replace("_KIND", "").toLowerCase() as Kind],
      );
  });

  it("the greatest length of a bucket is that of the format", () => {
    const copies = constantsOf(/MOST_BUCKET_BYTES/u);
    expect(copies.length).toBeGreaterThan(0);
    for (const { file, value } of copies) {
      const { power = "", rest = "" } =
        /^\(?(?:1 <<|2 \*\*) (?<power>\d+)\)?(?<rest>.*)$/u.exec(value)?.groups ?? {};
      expect(2 ** Number(power), `MOST_BUCKET_BYTES in ${file}`).toBe(maxBucketBytes);
      expect(["", " - CHECKSUM_BYTES"]).toContain(rest);
    }
  });

  it("the length of a bucket's checksum is that of the format", () => {
    const copies = constantsOf(/CHECKSUM_BYTES/u);
    expect(copies.length).toBeGreaterThan(0);
    for (const { file, value } of copies)
      expect(Number(value), `CHECKSUM_BYTES in ${file}`).toBe(bucketChecksumBytes);
  });
});
