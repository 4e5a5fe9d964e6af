// Addresses of databases: clickhouse://HOST[:PORT]/DATABASE[/DATASET].
import { LeakcheckError } from "../errors.js";
import { isLoopback } from "../remote/address.js";

/** A database, and how to reach it. */
export interface DatabaseAddress {
  /** The HTTP interface of the server. */
  readonly url: URL;
  readonly database: string;
  /** The one dataset that is meant; undefined for all. */
  readonly dataset: string | undefined;
  /** How messages and answers call it. */
  readonly shown: string;
}

const securePort = "8443";
const plainPort = "8123";

/** Returns true if a text is the address of a database, right or wrong. */
export function isDatabaseAddress(text: string): boolean {
  return /^clickhouse:\/\//iu.test(text);
}

/**
 * Parses an address. TLS is used, on port 8443 unless another is given. Only this machine is asked
 * without: on port 8123 or any but 8443. Throws `USAGE`.
 */
export function databaseAddress(text: string): DatabaseAddress {
  if (/^\w+:\/\/[^/]*@/u.test(text))
    throw new LeakcheckError("USAGE", "the address of a database must not contain a user or a password", {
      hint: "set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD: addresses are seen in histories and lists of processes",
    });
  const parts =
    /^clickhouse:\/\/(?<host>\[[0-9a-f:.]+\]|[\w.-]+)(?::(?<port>\d{1,5}))?\/(?<database>[a-z_]\w*)(?:\/(?<dataset>[^/?#]+))?\/?$/iu.exec(
      text,
    )?.groups;
  const { host = "", port, database, dataset } = parts ?? {};
  if (database === undefined || Number(port ?? 1) > 65_535 || Number(port ?? 1) === 0)
    throw new LeakcheckError("USAGE", "the address is not clickhouse://HOST[:PORT]/DATABASE[/DATASET]", {
      hint: "names of databases have letters, digits and underscores only",
    });
  const isPlain = isLoopback(host) && port !== securePort;
  const origin = `${isPlain ? "http" : "https"}://${host}:${port ?? (isPlain ? plainPort : securePort)}`;
  return {
    url: new URL(origin),
    database,
    dataset: dataset === undefined ? undefined : decodedName(dataset),
    shown: `clickhouse://${host}${port === undefined ? "" : `:${port}`}/${database}`,
  };
}

function decodedName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
