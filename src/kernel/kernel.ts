// The whole kernel, as builds and long lists need it.
import type { KernelExports } from "./kernel-exports.generated.js";
import { KernelMemory } from "./kernel-memory.js";
import { kernelModule } from "./module.generated.js";
import { compileModule, instantiate } from "./web-assembly.js";

let compiled: object | undefined;

/** The kernel of one thread; not to be shared. */
export class Kernel extends KernelMemory<KernelExports> {
  /** Makes a kernel with a memory of its own, of a module that another thread has compiled, or of this thread's. */
  static open(module: object = Kernel.module): Kernel {
    return new Kernel(instantiate(module) as KernelExports);
  }

  /** The compiled module, to be handed to other threads. */
  static get module(): object {
    compiled ??= compileModule(kernelModule);
    return compiled;
  }

  /** Takes the module that another thread has compiled as this thread's own. */
  static adopt(module: object): void {
    compiled = module;
  }
}
