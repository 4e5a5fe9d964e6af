// Stores an object on S3 in several requests, because one takes 5 GiB at most. It appears with the last of
// them, whole or not at all; whatever fails before takes away the parts that are there.
import { createHash } from "node:crypto";
import { bug, LeakcheckError } from "../errors.js";
import { failure, isStored, refusal, sendContent, type SendOptions, type SentReply } from "./put-object.js";
import type { Target } from "./sign-requests.js";
import { contentOf, pieceBytes, type Content } from "./stored-file.js";

/** Limits of S3. Tests make them smaller. */
export interface PartSizes {
  /** What it takes in one request. */
  readonly mostBytes: number;
  /** Bytes of a part, a multiple of the bytes that are read at a time. */
  readonly leastPartBytes: number;
  readonly mostParts: number;
}

export const usualPartSizes: PartSizes = {
  mostBytes: 5 * 2 ** 30,
  leastPartBytes: 2 ** 26,
  mostParts: 10_000,
};

/** How often a part is sent, if the first time fails. */
const attempts = 3;

interface PartDigest {
  readonly sha256: string;
  readonly md5: string;
  readonly length: number;
}

/** Digests of the parts of a file, made while it is read once. */
export class PartDigests {
  readonly partBytes: number;
  readonly #done: PartDigest[] = [];
  #sha256 = createHash("sha256");
  #md5 = createHash("md5");
  #length = 0;

  constructor(size: number, { leastPartBytes, mostParts }: PartSizes) {
    const pieces = Math.ceil(Math.max(leastPartBytes, size / mostParts) / pieceBytes);
    this.partBytes = pieces * pieceBytes;
  }

  /** Takes the next piece. */
  add(piece: Uint8Array): void {
    this.#sha256.update(piece);
    this.#md5.update(piece);
    this.#length += piece.length;
    if (this.#length > this.partBytes) bug("a piece in two parts");
    if (this.#length === this.partBytes) this.#end();
  }

  /** Returns the digests of all parts, once the last piece was taken. */
  take(): readonly PartDigest[] {
    if (this.#length > 0) this.#end();
    return this.#done;
  }

  #end(): void {
    this.#done.push({
      sha256: this.#sha256.digest("hex"),
      md5: this.#md5.digest("hex"),
      length: this.#length,
    });
    this.#sha256 = createHash("sha256");
    this.#md5 = createHash("md5");
    this.#length = 0;
  }
}

/** Returns the ETag that S3 gives an object of these parts, unless it enciphers it. */
export function etagOfParts(parts: readonly PartDigest[]): string {
  const md5 = createHash("md5");
  for (const part of parts) md5.update(Buffer.from(part.md5, "hex"));
  return `"${md5.digest("hex")}-${parts.length}"`;
}

export interface PartsOptions extends SendOptions {
  /** Returns the target for a query of the object. */
  readonly targetOf: (query: Readonly<Record<string, string>>) => Promise<Target>;
  /** Returns true if there is an object under its name. */
  readonly isThere: () => Promise<boolean>;
}

/**
 * Stores an object of parts, unless there is one under its name already. `shown` is how messages call it.
 * Throws `CANNOT_WRITE`, `CANNOT_READ`, `ABORTED`, `CANNOT_FETCH`.
 */
export async function putInParts(
  shown: string,
  content: Content,
  parts: readonly PartDigest[],
  options: PartsOptions,
): Promise<"stored" | "exists"> {
  const { targetOf, isThere } = options;
  // Nobody wants to learn that after hours.
  if (await isThere()) return "exists";
  const nothing = contentOf(new Uint8Array(0));
  const place = await targetOf({ uploads: "" });
  const begun = await sendContent(place, shown, nothing, { method: "POST" }, quiet(options));
  const uploadId = /<UploadId>(?<id>[^<]{1,2048})<\/UploadId>/u.exec(begun.text)?.groups?.["id"];
  if (!isStored(begun)) throw refusal(shown, begun);
  if (uploadId === undefined) throw failure(shown, "the server does not say how to send it in parts");
  const upload = { uploadId: unescaped(uploadId) };
  let isOpen = true;
  try {
    const etags = await sendParts(shown, content, parts, upload, options);
    const list = contentOf(Buffer.from(partList(etags)));
    const complete = async (headers: Readonly<Record<string, string>>): Promise<SentReply> =>
      sendContent(await targetOf(upload), shown, list, { method: "POST", headers }, quiet(options));
    let reply = await complete({ "if-none-match": "*" });
    if (reply.status === 501) {
      // The server does not know the condition. Between the two requests only the same bytes could get
      // that name.
      if (await isThere()) return "exists";
      reply = await complete({});
    }
    if (reply.status === 412) return "exists";
    // A server that needs long sends its status before it knows.
    if (!isStored(reply) || !reply.text.includes("<CompleteMultipartUploadResult"))
      throw refusal(shown, reply);
    isOpen = false;
    return "stored";
  } finally {
    if (isOpen) await takeAway(shown, await targetOf(upload), options);
  }
}

/** Sends the parts in order; returns their ETags. */
async function sendParts(
  shown: string,
  content: Content,
  parts: readonly PartDigest[],
  upload: Readonly<Record<string, string>>,
  { targetOf, onProgress, ...options }: PartsOptions,
): Promise<string[]> {
  const etags: string[] = [];
  let offset = 0;
  for (const [index, part] of parts.entries()) {
    const start = offset;
    const piece = { ...part, read: (at: number, size: number) => content.read(start + at, size) };
    const target = await targetOf({ partNumber: String(index + 1), ...upload });
    const how = { method: "PUT" } as const;
    const send = async (left: number): Promise<SentReply> => {
      const again = async (): Promise<SentReply> => send(left - 1);
      try {
        const reply = await sendContent(target, shown, piece, how, {
          ...options,
          onProgress: (sent) => onProgress?.(start + sent),
        });
        return reply.status >= 500 && left > 1 ? await again() : reply;
      } catch (cause) {
        if (left > 1 && cause instanceof LeakcheckError && cause.code === "CANNOT_WRITE") return again();
        throw cause;
      }
    };
    const reply = await send(attempts);
    if (!isStored(reply)) throw refusal(shown, reply);
    if (reply.etag === undefined || !/^"?[\w.+/=-]+"?$/u.test(reply.etag))
      throw failure(shown, "the server gives a part no ETag");
    etags.push(reply.etag);
    offset += part.length;
  }
  return etags;
}

/** Has the server remove the parts of an upload, which cost space and are seen nowhere. */
async function takeAway(shown: string, target: Target, options: PartsOptions): Promise<void> {
  try {
    const nothing = contentOf(new Uint8Array(0));
    await sendContent(target, shown, nothing, { method: "DELETE" }, quiet(options));
  } catch {
    // What ended the upload is more important, and most often the reason.
  }
}

/** An interruption waits for a request that sends little: only its reply tells what has to be taken away. */
const quiet = ({ startTimer, startContinueTimer }: PartsOptions): SendOptions => ({
  startTimer,
  startContinueTimer,
});

function partList(etags: readonly string[]): string {
  const parts = etags.map(
    (etag, index) =>
      `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag.replaceAll('"', "&quot;")}</ETag></Part>`,
  );
  return `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join("")}</CompleteMultipartUpload>`;
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(?<name>\w+);/gu, (all, name: string) => named[name] ?? all);
}
