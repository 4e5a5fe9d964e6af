// The few functions of the kernel that a lookup needs, as a module that is compiled in a moment.
import type { ShortKernelExports } from "./kernel-exports.generated.js";
import { KernelMemory } from "./kernel-memory.js";
import { shortModule } from "./short-module.generated.js";
import { compileModule, instantiate } from "./web-assembly.js";

/** It, or the whole kernel. */
export type ShortKernel = Pick<KernelMemory<ShortKernelExports>, "reserve" | "bytes" | "setKey" | "hash" | "exports">;

let shared: ShortKernel | undefined;

/** The one that short work of this thread shares; whoever hashes with it sets its own key first. */
export function shortKernel(): ShortKernel {
  shared ??= new KernelMemory(instantiate(compileModule(shortModule)) as ShortKernelExports);
  return shared;
}
