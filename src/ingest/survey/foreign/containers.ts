// Formats that are recognised by their first bytes: no option makes such files readable.
import type { ForeignFormat } from "./foreign-format.js";

interface Container extends ForeignFormat {
  /** The first bytes, as Latin-1, or an expression that begins at the first. */
  readonly magic: string | RegExp;
  /** Where these bytes stand. */
  readonly at?: number;
}

const exportIt = "export it as CSV from the program that made it";
const unpackIt = "unpack it, and build from the folder";

const archive = (what: string, magic: string, command: string): Container => ({
  what,
  magic,
  hint: unpackIt,
  conversion: { command, gives: "FOLDER" },
});

const own = (what: string, magic: string, hint: string): Container => ({ what, magic, hint, isNoDump: true });

const encrypted = (how: string, magic: string | RegExp, command: string): Container => ({
  what: `encrypted with ${how}`,
  magic,
  hint: "decrypt it first; delete the decrypted file once it is indexed",
  conversion: { command, gives: "NAME.csv" },
});

const zip = "PK\u0003\u0004";

/**
 * How messages of PGP begin: armoured, or with a packet of a session key (RFC 4880, sections 4.2, 5.1 and 5.3), or
 * compressed as signed ones are (5.6). No text has these control characters.
 */
const pgpMessage =
  // oxlint-disable-next-line no-control-regex -- they are those of the packets
  /^(?:-----BEGIN PGP MESSAGE-----|\u0085[\0-\u0010][^]\u0003|[\u0084\u00c1][^]{1,2}\u0003|[\u008c\u00c3][^]\u0004|\u00a3[\u0001-\u0003])/u;

/** Every container; the first that fits is meant. */
export const containers: readonly Container[] = [
  {
    what: "an SQLite database",
    magic: "SQLite format 3\0",
    hint: "export each of its tables to a file of its own",
    conversion: { command: "sqlite3 -csv -header FILE 'SELECT * FROM TABLE'", gives: "NAME.csv" },
  },
  {
    what: "an Avro file",
    magic: "Obj\u0001",
    hint: "convert it with the Avro tools",
    conversion: { command: "avro-tools tojson FILE", gives: "NAME.ndjson" },
  },
  {
    what: "a PostgreSQL archive",
    magic: "PGDMP",
    hint: "turn it into SQL; leakcheck then says what to do with that",
    conversion: { command: "pg_restore --data-only -f - FILE", gives: "NAME.sql" },
  },
  {
    what: "a MongoDB dump (BSON)",
    magic: "\0\u0007_id\0",
    at: 3,
    hint: "convert it with the MongoDB tools",
    conversion: { command: "bsondump FILE", gives: "NAME.ndjson" },
  },
  { what: "an Access database", magic: "Standard Jet DB", at: 4, hint: exportIt },
  { what: "an Access database", magic: "Standard ACE DB", at: 4, hint: exportIt },
  { what: "a PDF document", magic: "%PDF-", hint: exportIt, isNoDump: true },
  {
    what: "a Microsoft Office document",
    magic: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    hint: `${exportIt}, and check that no phone number was rounded (3.16E+10)`,
  },
  archive("a RAR archive", "Rar!\u001a\u0007", "unrar x FILE FOLDER/"),
  archive("a 7z archive", "7z\u00bc\u00af\u0027\u001c", "7z x -oFOLDER FILE"),
  {
    what: "compressed with lz4",
    magic: "\u0004\u0022\u004d\u0018",
    // A pipe hides that its first command failed, so the file is tested first.
    hint: "test it, then unpack it on the way in",
    conversion: { command: "lz4 -t FILE && lz4 -dc FILE", gives: "pipe" },
  },
  own("an index", "\u0089LKX", "look people up in it with: leakcheck lookup --index FILE"),
  own("a sketch of an index", "\u0089LKS", "compare it with: leakcheck compare FILE INDEX"),
  own("the signed list of an index", "\u0089LKC", "it goes with the index beside it"),
  own("a secret", "# leakcheck secret", "import it with: leakcheck key import FILE"),
  encrypted(
    "a passphrase (age)",
    /^(?:age-encryption\.org\/v1\n-> scrypt |-----BEGIN AGE ENCRYPTED FILE-----\r?\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCi0\+IHNjcnlwdC)/u,
    "age -d FILE",
  ),
  encrypted(
    "age",
    /^(?:age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/u,
    "age -d -i KEY FILE",
  ),
  encrypted("PGP", pgpMessage, "gpg -d FILE"),
  {
    what: "encrypted with OpenSSL",
    magic: "Salted__",
    hint: "decrypt it first, with the options of openssl enc that it was encrypted with",
  },
  {
    what: "text within a PGP signature",
    magic: "-----BEGIN PGP SIGNED MESSAGE-----",
    hint: "take it out first; without --skip-verify that checks the signature, too",
    conversion: { command: "gpg --skip-verify -d FILE", gives: "NAME.csv" },
  },
  {
    what: "encoded in UTF-32",
    magic: "\u00ff\u00fe\0\0",
    hint: "convert it to UTF-8",
    conversion: { command: "iconv -f UTF-32 -t UTF-8 FILE", gives: "NAME.csv" },
  },
];

/** Files within a zip archive by which a document is recognised. */
export const documents: readonly (ForeignFormat & { readonly sign: RegExp })[] = [
  {
    what: "a spreadsheet or a similar document",
    sign: /\[Content_Types\]\.xml|mimetypeapplication/u,
    hint: `${exportIt}, and check that no phone number was rounded (3.16E+10)`,
  },
];

/** Bytes in which the names of the first files of a zip archive are looked for. */
const documentBytes = 4096;

/**
 * Returns the format of a file by its first bytes, if no option makes such files readable; else
 * undefined.
 */
export function recogniseContainer(head: Uint8Array): ForeignFormat | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, documentBytes)).toString(
    "latin1",
  );
  if (start.startsWith(zip)) return documents.find(({ sign }) => sign.test(start));
  // The other byte order of UTF-32; its converter reads the mark.
  const beginning = start.startsWith("\0\0\u00fe\u00ff") ? "\u00ff\u00fe\0\0" : start;
  return containers.find(({ magic, at = 0 }) =>
    typeof magic === "string" ? beginning.startsWith(magic, at) : magic.test(beginning),
  );
}
