// Credentials and region for S3, from where the tools of AWS look for them: the environment, then the
// profile in ~/.aws. Never from an option, which histories and lists of processes would show.
import { join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";

type Environment = Readonly<Record<string, string | undefined>>;

export interface AwsSettings {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
  readonly region: string;
  /** A server other than that of AWS; undefined for AWS. */
  readonly endpoint: string | undefined;
}

const mostBytes = 2 ** 20;

/** Throws `USAGE` if there are no credentials, `CANNOT_READ`. */
export function awsSettings(
  files: Files,
  environment: Environment,
  endpoint: string | undefined,
): AwsSettings {
  const of = (name: string): string | undefined => environment[name] || undefined;
  const named = of("AWS_PROFILE");
  const profile = profileIn(files, environment, named ?? "default");
  const fromEnvironment = {
    accessKeyId: of("AWS_ACCESS_KEY_ID"),
    secretAccessKey: of("AWS_SECRET_ACCESS_KEY"),
    sessionToken: of("AWS_SESSION_TOKEN"),
  };
  const { accessKeyId, secretAccessKey, sessionToken } =
    fromEnvironment.accessKeyId === undefined && fromEnvironment.secretAccessKey === undefined
      ? {
          accessKeyId: profile.get("aws_access_key_id"),
          secretAccessKey: profile.get("aws_secret_access_key"),
          sessionToken: profile.get("aws_session_token"),
        }
      : fromEnvironment;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new LeakcheckError(
      "USAGE",
      `there are no credentials for S3 in the environment or in the profile ${named ?? "default"}`,
      {
        hint: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE; for single sign-on:",
        command: 'eval "$(aws configure export-credentials --format env)"',
      },
    );
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    region: of("AWS_REGION") ?? of("AWS_DEFAULT_REGION") ?? profile.get("region") ?? "us-east-1",
    endpoint: endpoint ?? of("AWS_ENDPOINT_URL_S3") ?? of("AWS_ENDPOINT_URL") ?? profile.get("endpoint_url"),
  };
}

/** Returns the settings of a profile, from both files of AWS. */
function profileIn(files: Files, environment: Environment, name: string): Map<string, string> {
  const home = environment["HOME"];
  const places = [
    [environment["AWS_CONFIG_FILE"], "config", name === "default" ? [name] : [`profile ${name}`]],
    [environment["AWS_SHARED_CREDENTIALS_FILE"], "credentials", [name]],
  ] as const;
  const settings = new Map<string, string>();
  for (const [named, file, sections] of places) {
    const path = named || (home === undefined ? undefined : join(home, ".aws", file));
    if (path === undefined || files.look(path, true)?.type !== "file") continue;
    let isOurs = false;
    for (const line of Buffer.from(files.readWhole(path, mostBytes)).toString().split(/\r?\n/u)) {
      const section = /^\s*\[\s*(.*?)\s*\]/u.exec(line)?.[1];
      if (section !== undefined) isOurs = sections.some((one) => one === section.replace(/\s+/gu, " "));
      const [, key, value] = /^([a-z_]+)\s*=\s*(.*?)\s*$/u.exec(line) ?? [];
      if (isOurs && key !== undefined && value !== undefined && value !== "") settings.set(key, value);
    }
  }
  return settings;
}
