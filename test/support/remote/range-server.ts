// A web server that gives ranges of one file, or does wrong what a test tells it to.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a reply would be, for a test to change before it is sent. */
interface Reply {
  status: number;
  headers: Record<string, string | number>;
  body: Uint8Array;
}

/** Changes the reply to a request, counted from 0; or sends one itself and returns "sent". */
export type Script = (
  reply: Reply,
  request: { number: number; message: IncomingMessage; response: ServerResponse },
) => "sent" | void;

export class RangeServer {
  file: Uint8Array;
  etag = '"the-first"';
  script: Script = () => {};
  readonly requests: { offset: number; length: number; headers: IncomingMessage["headers"]; url: string }[] =
    [];
  readonly #server: Server;

  private constructor(file: Uint8Array) {
    this.file = file;
    this.#server = createServer((message, response) => {
      this.#answer(message, response);
    });
  }

  static async start(file: Uint8Array): Promise<RangeServer> {
    const server = new RangeServer(file);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(message: IncomingMessage, response: ServerResponse): void {
    const [, from = "", to = ""] = /^bytes=(\d+)-(\d+)$/u.exec(message.headers.range ?? "") ?? [];
    const [offset, end] = [Number(from), Math.min(Number(to) + 1, this.file.length)];
    const number = this.requests.length;
    const { headers, url = "" } = message;
    this.requests.push({ offset, length: end - offset, headers, url });
    const body = this.file.subarray(offset, end);
    const isOther = headers["if-match"] !== undefined && headers["if-match"] !== this.etag;
    const reply: Reply = isOther
      ? { status: 412, headers: {}, body: new Uint8Array() }
      : {
          status: 206,
          headers: {
            etag: this.etag,
            "content-range": `bytes ${offset}-${end - 1}/${this.file.length}`,
            "content-length": body.length,
          },
          body,
        };
    if (this.script(reply, { number, message, response }) === "sent") return;
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body);
  }
}

/** Things that a server, or something before it, does wrong; each by its name. */
export const faults: Readonly<Record<string, Script>> = {
  "200 and the whole file": (reply) => {
    reply.status = 200;
    delete reply.headers["content-range"];
  },
  "200 and a range": (reply) => {
    reply.status = 200;
  },
  "a weak ETag": (reply) => {
    reply.headers["etag"] = `W/${String(reply.headers["etag"])}`;
  },
  "no ETag": (reply) => {
    delete reply.headers["etag"];
  },
  "a body that ends early": (reply, { response }) => {
    response.writeHead(reply.status, reply.headers);
    response.write(reply.body.subarray(0, reply.body.length - 1), () => response.destroy());
    return "sent";
  },
  "a body that ends early, in chunks": (reply) => {
    delete reply.headers["content-length"];
    reply.body = reply.body.subarray(0, reply.body.length - 1);
  },
  "a body that is too long": (reply) => {
    delete reply.headers["content-length"];
    reply.body = Buffer.concat([reply.body, Buffer.alloc(1)]);
  },
  "another length": (reply) => {
    reply.body = reply.body.subarray(1);
    reply.headers["content-length"] = reply.body.length;
  },
  "another range": (reply) => {
    reply.headers["content-range"] = String(reply.headers["content-range"]).replace(
      /\d+-(\d+)/u,
      (_, last) => `1-${String(Number(last) + 1)}`,
    );
  },
  "a range that begins elsewhere": (reply) => {
    reply.headers["content-range"] = String(reply.headers["content-range"]).replace(/\d+-/u, "1-");
  },
  "a range without a total": (reply) => {
    reply.headers["content-range"] = String(reply.headers["content-range"]).replace(/\/.*/u, "/*");
  },
  "no range": (reply) => {
    delete reply.headers["content-range"];
  },
  "a packed body": (reply) => {
    reply.headers["content-encoding"] = "gzip";
  },
  "a closed connection": (_reply, { response }) => {
    response.destroy();
    return "sent";
  },
  ...Object.fromEntries(
    [301, 302, 307, 400, 401, 403, 404, 412, 416, 429, 500, 502, 503, 504, 204, 304].map(
      (status): [string, Script] => [
        `status ${status}`,
        (reply) => {
          reply.status = status;
          reply.body = new Uint8Array();
          reply.headers = { location: "https://example.com/", etag: String(reply.headers["etag"]) };
        },
      ],
    ),
  ),
};
