// WebAssembly, which is declared neither by the language's libraries nor by this version of Node's
// types.
import { knownFailure } from "../errors.js";

declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

/** Compiles a module from base64. */
export function compileModule(base64: string): object {
  return whereMemoryMayLack(() => new WebAssembly.Module(Buffer.from(base64, "base64")));
}

/** Returns the exports of a new instance, with its own memory. */
export function instantiate(module: object, imports: object = {}): unknown {
  return whereMemoryMayLack(() => new WebAssembly.Instance(module, imports).exports);
}

/**
 * Runs an action that may fail for want of address space: each memory reserves some 10 GB of it.
 */
function whereMemoryMayLack<T>(action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw knownFailure(cause);
  }
}
