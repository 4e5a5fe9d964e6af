// Reads the private key of OpenSSH that a command signs with.
import type { KeyObject } from "node:crypto";
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import { privateKeyOf } from "../../../signing/ssh-keys.js";
import { maxSignatureBytes } from "../../../signing/ssh-signature.js";

/** Returns the key in the file at `path`. Throws `BAD_KEY`, with `hint`. */
export function openPrivateKey(files: Files, path: string, hint: string): KeyObject {
  let key: ReturnType<typeof privateKeyOf>;
  try {
    key = privateKeyOf(Buffer.from(files.readWhole(path, maxSignatureBytes)).toString("latin1"));
  } catch (cause) {
    if (cause instanceof LeakcheckError) throw cause;
    key = undefined;
  }
  if (key === "locked")
    throw new LeakcheckError("BAD_KEY", `${path} needs a passphrase, which leakcheck does not ask for`, {
      hint,
    });
  if (key === undefined)
    throw new LeakcheckError("BAD_KEY", `${path} is not a private key that leakcheck can read`, { hint });
  return key;
}
