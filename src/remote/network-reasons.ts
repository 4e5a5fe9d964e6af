// Why a request has no reply, from codes alone: messages of others are not passed on.

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "the name of the server is not known",
  EAI_AGAIN: "the name of the server cannot be resolved now",
  ECONNREFUSED: "the server refuses the connection",
  ECONNRESET: "the server has closed the connection",
  UND_ERR_SOCKET: "the server has closed the connection",
  ETIMEDOUT: "the server does not answer",
  UND_ERR_CONNECT_TIMEOUT: "the server does not answer",
  UND_ERR_HEADERS_TIMEOUT: "the server takes too long",
  EHOSTUNREACH: "the server cannot be reached",
  ENETUNREACH: "there is no network",
  CERT_HAS_EXPIRED: "the certificate of the server has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate of the server is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate of the server is self-signed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate of the server cannot be verified",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate is that of another server",
};

/** Returns what failed: the error has the code, or its cause, as with `fetch`. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  for (const one of [error, cause])
    if (one instanceof Error && "code" in one && typeof one.code === "string")
      return reasons[one.code] ?? `the request fails (${one.code})`;
  // What fetch says, without a code, of ports that belong to other protocols, such as 6000.
  if (cause instanceof Error && cause.message === "bad port")
    return "no request is sent to this port, because it belongs to another protocol";
  return "the request fails (unknown error)";
}
