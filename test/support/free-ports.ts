// Ports for servers that cannot be told to take any.
import { createServer, type AddressInfo } from "node:net";

/** Returns ports that are free. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from(
      { length: count },
      async () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const probe = createServer();
          probe.listen(0, "127.0.0.1", () => {
            resolve(probe);
          });
        }),
    ),
  );
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map(async (probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}
