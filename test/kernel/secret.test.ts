// Key derivation against node:crypto, and the vector of docs/format.md.
import { createHash, hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hkdf, sha256 } from "../../src/kernel/hkdf.js";
import { deriveKey } from "../../src/kernel/secret.js";
import { testSecret } from "../support/index/built-index.js";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("sha256", () => {
  it("agrees with node:crypto at every length around a block", () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
      expect(hex(sha256(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });
});

describe("hkdf", () => {
  it("agrees with node:crypto", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.stringMatching(/^[ -~]{0,40}$/u),
        fc.integer({ min: 1, max: 32 }),
        (secret, info, length) => {
          expect(hex(hkdf(secret)(info, length))).toBe(
            Buffer.from(hkdfSync("sha256", secret, "", info, length)).toString("hex"),
          );
        },
      ),
    );
  });
});

describe("deriveKey", () => {
  it("returns the vector of the format document", () => {
    const document = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");
    const { sipHashKey, keyId } = deriveKey(testSecret);
    expect(document).toContain(hex(testSecret));
    expect(document).toContain(hex(sipHashKey));
    expect(document).toContain(keyId);
  });
});
