// `leakcheck sign`: signs an index with a key of OpenSSH.
import { resolve } from "node:path";
import type { Command } from "commander";
import { openParticipant } from "../../../comparing/open-participant.js";
import { placeSynced } from "../../../library/place-synced.js";
import { checkTarget, publish } from "../../../publishing/publish.js";
import { blobOf } from "../../../signing/ssh-keys.js";
import { fingerprintOf, signatureNamespace, signFile } from "../../../signing/ssh-signature.js";
import { pathOfIndex, type CommandContext, type ActionOf, type CommonOptions } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { cleanText } from "../../terminal/clean-text.js";
import { schemaJson } from "../../schemas.js";
import { openPrivateKey } from "./open-private-key.js";

interface Options extends CommonOptions {
  sshKey: string;
  output?: string;
  force?: true;
}

export function addSign(program: Command, actionOf: ActionOf): void {
  program
    .command("sign")
    .description("Sign an index, or a sketch, so that others can tell that it is yours and unchanged.")
    .argument("<index>", "an index or a sketch: a file, or a name in the data folder")
    .requiredOption("--ssh-key <file>", "your private key: of OpenSSH, without a passphrase, or PEM")
    .option("-o, --output <file>", "the signature to write (default: <index>.sig)")
    .option("--force", "replace an existing signature")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck sign --ssh-key ~/.ssh/id_ed25519 instagram-2026
  leakcheck sign --ssh-key key.pem -o x.sig /srv/indexes/x.lkx
  leakcheck verify --signature --signers id_ed25519.pub instagram-2026

The signature is one of OpenSSH. These make and check the same, also with a key
that has a passphrase, is held by an agent or lies in hardware:
  ssh-keygen -Y sign -n leakcheck -f ~/.ssh/id_ed25519 x.lkx
  ssh-keygen -Y verify -n leakcheck -f allowed_signers -I me@example.com \\
    -s x.lkx.sig < x.lkx`,
    )
    .action(actionOf(sign));
}

async function sign(named: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const path = pathOfIndex(context, named);
  const output = options.output ?? `${path}.sig`;
  const target = resolve(output);
  checkTarget(files, target, options.force === true);
  // A dump must not be signed by mistake.
  (await openParticipant(path, named, files)).reader?.close();
  const key = openPrivateKey(
    files,
    options.sshKey,
    `sign with OpenSSH: ssh-keygen -Y sign -n ${signatureNamespace} -f ${options.sshKey} ${path}`,
  );
  const text = signFile(files, path, key);
  placeSynced(files, target, text, (draft) => {
    publish(files, draft, target, options.force === true);
  });
  const fingerprint = fingerprintOf(blobOf(key) ?? new Uint8Array(0));
  await terminal.out.writeLine(
    printsJson
      ? schemaJson("signature", { index: named, signature: output, key: fingerprint })
      : `${cleanText(output)}: signed by ${fingerprint}`,
  );
  return exitStatus.done;
}
