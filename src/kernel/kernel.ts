// The whole kernel, for builds and long lists.
import type { KernelExports } from "./kernel-exports.generated.js";
import { KernelMemory } from "./kernel-memory.js";
import { kernelModule } from "./module.generated.js";
import { compileModule, instantiate } from "./web-assembly.js";

let compiled: object | undefined;

/** The kernel of one thread; not to be shared. */
export class Kernel extends KernelMemory<KernelExports> {
  /** Opens a kernel with its own memory, from another thread's compiled module or this thread's. */
  static open(module: object = Kernel.module): Kernel {
    return new Kernel(instantiate(module) as KernelExports);
  }

  /** The compiled module, which can be sent to other threads. */
  static get module(): object {
    compiled ??= compileModule(kernelModule);
    return compiled;
  }

  /** Uses a module compiled by another thread as this thread's own. */
  static adopt(module: object): void {
    compiled = module;
  }
}
