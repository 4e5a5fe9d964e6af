// WebAssembly, which neither the language's libraries nor Node's types of this version declare.
import { knownFailure } from "../errors.js";

declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

/** The module of these bytes, which are written as base64. */
export function compileModule(base64: string): object {
  return whereMemoryMayLack(() => new WebAssembly.Module(Buffer.from(base64, "base64")));
}

/** The exports of an instance, with a memory of its own. */
export function instantiate(module: object): unknown {
  return whereMemoryMayLack(() => new WebAssembly.Instance(module).exports);
}

/** Each memory reserves some 10 GB of addresses, which a limit may not allow. */
function whereMemoryMayLack<T>(action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw knownFailure(cause);
  }
}
