// Addresses of indexes behind a network: https://, s3://, and http:// to this machine.
import { LeakcheckError } from "../errors.js";

/** What the name of an index is followed by, for the list of its chunks and the signature of that. */
export const chunksEnding = ".chunks";
export const signatureEnding = `${chunksEnding}.sig`;

/** Returns true if a text is an address and not a path. */
export function isAddress(text: string): boolean {
  return /^(?:https?|s3):\/\//iu.test(text);
}

/** Throws `USAGE` if `signedBy` is to be checked and one of the indexes is on no web server and in no bucket. */
export function checkSigned(paths: readonly string[], signedBy: string | undefined): void {
  const other = signedBy === undefined ? undefined : paths.find((path) => !isAddress(path));
  if (other !== undefined)
    throw /^clickhouse:/iu.test(other)
      ? new LeakcheckError(
          "USAGE",
          "--signed-by is for indexes on web servers and in buckets, not in databases",
        )
      : new LeakcheckError("USAGE", `--signed-by is for addresses, and ${other} is none`, {
          hint: "check a file once, with: leakcheck verify --signature --signers FILE INDEX",
        });
}

/** An address without what may be secret in it: user and query. Messages and answers show it. */
export function shownAddress(text: string): string {
  return text.replace(/[?#].*$/su, "").replace(/^(\w+:\/\/)[^/]*@/u, "$1");
}

/** Returns the URL of an `https://` address, or of an `http://` one of this machine. Throws `USAGE`. */
export function webAddress(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new LeakcheckError("USAGE", `${shownAddress(text)} is not an address`);
  }
  if (url.username !== "" || url.password !== "")
    throw new LeakcheckError("USAGE", `${shownAddress(text)} must not contain a user or a password`, {
      hint: "addresses are seen in the list of processes and in histories; use s3:// or a signed link",
    });
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    throw new LeakcheckError("USAGE", `${shownAddress(text)} is not encrypted`, {
      hint: "use https://; http:// is for this machine only",
    });
  url.hash = "";
  return url;
}

/** Returns true if a host name means this machine. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/** Splits `s3://bucket/key`. Throws `USAGE`. */
export function bucketAddress(text: string): { bucket: string; key: string } {
  const parts = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9._-]{2,62})\/(?<key>.+)$/su.exec(text);
  const { bucket, key } = parts?.groups ?? {};
  if (bucket === undefined || key === undefined)
    throw new LeakcheckError("USAGE", `${shownAddress(text)} is not s3://BUCKET/KEY`);
  return { bucket, key };
}

/**
 * Splits `s3://bucket`, `s3://bucket/` or `s3://bucket/prefix/`, where new objects go. The prefix is
 * empty or ends with a slash. Throws `USAGE`.
 */
export function bucketFolder(text: string): { bucket: string; prefix: string } {
  const parts = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9._-]{2,62})(?:\/(?<prefix>(?:.*\/)?))?$/su.exec(text);
  const { bucket, prefix = "" } = parts?.groups ?? {};
  if (bucket === undefined)
    throw new LeakcheckError("USAGE", `${shownAddress(text)} is not s3://BUCKET or s3://BUCKET/PREFIX/`, {
      hint: "end a prefix with a slash: the index gets a name of its own behind it",
    });
  return { bucket, prefix };
}
