// A connection to a server that is cut, and tells, once so many bytes have gone to the server.
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

export class CountingProxy {
  /** Bytes that went to the server. */
  bytes = 0;
  /** Called once with `most` or more bytes. */
  onMost: () => void = () => {};
  most = Infinity;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(port: number) {
    this.#server = createServer((socket) => {
      const other = connect(port, "127.0.0.1");
      for (const one of [socket, other]) {
        this.#sockets.add(one);
        one.on("error", () => {});
        one.on("close", () => {
          socket.destroy();
          other.destroy();
          this.#sockets.delete(one);
        });
      }
      socket.on("data", (chunk) => {
        this.bytes += chunk.length;
        if (this.bytes < this.most) {
          other.write(chunk);
          return;
        }
        // The server gets some of the last bytes.
        other.end(chunk.subarray(0, Math.max(0, chunk.length - (this.bytes - this.most))));
        this.onMost();
      });
      other.pipe(socket);
    });
  }

  static async start(port: number): Promise<CountingProxy> {
    const proxy = new CountingProxy(port);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
