// Stores an object on S3 with one request, which creates it whole or not at all.
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as tlsRequest } from "node:https";
import { LeakcheckError, type StopSignal } from "../errors.js";
import { reasonOf } from "./network-reasons.js";
import { timerOf, usualTimer, type StartTimer } from "./range-client.js";
import type { Target } from "./sign-requests.js";
import { pieceBytes, type Content } from "./stored-file.js";

/** A server that has all bytes may take so many times as long as a silent one before it answers. */
const answerPatience = 20;
const continueMs = 1000;
const mostTextBytes = 2 ** 16;

export interface SendOptions {
  /** Takes the number of bytes that were sent. */
  readonly onProgress?: ((sent: number) => void) | undefined;
  readonly signal?: StopSignal | undefined;
  readonly startTimer?: StartTimer | undefined;
  /** How long to wait for a server to say that it wants the bytes, before they are sent anyway. */
  readonly startContinueTimer?: StartTimer | undefined;
}

export interface PutOptions extends SendOptions {
  /** True to replace what is there. */
  readonly replaces?: boolean;
}

/** What a server said. */
export interface SentReply {
  readonly status: number;
  /** True if it got all bytes. */
  readonly isSent: boolean;
  readonly etag: string | undefined;
  /** The beginning of its body. */
  readonly text: string;
}

const usualContinueTimer = timerOf(continueMs);

/**
 * Stores an object, unless there is one under its name already. `shown` is how messages call it. Returns
 * `unconditional`, having stored nothing, if the server does not know that condition. Throws
 * `CANNOT_WRITE`, `CANNOT_READ`, `ABORTED`.
 */
export async function putObject(
  target: Target,
  shown: string,
  content: Content,
  { replaces = false, ...options }: PutOptions = {},
): Promise<"stored" | "exists" | "unconditional"> {
  const headers = replaces ? {} : { "if-none-match": "*" };
  const reply = await sendContent(target, shown, content, { method: "PUT", headers }, options);
  if (isStored(reply)) return "stored";
  if (reply.status === 412 && !replaces) return "exists";
  if (reply.status === 501 && !replaces) return "unconditional";
  throw refusal(shown, reply);
}

/** Returns true if a server has taken all bytes. */
export function isStored({ status, isSent }: SentReply): boolean {
  return status >= 200 && status < 300 && isSent;
}

/**
 * Sends a request whose bytes are signed: what arrives otherwise is refused. Returns the reply, whatever
 * it is. Throws `CANNOT_WRITE` if there is none, `CANNOT_READ`, `ABORTED`.
 */
export async function sendContent(
  target: Target,
  shown: string,
  content: Content,
  how: { method: "PUT" | "POST" | "DELETE"; headers?: Readonly<Record<string, string>> },
  options: SendOptions = {},
): Promise<SentReply> {
  const { method, headers: more = {} } = how;
  const { signal, startTimer = usualTimer } = options;
  const { startContinueTimer = usualContinueTimer, onProgress = () => {} } = options;
  const headers = await target.headers(method, {
    "x-amz-content-sha256": content.sha256,
    ...(content.length === 0 ? {} : { "content-md5": Buffer.from(content.md5, "hex").toString("base64") }),
    ...more,
  });
  const isLong = content.length > pieceBytes;
  return new Promise((resolve, reject) => {
    const { url } = target;
    const send = url.protocol === "https:" ? tlsRequest : plainRequest;
    const sent = send(url, {
      method,
      agent: false,
      headers: {
        ...headers,
        "content-length": content.length,
        "content-type": "application/octet-stream",
        // A server that has the object says so before it gets the bytes.
        ...(isLong ? { expect: "100-continue" } : {}),
      },
    });
    let stopTimer = (): void => {};
    let stopContinueTimer = (): void => {};
    const onAbort = (): void => {
      fail(new LeakcheckError("ABORTED", "the upload was stopped"));
    };
    const end = (): void => {
      stopTimer();
      stopContinueTimer();
      signal?.removeEventListener("abort", onAbort);
    };
    const fail = (cause: unknown): void => {
      end();
      sent.destroy();
      reject(cause instanceof Error ? cause : new Error(String(cause)));
    };
    const restart = (patience: number): void => {
      stopTimer();
      stopTimer = startTimer(() => {
        if (patience > 1) restart(patience - 1);
        else fail(failure(shown, "the server does not answer"));
      });
    };
    let offset = 0;
    const pump = (): void => {
      try {
        while (offset < content.length) {
          restart(1);
          const piece = content.read(offset, Math.min(pieceBytes, content.length - offset));
          offset += piece.length;
          onProgress(offset);
          if (!sent.write(piece)) {
            sent.once("drain", pump);
            return;
          }
        }
        restart(answerPatience);
        sent.end();
      } catch (cause) {
        fail(cause);
      }
    };
    let isPumping = false;
    const start = (): void => {
      stopContinueTimer();
      if (!isPumping) pump();
      isPumping = true;
    };
    sent.on("error", (cause) => {
      fail(failure(shown, reasonOf(cause)));
    });
    sent.on("continue", start);
    sent.on("response", (reply) => {
      // A server that refuses need not take the rest.
      sent.off("drain", pump);
      isPumping = true;
      stopContinueTimer();
      const { statusCode: status = 0 } = reply;
      void textOf(reply).then((text) => {
        end();
        const isSent = offset === content.length;
        if (!reply.complete || !isSent) sent.destroy();
        // Of a body that ends early nobody knows what it would have said.
        if (reply.complete || status >= 300) resolve({ status, isSent, etag: reply.headers.etag, text });
        else reject(failure(shown, "the server has closed the connection"));
      });
    });
    if (signal?.aborted === true) {
      onAbort();
      return;
    }
    signal?.addEventListener("abort", onAbort);
    restart(1);
    if (isLong) stopContinueTimer = startContinueTimer(start);
    else start();
  });
}

/** Returns the beginning of a body. */
async function textOf(reply: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    reply.setEncoding("latin1").on("data", (chunk: string) => {
      if (text.length < mostTextBytes) text += chunk;
    });
    reply.on("error", () => {
      // "close" follows.
    });
    reply.on("close", () => {
      resolve(text);
    });
  });
}

/** Returns the error for a refusal. Of the server's text only a code is shown, such as NoSuchBucket. */
export function refusal(shown: string, { status, text }: SentReply): LeakcheckError {
  const code = /<Code>(?<code>[A-Za-z0-9.]{1,64})<\/Code>/u.exec(text)?.groups?.["code"];
  const said = code === undefined ? `status ${status}` : `status ${status}, ${code}`;
  if (status >= 300 && status < 400)
    return failure(shown, `the server redirects (${said})`, "set AWS_REGION to the region of the bucket");
  if (status === 401 || status === 403)
    return failure(
      shown,
      `the server refuses access (${said})`,
      "check the credentials, the rights to the bucket, and the clock of this machine",
    );
  if (status === 404) return failure(shown, `there is no such bucket (${said})`);
  if (status === 409)
    return failure(shown, `something else is being stored there (${said})`, "try again later");
  return failure(shown, `the server answers with ${said}`, "try again later");
}

/** Returns the error for an object that could not be stored. */
export function failure(shown: string, why: string, hint?: string): LeakcheckError {
  return new LeakcheckError(
    "CANNOT_WRITE",
    `cannot write ${shown}: ${why}`,
    hint === undefined ? {} : { hint },
  );
}
