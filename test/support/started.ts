// Servers for the tests of a file.
import { afterAll, beforeAll, beforeEach } from "vitest";

/** Starts a server before the tests of a file, and has it as new for each of them. Returns how to get it. */
export function started<Server extends { reset(): void; stop(): Promise<void> }>(
  start: () => Promise<Server>,
): () => Server {
  let server: Server;
  beforeAll(async () => {
    server = await start();
  });
  beforeEach(() => {
    server.reset();
  });
  afterAll(async () => {
    await server.stop();
  });
  return () => server;
}
