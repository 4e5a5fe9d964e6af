// The worker's side of worker-thread.ts.
import { parentPort } from "node:worker_threads";
import { knownFailure, LeakcheckError } from "../errors.js";
import type { Message } from "./worker-thread.js";

/**
 * Serves the requests that reach this worker, one reply per request. `serve` passes parts of the
 * answer to `sendPart` and returns the reply; if it throws, the failure is sent instead.
 */
export function serveRequests(
  serve: (request: never, sendPart: (part: unknown) => void) => Promise<unknown>,
): void {
  const port = parentPort!;
  const post = (message: Message<unknown, unknown>): void => {
    port.postMessage(message);
  };
  const sendPart = (part: unknown): void => {
    post({ is: "part", part });
  };
  port.on("message", (request: unknown) => {
    serve(request as never, sendPart).then(
      (reply) => {
        post({ is: "reply", reply });
      },
      (thrown: unknown) => {
        const cause = knownFailure(thrown);
        const failure =
          cause instanceof LeakcheckError
            ? {
                code: cause.code,
                ...(cause.hint === undefined ? {} : { hint: cause.hint }),
                ...(cause.command === undefined ? {} : { command: cause.command }),
              }
            : { code: null };
        post({ is: "failure", ...failure, message: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  });
}
