// The few kernel functions that a lookup needs, in a module that compiles quickly.
import type { ShortKernelExports } from "./kernel-exports.generated.js";
import { KernelMemory } from "./kernel-memory.js";
import { shortModule } from "./short-module.generated.js";
import { compileModule, instantiate } from "./web-assembly.js";

/** The short kernel, or the whole one. */
export type ShortKernel = Pick<
  KernelMemory<ShortKernelExports>,
  "reserve" | "bytes" | "setKey" | "hash" | "exports"
>;

let shared: ShortKernel | undefined;

/**
 * Returns the short kernel that this thread shares. Every caller that hashes sets its own key
 * first.
 */
export function shortKernel(): ShortKernel {
  shared ??= new KernelMemory(instantiate(compileModule(shortModule)) as ShortKernelExports);
  return shared;
}
