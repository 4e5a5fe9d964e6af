// `--rejects FILE`: where records could not be read, one JSON object a line, positions only.
import { once } from "node:events";
import type { Files } from "../files.js";
import type { Reject } from "../ingest/rejects.js";

/** A log of rejects that is being written. */
export interface RejectLog {
  write: (reject: Reject) => void;
  close: () => Promise<void>;
}

/** Creates the log; a file of that name is replaced. */
export async function openRejectLog(files: Files, path: string): Promise<RejectLog> {
  const { default: ndjson } = await import("ndjson");
  if (files.look(path)?.type === "file") files.remove(path);
  const file = files.create(path);
  const lines = ndjson.stringify();
  // Lines are written outside of the stream's own calls: one that throws in there never ends.
  const pending: Buffer[] = [];
  const writePending = (): void => {
    for (const line of pending.splice(0)) file.write(line, null);
  };
  lines.on("data", (line: string | Buffer) => {
    pending.push(Buffer.from(line));
  });
  return {
    write({ file: name, line, offset, length, reason }) {
      lines.write({ file: name, line, offset, length, reason });
      writePending();
    },
    async close() {
      try {
        const ended = once(lines, "end");
        lines.end();
        await ended;
        writePending();
      } finally {
        file.close();
      }
    },
  };
}
