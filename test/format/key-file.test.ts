// The text of a key file: docs/format.md section 3.1.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "../support/any-character.js";
import { LeakcheckError } from "../../src/errors.js";
import { decodeKeyFile, encodeKeyFile, maxKeyFileBytes, secretBytes } from "../../src/format/key-file.js";
import { testSecret } from "../support/index/built-index.js";
import { randomCases } from "../support/random-cases.js";

const digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const line = `leakcheck-secret-1:${digits}`;
const literal = `# leakcheck secret, key id 9617ecaeb40aaa85
# Without this file no index that was built with it can be looked up: back it up.
# Who has this file and such an index can test guesses against the index: keep it private.
${line}
`;

/**
 * Returns the secret, or the message of the error, which names the file and never quotes its text.
 */
function decoded(text: string): Uint8Array | string {
  try {
    return decodeKeyFile(text, "some.key");
  } catch (error) {
    if (error instanceof LeakcheckError && error.code === "BAD_KEY") return error.message;
    throw error;
  }
}

const noLine =
  "some.key is not a key file: it must have exactly one line that starts with leakcheck-secret-1:";
const noDigits = "some.key is not a key file: its secret is not 64 hexadecimal digits";

describe("encodeKeyFile", () => {
  it("writes the text in the format document", () => {
    expect(encodeKeyFile(testSecret, "9617ecaeb40aaa85")).toBe(literal);
    expect(readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8")).toContain(
      `\`\`\`\n${literal}\`\`\``,
    );
  });
});

describe("decodeKeyFile", () => {
  it("reads what encodeKeyFile wrote", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: secretBytes, maxLength: secretBytes }),
        fc.stringMatching(/^[0-9a-f]{16}$/u),
        (secret, keyId) => {
          const text = encodeKeyFile(secret, keyId);
          expect(text.length).toBeLessThan(maxKeyFileBytes);
          expect(decoded(text)).toEqual(secret);
        },
      ),
    );
  });

  it.each([
    ["the line alone", line],
    ["carriage returns", literal.replaceAll("\n", "\r\n")],
    ["blank lines and white space", `\n \t\n${line} \t\n\n`],
    ["white space before the digits", line.replace(":", ": ")],
    ["capital digits", `leakcheck-secret-1:${digits.toUpperCase()}`],
    ["a comment with a secret", `#${line}\n${line}`],
  ])("takes %s", (_, text) => {
    expect(decoded(text)).toEqual(testSecret);
  });

  it.each([
    ["nothing", "", noLine],
    ["comments alone", literal.replace(line, ""), noLine],
    ["two secrets", `${line}\n${line}`, noLine],
    ["another line", `${line}\nx`, noLine],
    ["another version", line.replace("-1:", "-2:"), noLine],
    ["white space before the line", ` ${line}`, noLine],
    ["the digits alone", digits, noLine],
    ["no digits", "leakcheck-secret-1:", noDigits],
    ["a digit less", line.slice(0, -1), noDigits],
    ["a digit more", `${line}0`, noDigits],
    ["a letter that is none", `${line.slice(0, -1)}g`, noDigits],
    ["a space between", line.replace("00", "0 "), noDigits],
    ["a full-width digit", `${line.slice(0, -1)}\uff11`, noDigits],
  ])("refuses %s", (_, text, message) => {
    expect(decoded(text)).toBe(message);
  });

  it("returns or throws LeakcheckError for any text, and never quotes it", () => {
    const change = fc.record({
      at: fc.nat(literal.length),
      length: fc.nat(3),
      text: fc.string({ unit: anyCharacter, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let text = literal;
        for (const { at, length, text: put } of changes)
          text = text.slice(0, at) + put + text.slice(at + length);
        const outcome = decoded(text);
        if (typeof outcome === "string") expect([noLine, noDigits]).toContain(outcome);
        else expect(outcome).toHaveLength(secretBytes);
      }),
      { numRuns: randomCases(300) },
    );
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => void decoded(text)));
  });
});
