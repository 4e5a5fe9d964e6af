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
  lines.on("data", (line: string | Buffer) => {
    file.write(Buffer.from(line), null);
  });
  return {
    write({ file: name, line, offset, length, reason }) {
      lines.write({ file: name, line, offset, length, reason });
    },
    async close() {
      const ended = once(lines, "end");
      lines.end();
      await ended;
      file.close();
    },
  };
}
