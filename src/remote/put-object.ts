// Stores an object on S3 with one request, which creates it whole or not at all.
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as tlsRequest } from "node:https";
import { LeakcheckError, type StopSignal } from "../errors.js";
import { reasonOf, usualTimer, type StartTimer } from "./range-client.js";
import type { Target } from "./sign-requests.js";
import { pieceBytes, type Content } from "./stored-file.js";

/** What S3 takes in one request. */
export const mostObjectBytes = 5 * 2 ** 30;
/** A server that has all bytes may take so many times as long as a silent one before it answers. */
const answerPatience = 20;
const continueMs = 1000;
const mostErrorBytes = 2 ** 16;

export interface PutOptions {
  /** True to replace what is there. */
  readonly replaces?: boolean;
  /** Takes the number of bytes that were sent. */
  readonly onProgress?: (sent: number) => void;
  readonly signal?: StopSignal | undefined;
  readonly startTimer?: StartTimer | undefined;
  /** How long to wait for a server to say that it wants the bytes, before they are sent anyway. */
  readonly startContinueTimer?: StartTimer;
}

const usualContinueTimer: StartTimer = (run) => {
  const timer = setTimeout(run, continueMs);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Stores an object, unless there is one under its name already. `shown` is how messages call it. Returns
 * `unconditional`, having stored nothing, if the server does not know that condition. Throws
 * `CANNOT_WRITE`, `CANNOT_READ`, `ABORTED`.
 */
export async function putObject(
  target: Target,
  shown: string,
  content: Content,
  options: PutOptions = {},
): Promise<"stored" | "exists" | "unconditional"> {
  const { signal, replaces = false, startTimer = usualTimer } = options;
  const { startContinueTimer = usualContinueTimer, onProgress = () => {} } = options;
  // All of these are signed: what arrives otherwise is no object.
  const headers = await target.headers("PUT", {
    "x-amz-content-sha256": content.sha256,
    "content-md5": Buffer.from(content.md5, "hex").toString("base64"),
    ...(replaces ? {} : { "if-none-match": "*" }),
  });
  const isLong = content.length > pieceBytes;
  return new Promise((resolve, reject) => {
    const { url } = target;
    const send = url.protocol === "https:" ? tlsRequest : plainRequest;
    const sent = send(url, {
      method: "PUT",
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
      void codeIn(reply).then((code) => {
        end();
        if (!reply.complete || offset < content.length) sent.destroy();
        if (status >= 200 && status < 300 && offset === content.length) resolve("stored");
        else if (status === 412 && !replaces) resolve("exists");
        else if (status === 501 && !replaces) resolve("unconditional");
        else reject(refusal(shown, status, code));
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

/** Returns the code in the body of a failure, such as NoSuchBucket; undefined if there is none. */
async function codeIn(reply: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = "";
    reply.setEncoding("latin1").on("data", (chunk: string) => {
      if (text.length < mostErrorBytes) text += chunk;
    });
    reply.on("error", () => {
      // "close" follows.
    });
    reply.on("close", () => {
      resolve(/<Code>(?<code>[A-Za-z0-9.]{1,64})<\/Code>/u.exec(text)?.groups?.["code"]);
    });
  });
}

function refusal(shown: string, status: number, code: string | undefined): LeakcheckError {
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

function failure(shown: string, why: string, hint?: string): LeakcheckError {
  return new LeakcheckError(
    "CANNOT_WRITE",
    `cannot write ${shown}: ${why}`,
    hint === undefined ? {} : { hint },
  );
}
