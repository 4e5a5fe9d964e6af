// Lack of memory is a failure of the world, with a sentence and a remedy, and no bug.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knownFailure, LeakcheckError, outOfMemory } from "../src/errors.js";
import { nodeFiles } from "../src/files.js";
import { Kernel } from "../src/kernel/kernel.js";
import { programPath, Workplace } from "./support/program/program.js";

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (cause) {
    return cause;
  }
  throw new Error("nothing was thrown");
}

describe("an error that says that memory lacks", () => {
  it.each<[string, () => unknown]>([
    ["an array that cannot be allocated", () => thrownBy(() => new ArrayBuffer(2 ** 52))],
    ["shared memory that cannot be", () => thrownBy(() => new SharedArrayBuffer(2 ** 52))],
    [
      "a memory of WebAssembly that cannot grow",
      () => thrownBy(() => Kernel.open().exports.memory.grow(65_536)),
    ],
    [
      "an instance without a memory",
      () =>
        new RangeError("WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance"),
    ],
    [
      "a thread that cannot start",
      () =>
        Object.assign(new Error("Worker initialization failure: EAGAIN"), { code: "ERR_WORKER_INIT_FAILED" }),
    ],
    [
      "a call of the system",
      () => Object.assign(new Error("ENOMEM: not enough memory, read"), { code: "ENOMEM" }),
    ],
  ])("%s is known", (_, make) => {
    expect(knownFailure(make())).toMatchObject({
      code: "OUT_OF_MEMORY",
      hint: expect.stringContaining("--threads") as string,
    });
  });

  it("is known of a worker whose heap is full", async () => {
    const worker = new Worker("const all = []; for (;;) all.push(new Array(1000).fill(all.length));", {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 4, maxYoungGenerationSizeMb: 1 },
    });
    const [cause] = (await once(worker, "error")) as unknown[];
    expect(knownFailure(cause)).toMatchObject({ code: "OUT_OF_MEMORY" });
  });

  it("is no other one", () => {
    const own = new LeakcheckError("CANNOT_READ", "out of memory");
    const others = [
      own,
      new Error("allocation failed"),
      new RangeError("Invalid time value"),
      thrownBy(() => new Uint8Array(-1)),
      "out of memory",
    ];
    for (const other of others) expect(knownFailure(other)).toBe(other);
  });

  it("comes of a full kernel, and of asking for what cannot be a bug", () => {
    const kernel = Kernel.open();
    const { memory } = kernel.exports;
    // Asked for and not touched: no page of it is taken.
    memory.grow = () => 0;
    expect(
      thrownBy(() => {
        for (let count = 0; count < 5; count++) kernel.reserve(2 ** 30);
      }),
    ).toMatchObject({ code: "OUT_OF_MEMORY" });
    for (const bytes of [-1, Number.NaN, 2 ** 31]) expect(() => kernel.reserve(bytes)).toThrow("bug: ");
  });
});

/** A shell limits addresses on Linux only. Below some 1.5 GB Node itself does not start. */
describe.runIf(nodeFiles.look("/proc/self/status") !== undefined)("a limit of addresses", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = new Workplace();
    writeFileSync(place.path("it.csv"), "email\nsanne@example.com\n");
    expect((await place.run(["build", "it.csv"])).status).toBe(0);
  });
  afterAll(() => {
    place.remove();
  });

  it.each([
    ["build", "it.csv", "--force"],
    ["lookup", "sanne@example.com"],
    ["lookup", "--json", "sanne@example.com"],
    ["verify", "it"],
    ["roster", "it.csv"],
  ])("ends %s %s with a sentence", (...args) => {
    const outcome = spawnSync(
      "bash",
      ["-c", 'ulimit -v 4000000; exec "$0" "$@"', process.execPath, programPath, ...args],
      {
        cwd: place.folder,
        env: place.environment,
        encoding: "utf8",
      },
    );
    expect(outcome.stderr).toContain(outOfMemory().message);
    expect(outcome.stderr).not.toMatch(/bug/u);
    expect(outcome.status).toBe(1);
  });
});
