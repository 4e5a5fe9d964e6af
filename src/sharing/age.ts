// Encrypts and decrypts in the format of age (https://age-encryption.org/v1), so that the program age
// opens what leakcheck seals and the other way round. The library is loaded here only, when it is used.
import { LeakcheckError } from "../errors.js";

/** Who can open a file: the holders of keys of age, or whoever knows a passphrase. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What may open a file: the identities of age in a file, or a passphrase. */
export interface Unlock {
  /** Lines of a file that `age-keygen` wrote. */
  readonly identities: readonly string[];
  /** Asks for the passphrase of a file that has one. */
  readonly passphrase: () => Promise<string>;
}

type Bytes = Uint8Array<ArrayBuffer>;

const intro = "age-encryption.org/v1\n";
/** First bytes that tell a file of age, and whether it has a passphrase. */
export const ageHeadBytes = 64;

/** Returns true if a file begins as one of age. */
export function beginsAsAge(head: Uint8Array): boolean {
  return Buffer.from(head).toString("latin1").startsWith(intro);
}

function hasPassphrase(head: Uint8Array): boolean {
  return Buffer.from(head).toString("latin1").startsWith(`${intro}-> scrypt `);
}

/**
 * The work of guessing a passphrase, as a power of two. It is that of age: a second on most machines.
 */
const usualWork = 18;

/** Yields the encrypted bytes of `plain`. Throws `USAGE` for what is no recipient. */
export async function* sealed(
  plain: AsyncIterable<Uint8Array>,
  lock: Lock,
  work = usualWork,
): AsyncGenerator<Uint8Array> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  if ("passphrase" in lock) {
    encrypter.setScryptWorkFactor(work);
    encrypter.setPassphrase(lock.passphrase);
  } else
    for (const recipient of lock.recipients) {
      try {
        encrypter.addRecipient(recipient);
      } catch {
        throw new LeakcheckError("USAGE", `${recipient.slice(0, 80)} is not a recipient of age`, {
          hint: "it begins with age1; the person who receives the file makes it with age-keygen",
        });
      }
    }
  yield* chunksOf(await encrypter.encrypt(streamOf(plain)));
}

/**
 * Yields the decrypted bytes of a file; `name` names it in errors. No byte is yielded that was altered,
 * but the end of the file may be missing until this ends. Throws `LOCKED`, `BAD_SHARE`.
 */
export async function* unsealed(
  head: Uint8Array,
  content: AsyncIterable<Uint8Array>,
  { identities, passphrase }: Unlock,
  name: string,
): AsyncGenerator<Uint8Array> {
  if (!beginsAsAge(head))
    throw new LeakcheckError("BAD_SHARE", `${name} is not encrypted with age`, {
      hint: "leakcheck share and leakcheck key export --to make such files",
    });
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  const isLocked = hasPassphrase(head);
  if (isLocked) decrypter.addPassphrase(await passphrase());
  else if (identities.length === 0)
    throw new LeakcheckError("LOCKED", `${name} is encrypted to a key of age`, {
      hint: "set --identity to the file that age-keygen wrote",
    });
  for (const identity of isLocked ? [] : identities) {
    try {
      decrypter.addIdentity(identity);
    } catch {
      throw new LeakcheckError("USAGE", "the file given with --identity has a line that is no key of age", {
        hint: "set --identity to the file that age-keygen wrote",
      });
    }
  }
  let reader: AsyncIterable<Uint8Array>;
  try {
    reader = chunksOf(await decrypter.decrypt(streamOf(content)));
  } catch (cause) {
    if (cause instanceof LeakcheckError) throw cause;
    // The words of the library: no identity matched any of the file's recipients.
    if (!(cause instanceof Error && /no identity matched/u.test(cause.message))) throw damaged(name);
    throw new LeakcheckError(
      "LOCKED",
      isLocked ? `this is not the passphrase of ${name}` : `${name} is encrypted to another key of age`,
      {
        hint: isLocked
          ? "ask the person who sent it; upper and lower case, spaces and signs count"
          : "ask the person who sent it to encrypt it to your age1 recipient",
      },
    );
  }
  try {
    yield* reader;
  } catch (cause) {
    throw cause instanceof LeakcheckError ? cause : damaged(name);
  }
}

/** Returns the error for a file that is altered or cut. */
export function damaged(name: string): LeakcheckError {
  return new LeakcheckError("BAD_SHARE", `${name} is damaged or cut`, {
    hint: "have it sent again: nothing was imported",
  });
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  for await (const chunk of stream) yield chunk as Bytes;
}
