// The part of `leakcheck push` that puts an index into a bucket.
import { basename } from "node:path";
import { openReader } from "../../../lookup/open-reader.js";
import { pushIndex } from "../../../remote/push-index.js";
import { blobOf } from "../../../signing/ssh-keys.js";
import { fingerprintOf, signBytes } from "../../../signing/ssh-signature.js";
import { pathOfIndex } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { schemaJson } from "../../schemas.js";
import { cleanText } from "../../terminal/clean-text.js";
import { withShownProgress } from "../../terminal/progress.js";
import { openPrivateKey } from "../signing/open-private-key.js";
import type { Push } from "./push-command.js";

const keyHint = "make a key for this, without a passphrase: ssh-keygen -t ed25519 -N '' -f push-key";

export const pushToBucket: Push = async (named, folder, { endpoint, sign, progress }, context) => {
  const { files, terminal, printsJson } = context;
  const path = pathOfIndex(context, named);
  const key = sign === undefined ? undefined : openPrivateKey(files, sign, keyHint);
  // A dump must not be uploaded by mistake.
  (await openReader(path, files)).close();
  const isQuiet = !progress || (printsJson && !terminal.showsProgress);
  const pushed = await interruptible(terminal, async (signal) =>
    withShownProgress(terminal, isQuiet, async ({ shareOf }) =>
      pushIndex(path, basename(path).replace(/\.lkx$/u, ""), folder, {
        files,
        environment: terminal.environment,
        endpoint,
        signal,
        sign: key === undefined ? undefined : (list) => signBytes(list, key),
        onProgress: (doing, share) => {
          shareOf(doing)(share);
        },
      }),
    ),
  );
  const { address, bytes, sha256, isNew } = pushed;
  const signedBy = key === undefined ? null : fingerprintOf(blobOf(key) ?? new Uint8Array(0));
  await terminal.out.writeLine(
    printsJson ? schemaJson("upload", { address, bytes, sha256, isNew, signedBy }) : cleanText(address),
  );
  if (!printsJson && signedBy !== null) terminal.tell(`note: signed by ${signedBy}`);
  if (!printsJson && !isNew) terminal.tell("note: it was there already, with the same bytes");
  return exitStatus.done;
};
