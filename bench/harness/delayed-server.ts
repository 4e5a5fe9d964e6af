// A web server on this machine that gives ranges of one file, each reply after a delay, and counts what it
// was asked for. It stands for one that is some milliseconds away; lines to it have no limit.
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

export interface Traffic {
  /** A trip begins with a request while none is under way. */
  trips: number;
  requests: number;
  bytes: number;
}

export interface DelayedServer {
  readonly address: string;
  /** Milliseconds between a request and its reply. */
  delayMs: number;
  /** Returns what was counted since the last call. */
  take(): Traffic;
  stop(): Promise<void>;
}

export async function startDelayedServer(path: string): Promise<DelayedServer> {
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  let traffic: Traffic = { trips: 0, requests: 0, bytes: 0 };
  let underWay = 0;
  const server = createServer((message, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(message.headers.range ?? "") ?? [];
    const start = Number(from);
    const bytes = Buffer.alloc(Math.max(0, Math.min(Number(to) + 1, size) - start));
    readSync(file, bytes, 0, bytes.length, start);
    if (underWay === 0) traffic.trips += 1;
    underWay += 1;
    traffic.requests += 1;
    traffic.bytes += bytes.length;
    void setTimeout(self.delayMs).then(() => {
      underWay -= 1;
      response.writeHead(206, {
        etag: '"the-file"',
        "content-length": bytes.length,
        "content-range": `bytes ${start}-${start + bytes.length - 1}/${size}`,
      });
      response.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const self: DelayedServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.lkx`,
    delayMs: 0,
    take() {
      const taken = traffic;
      traffic = { trips: 0, requests: 0, bytes: 0 };
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      closeSync(file);
    },
  };
  return self;
}
