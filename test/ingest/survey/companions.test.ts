// Files that go with dumps are told from dumps, above all from lists of user names.
import { describe, expect, it } from "vitest";
import { holdsNobody, whyNoDump } from "../../../src/ingest/survey/no-dump.js";

const crc = "0f3a91bc";
const md5 = "0cc175b9c0f1b6a831c399e269772661";
const sha256 = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
const parts = Array.from({ length: 12 }, (_, part) => `users_part_${part + 10}.csv.gz`);
const armoured = (label: string): string =>
  `-----BEGIN ${label}-----\n\niQEzBAABCgAdFiEEZTSYhqgxLtTxdQpoBaz4nmkYWaoFAmsOC1sACgkQBaz4nmkY\nWaqfcAf4Abc=\n=x1Yz\n-----END ${label}-----\n`;

function whyOf(name: string, text: string): string | undefined {
  const head = Buffer.from(text, "latin1");
  return whyNoDump(`dumps/${name}`, { head, isWhole: true });
}

describe("of a folder of dumps, these go with them:", () => {
  it.each([
    ["SHA256SUMS", parts.map((part) => `${sha256}  ${part}\n`).join(""), "a list of files"],
    ["sums.txt", parts.map((part) => `${md5} *./data of 2024/${part}\r\n`).join(""), "a list of files"],
    ["sums.bsd", parts.map((part) => `SHA256 (${part}) = ${sha256}\n`).join(""), "a list of files"],
    ["a.sfv", `; made by cksfv\n${parts.map((part) => `${part} ${crc}\n`).join("")}`, "a list of files"],
    ["deep.txt", `%%%% HASHDEEP-1.0\n## hashdeep *\n7,${md5},${sha256},/x/a.csv\n`, "a list of files"],
    ["files.txt", parts.map((part) => `${part}\n`).join("\n"), "a list of files"],
    ["list.md", parts.map((part) => `- ${part}\n`).join(""), "a list of files"],
    ["urls.txt", parts.map((part) => `https://files.example/12345678/${part}\n`).join(""), "a list of files"],
    ["a.csv.md5", `${md5}\n`, "a checksum"],
    ["a.csv.asc", armoured("PGP SIGNATURE"), "a signature or a key"],
    ["a.sig", armoured("SSH SIGNATURE"), "a signature or a key"],
    ["key.asc", armoured("PGP PUBLIC KEY BLOCK"), "a signature or a key"],
    ["a.pem", armoured("CERTIFICATE"), "a signature or a key"],
    ["a.minisig", "untrusted comment: signature\nRUQf6LRCGA9i53mlYecO4IzT51TG\n", "a signature or a key"],
    ["Thumbs.db", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "pictures of other files"],
    ["README.md", "All accounts.\nContact: crew@leaks.example\n", "a text about the dump"],
    ["a.lkx", "\u0089LKX\r\n", "an index"],
    ["a.lks", "\u0089LKS\r\n", "a sketch of an index"],
    ["a.key", "# leakcheck secret\n", "a secret"],
  ])("%s", (name, text, why) => {
    expect(whyOf(name, text)).toBe(why);
  });
});

describe("these may be dumps:", () => {
  const people = ["kim", "anna_7", "lee.b", "sanne"];
  it.each([
    ["names like files of documents", people.map((name) => `${name}.md\n`).join("")],
    ["names with numbers", people.map((name, at) => `${name}.00${at}\n`).join("")],
    ["digests and names", people.map((name) => `${md5}  ${name}\n`).join("")],
    ["names and digests", people.map((name) => `${name} ${md5}\n`).join("")],
    ["digests alone, as of addresses", people.map(() => `${md5}\n`).join("")],
    ["digests of files of people", people.map((name) => `${md5}  ${name}@a.csv\n`).join("")],
    ["files and a person", `${parts.join("\n")}\nkim@a.example\n`],
    ["files and a name", `${parts.join("\n")}\nanna_7\n`],
    ["signatures with a list behind", `${armoured("PGP SIGNATURE")}kim@a.example\n`],
    ["a signed list", armoured("PGP SIGNED MESSAGE")],
    ["remarks alone", "# kim_1\n# anna_7\n"],
  ])("%s", (_what, text) => {
    expect(whyOf("list.txt", text)).toBeUndefined();
  });

  it("a readme with people in it", () => {
    const named = Array.from({ length: 4 }, (_, person) => `* red_fox${person}\n`).join("");
    expect(whyOf("README.txt", named)).toBeUndefined();
    expect(whyOf("README.txt", named.replaceAll("* ", "@").replaceAll("_", ""))).toBeUndefined();
  });

  it("the first part of a long file", () => {
    const head = Buffer.from(`${md5}  a.csv\n`);
    expect(whyNoDump("a/SUMS", { head, isWhole: false })).toBeUndefined();
  });

  it("what is encrypted: it is refused with the way to decrypt it", () => {
    for (const text of [
      "age-encryption.org/v1\n-> X25519 abc\n\0\u0001",
      "\u0085\u0001\u008c\u0003<\u00bf",
      "\u008c\r\u0004\t\u0003",
      "Salted__\0\u0001",
      armoured("PGP MESSAGE"),
      armoured("AGE ENCRYPTED FILE"),
    ])
      expect(whyOf("a.csv.enc", text), text.slice(0, 30)).toBeUndefined();
  });
});

it("nobody is in a manifest of files, whatever their names look like", () => {
  const judge = (text: string): boolean => holdsNobody({ head: Buffer.from(text), isWhole: true });
  const manifest = JSON.stringify({ files: parts.map((name) => ({ name, sha256, rows: 1000 })) });
  expect(judge(manifest)).toBe(true);
  expect(judge(manifest.replace("}]", '},{"name":"red_fox1 blue_fox2 tom_3 kim_4"}]'))).toBe(false);
  expect(judge(manifest.replace("}]", '},{"name":"kim@a.example"}]'))).toBe(false);
});
