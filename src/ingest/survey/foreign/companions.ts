// Files that go with dumps and hold nobody: checksums, lists of files, signatures, keys. In a folder of dumps their
// lines would be taken for records.

/** A digest in hexadecimal digits, from CRC-32 to SHA-512. */
const digest = String.raw`(?:[\da-f]{8}|[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})`;
const extension = "(?:csv|tsv|psv|txt|json|jsonl|ndjson|sql|xml|xlsx|ods|parquet|avro)";
const packing = String.raw`(?:gz|bz2|xz|zst|lz4|zip|7z|rar|tar|tgz|txz|tbz2?)(?:\.\d{3})?`;
const added = "(?:age|gpg|asc|sig|part\\d+)";
/** The end of a dump's name. Alone, others than these could end a user name: `kim.md`, `anna.007`. */
const ending = String.raw`\.(?:${extension}|${packing})(?:\.(?:${packing}|${added})){0,3}`;
const file = String.raw`[^\s@:;,|"'<>()]+${ending}`;
const spacedFile = String.raw`[^@:;,|"'<>]*${ending}`;

/** What programs that make checksums write, a file's name alone, and one behind the address of a server. */
const listed = new RegExp(
  [
    `${digest} [ *]${spacedFile}`,
    `${spacedFile} ${digest}`,
    String.raw`(?:BLAKE2b|MD5|RMD160|SHA[\d-]+) ?\(${spacedFile}\) ?= ?${digest}`,
    String.raw`\d+,(?:${digest},)+${spacedFile}`,
    String.raw`(?:https?|ftp|s3|gs):\/\/[^\s@]*\/${file}`,
    String.raw`[-*] ${file}`,
    file,
  ]
    .map((line) => `^${line}$`)
    .join("|"),
  "iu",
);
const remark = /^(?:[;#%]|$)/u;

const inText = new RegExp(String.raw`(?<![\w@])(?:${file}(?![\w@])|${digest}(?![\w@]))`, "giu");

/** The first and last line of a signature or a key; a message has a dump in it. */
const armour =
  /^\s*-----BEGIN (?!PGP MESSAGE|PGP SIGNED MESSAGE|AGE )([A-Z\d ]+)-----\s[^]*-----END \1-----\s*$/u;
const oneDigest = new RegExp(`^${digest}\\s*$`, "iu");

/** A larger file is a dump, and these expressions would take long for it. */
const mostBytes = 2 ** 18;

/** Returns what a whole file is that goes with dumps; undefined if it may be a dump. */
export function companionOf(path: string, bytes: Buffer): string | undefined {
  if (bytes.length > mostBytes) return undefined;
  const text = bytes.toString("latin1");
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (armour.test(text)) return "a signature or a key";
  if (text.startsWith("untrusted comment: ")) return "a signature or a key";
  if (/^(?:eh)?thumbs\.db$/iu.test(name)) return "pictures of other files";
  if (oneDigest.test(text)) return "a checksum";
  const lines = text.split("\n").map((line) => line.trim());
  const isListed =
    lines.some((line) => !remark.test(line)) && lines.every((line) => remark.test(line) || listed.test(line));
  return isListed ? "a list of files" : undefined;
}

/** Returns a text, if it is short, without names and digests of files: they look like user names and numbers. */
export function withoutFiles(text: string): string {
  return text.length > mostBytes ? text : text.replaceAll(inText, " ");
}
