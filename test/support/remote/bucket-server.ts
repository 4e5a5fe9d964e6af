// An S3 server as far as pushing and reading need one: it checks signatures and digests, keeps whole
// objects only, sent at once or in parts, and does wrong what a test tells it to.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkSignature } from "./checked-signature.js";

/** Answers a request itself and returns true, or leaves it to the server. */
export type BucketScript = (
  message: IncomingMessage,
  response: ServerResponse,
  number: number,
) => boolean | void;

interface BucketRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  /** Bytes of the body that arrived. */
  bytes: number;
}

export const bucketSecret = "made-up/secret+of=tests";
export const bucketEnvironment = {
  AWS_ACCESS_KEY_ID: "MADEUPKEY",
  AWS_SECRET_ACCESS_KEY: bucketSecret,
  AWS_REGION: "eu-test-1",
} as const;

export class BucketServer {
  /** By their path with the bucket, unescaped: `my-bucket/it.lkx`. */
  readonly objects = new Map<string, Buffer>();
  readonly requests: BucketRequest[] = [];
  /** Uploads that are under way, by their ids. */
  readonly uploads = new Map<string, Map<number, Buffer>>();
  /** Answers before the body has come. */
  script: BucketScript = () => {};
  /** False for a server that never says that it wants a body, and waits for it. */
  saysContinue = true;
  /** The ETag of an object; S3 gives another one for objects that were stored in parts or enciphered. */
  etagOf = (bytes: Buffer): string => `"${createHash("md5").update(bytes).digest("hex")}"`;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((message, response) => {
      this.#answer(message, response, false);
    });
    this.#server.on("checkContinue", (message: IncomingMessage, response: ServerResponse) => {
      this.#answer(message, response, true);
    });
  }

  static async start(): Promise<BucketServer> {
    const server = new BucketServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Takes all data away. */
  reset(): void {
    this.objects.clear();
    this.uploads.clear();
    this.requests.length = 0;
    this.script = () => {};
    this.saysContinue = true;
    this.etagOf = (bytes) => `"${createHash("md5").update(bytes).digest("hex")}"`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(message: IncomingMessage, response: ServerResponse, isAsked: boolean): void {
    const { headers, url = "", method = "" } = message;
    const { pathname, searchParams: query } = new URL(url, "http://localhost");
    const path = decodeURIComponent(pathname.slice(1));
    const request = { method, path, query, headers, bytes: 0 };
    const number = this.requests.push(request) - 1;
    if (this.script(message, response, number) === true) return;
    try {
      checkSignature({ headers, url, method }, bucketSecret);
    } catch {
      refuse(response, 403, "SignatureDoesNotMatch");
      return;
    }
    if (method === "GET") this.#give(path, headers, response);
    else if (headers["if-none-match"] === "*" && this.objects.has(path))
      refuse(response, 412, "PreconditionFailed");
    else if (query.has("uploadId") && !this.uploads.has(query.get("uploadId") ?? ""))
      refuse(response, 404, "NoSuchUpload");
    else {
      if (isAsked && this.saysContinue) response.writeContinue();
      const chunks: Buffer[] = [];
      message.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        request.bytes += chunk.length;
      });
      message.on("end", () => {
        this.#take(request, Buffer.concat(chunks), response);
      });
    }
  }

  #take({ method, path, query, headers }: BucketRequest, body: Buffer, response: ServerResponse): void {
    const digest = (name: string, encoding: "hex" | "base64"): string =>
      createHash(name).update(body).digest(encoding);
    const reply = (status: number, text: string, more = {}): void => {
      response.writeHead(status, { "content-length": text.length, ...more });
      response.end(text);
    };
    const id = query.get("uploadId") ?? "";
    if (headers["x-amz-content-sha256"] !== digest("sha256", "hex"))
      refuse(response, 400, "XAmzContentSHA256Mismatch");
    else if ((headers["content-md5"] ?? digest("md5", "base64")) !== digest("md5", "base64"))
      refuse(response, 400, "BadDigest");
    else if (method === "PUT" && query.has("partNumber")) {
      this.uploads.get(id)?.set(Number(query.get("partNumber")), body);
      reply(200, "", { etag: `"${digest("md5", "hex")}"` });
    } else if (method === "PUT") {
      this.objects.set(path, body);
      reply(200, "", { etag: this.etagOf(body) });
    } else if (method === "DELETE") {
      this.uploads.delete(id);
      reply(204, "");
    } else if (query.has("uploads")) {
      // Ids may have any characters.
      const upload = `<upload>&${this.requests.length}`;
      this.uploads.set(upload, new Map());
      reply(
        200,
        `<Result><UploadId>${upload.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</UploadId></Result>`,
      );
    } else this.#join(path, id, body.toString(), response, reply);
  }

  /** Makes an object of the parts that a list names. */
  #join(
    path: string,
    id: string,
    list: string,
    response: ServerResponse,
    reply: (status: number, text: string) => void,
  ): void {
    const parts = this.uploads.get(id) ?? new Map<number, Buffer>();
    const named = [
      ...list.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>&quot;([0-9a-f]{32})&quot;<\/ETag>/gu),
    ].map(([, number, md5]) => ({ part: parts.get(Number(number)), md5 }));
    const isRight = named.every(
      ({ part, md5 }) => part !== undefined && createHash("md5").update(part).digest("hex") === md5,
    );
    if (named.length === 0 || !isRight) {
      refuse(response, 400, "InvalidPart");
      return;
    }
    const object = Buffer.concat(named.flatMap(({ part }) => part ?? []));
    this.objects.set(path, object);
    this.uploads.delete(id);
    reply(200, "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
  }

  #give(path: string, headers: IncomingMessage["headers"], response: ServerResponse): void {
    const object = this.objects.get(path);
    const [, from = "", to = ""] = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? "") ?? [];
    const [offset, end] = [Number(from), Math.min(Number(to) + 1, object?.length ?? 0)];
    if (object === undefined) refuse(response, 404, "NoSuchKey");
    else if (headers["if-match"] !== undefined && headers["if-match"] !== this.etagOf(object))
      refuse(response, 412, "PreconditionFailed");
    else {
      const body = object.subarray(offset, end);
      response.writeHead(206, {
        etag: this.etagOf(object),
        "content-range": `bytes ${offset}-${end - 1}/${object.length}`,
        "content-length": body.length,
      });
      response.end(body);
    }
  }
}

/** Sends an error as S3 does. */
export function refuse(response: ServerResponse, status: number, code: string): void {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>of others</Message></Error>`;
  response.writeHead(status, { "content-length": body.length, connection: "close" });
  response.end(body);
}
