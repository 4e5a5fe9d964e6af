// The whole kernel, for builds and long lists.
import type { KernelExports } from "./kernel-exports.generated.js";
import { KernelMemory } from "./kernel-memory.js";
import { kernelModule } from "./module.generated.js";
import { compileModule, instantiate } from "./web-assembly.js";

let compiled: object | undefined;

/** What the kernel asks for while it reads texts: see assembly/text/character-words.ts. */
export interface KernelHost {
  layPage(page: number): void;
  foldJoined(at: number, length: number, to: number): number;
  putDomain(at: number, length: number, to: number): number;
}

/** The kernel of one thread; not to be shared. */
export class Kernel extends KernelMemory<KernelExports> {
  /** Answers the kernel. Whoever has it read texts sets it. */
  host: KernelHost | undefined;

  /** Opens a kernel with its own memory, from another thread's compiled module or this thread's. */
  static open(module: object = Kernel.module): Kernel {
    const host: KernelHost = {
      layPage: (page) => kernel.host?.layPage(page),
      foldJoined: (at, length, to) => kernel.host?.foldJoined(at >>> 0, length, to >>> 0) ?? -1,
      putDomain: (at, length, to) => kernel.host?.putDomain(at >>> 0, length, to >>> 0) ?? 0,
    };
    const kernel = new Kernel(instantiate(module, { host }) as KernelExports);
    return kernel;
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
