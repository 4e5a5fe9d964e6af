// Checks the signature of a request to S3 as a server does: written from AWS's description of Signature
// Version 4, apart from the program. Headers are those that arrived.
import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** Throws an Error that says what is wrong with the signature of a request, by default a GET. */
export function checkSignature(
  { headers, url, method = "GET" }: { headers: IncomingHttpHeaders; url: string; method?: string },
  secret: string,
): { accessKeyId: string; region: string } {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/u.exec(
      headers.authorization ?? "",
    );
  if (parts === null) throw new Error(`no signature: ${headers.authorization ?? "none"}`);
  const [, accessKeyId = "", day = "", region = "", signed = "", signature] = parts;
  const time = String(headers["x-amz-date"]);
  if (!time.startsWith(day)) throw new Error("another day");
  const names = signed.split(";");
  for (const name of Object.keys(headers))
    if (name.startsWith("x-amz-") && !names.includes(name)) throw new Error(`${name} is not signed`);
  if (!names.includes("host")) throw new Error("the host is not signed");
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const encoded = (text: string): string =>
    encodeURIComponent(text).replace(
      /[!'()*]/gu,
      (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const query = Array.from(searchParams, ([name, value]) => `${encoded(name)}=${encoded(value)}`).toSorted();
  const canonical = [
    method,
    pathname,
    query.join("&"),
    ...names.map((name) => `${name}:${String(headers[name])}`),
    "",
    signed,
    String(headers["x-amz-content-sha256"]),
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const key = ["s3", "aws4_request"].reduce(hmac, hmac(hmac(`AWS4${secret}`, day), region));
  const expected = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash}`).toString("hex");
  if (expected !== signature) throw new Error(`the signature of ${signed} does not match`);
  return { accessKeyId, region };
}
