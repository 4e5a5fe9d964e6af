// Signs requests to S3: Signature Version 4, by aws4fetch.
import { LeakcheckError } from "../errors.js";
import { bucketAddress, webAddress } from "./address.js";
import type { AwsSettings } from "./aws-settings.js";

type Headers = Readonly<Record<string, string>>;

/** Where a file is: its URL, and a function that returns the headers of a request, `more` among them. */
export interface Target {
  readonly url: URL;
  readonly headers: (method?: "GET" | "PUT" | "POST" | "DELETE", more?: Headers) => Promise<Headers>;
}

/** Escapes what S3 does: more than `encodeURIComponent`. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Returns the target of an `s3://` address; `query` says which request it is. Throws `USAGE`. */
export async function s3Target(
  address: string,
  settings: AwsSettings,
  query: Readonly<Record<string, string>> = {},
): Promise<Target> {
  const { bucket, key } = bucketAddress(address);
  const { endpoint, region, sessionToken, accessKeyId, secretAccessKey } = settings;
  const path = key.split("/").map(encoded).join("/");
  const url =
    endpoint === undefined
      ? bucket.includes(".")
        ? new URL(`https://s3.${region}.amazonaws.com/${bucket}/${path}`)
        : new URL(`https://${bucket}.s3.${region}.amazonaws.com/${path}`)
      : new URL(`${webAddress(endpoint).href.replace(/\/$/u, "")}/${bucket}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (!/^[a-z0-9-]+$/u.test(region))
    throw new LeakcheckError("USAGE", "the region of AWS has characters that no region has");
  const { AwsV4Signer } = await import("aws4fetch");
  return {
    url,
    headers: async (method = "GET", more = {}) => {
      // Headers that are signed must arrive as they are. Range and the others are added later.
      const signer = new AwsV4Signer({
        method,
        url: url.href,
        headers: more,
        accessKeyId,
        secretAccessKey,
        ...(sessionToken === undefined ? {} : { sessionToken }),
        service: "s3",
        region,
      });
      return Object.fromEntries((await signer.sign()).headers);
    },
  };
}
