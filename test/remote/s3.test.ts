// Requests to S3 are signed, with credentials from where the tools of AWS look for them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/files.js";
import { isAddress, shownAddress, webAddress } from "../../src/remote/address.js";
import { awsSettings } from "../../src/remote/aws-settings.js";
import { openRemote } from "../../src/remote/open-remote.js";
import { s3Target } from "../../src/remote/sign-requests.js";
import { emptyFolder } from "../support/folder.js";
import { checkSignature } from "../support/remote/checked-signature.js";
import { RangeServer } from "../support/remote/range-server.js";

const secret = "made-up/secret+of=tests";
const keys = { AWS_ACCESS_KEY_ID: "MADEUPKEY", AWS_SECRET_ACCESS_KEY: secret };

describe("a request to S3", () => {
  let server: RangeServer;
  beforeAll(async () => {
    server = await RangeServer.start(new Uint8Array(100));
  });
  afterAll(async () => {
    await server.stop();
  });

  it.each(["it.lkx", "a folder/ö+(1)'*!.lkx", "a//b.lkx", "50%25.lkx", "a=b&c@d:e,f;g.lkx"])(
    "of %j carries a signature that a server accepts",
    async (key) => {
      server.requests.length = 0;
      const environment = { ...keys, AWS_REGION: "eu-test-1", AWS_SESSION_TOKEN: "made-up-token" };
      const size = await openRemote(
        `s3://my-bucket/${key}`,
        { environment, cacheFolder: undefined, endpoint: `${server.origin}/` },
        async (source) => {
          await source.read(50, 10);
          source.close();
          return source.size;
        },
      );
      expect(size).toBe(100);
      for (const request of server.requests) {
        expect(checkSignature(request, secret)).toEqual({ accessKeyId: "MADEUPKEY", region: "eu-test-1" });
        expect(request.headers).toMatchObject({
          "accept-encoding": "identity",
          "x-amz-security-token": "made-up-token",
        });
        expect(decodeURIComponent(request.url)).toBe(`/my-bucket/${key}`);
      }
    },
  );

  it.each([
    ["s3://my-bucket/a b.lkx", "https://my-bucket.s3.eu-test-1.amazonaws.com/a%20b.lkx"],
    ["s3://my.bucket/it.lkx", "https://s3.eu-test-1.amazonaws.com/my.bucket/it.lkx"],
  ])("of %s goes to %s without an endpoint", async (address, url) => {
    const settings = awsSettings(nodeFiles, { ...keys, AWS_REGION: "eu-test-1" }, undefined);
    expect((await s3Target(address, settings)).url.href).toBe(url);
  });

  it.each(["s3://my-bucket", "s3://my-bucket/", "s3://X/it.lkx", "s3:///it.lkx", "s3://ab/it.lkx"])(
    "of %s is refused",
    async (address) => {
      await expect(s3Target(address, awsSettings(nodeFiles, keys, undefined))).rejects.toMatchObject({
        code: "USAGE",
      });
    },
  );

  it("goes to no endpoint that is not encrypted, and to no region that is none", async () => {
    for (const settings of [
      awsSettings(nodeFiles, keys, "http://example.com"),
      awsSettings(nodeFiles, { ...keys, AWS_REGION: "evil.example/" }, undefined),
    ])
      await expect(s3Target("s3://my-bucket/it.lkx", settings)).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("credentials", () => {
  const home = (): string => {
    const folder = emptyFolder();
    mkdirSync(join(folder, ".aws"));
    writeFileSync(
      join(folder, ".aws", "credentials"),
      "# a comment\n[default]\naws_access_key_id = DEFAULTKEY\naws_secret_access_key=default-secret\n\n[other]\r\naws_access_key_id = OTHERKEY\r\naws_secret_access_key = other = secret\r\naws_session_token = other-token\r\n",
    );
    writeFileSync(
      join(folder, ".aws", "config"),
      "[profile other]\nregion = eu-other-1\nendpoint_url = https://s3.example.com\ns3 =\n  addressing_style = path\n[default]\nregion = eu-default-1\n",
    );
    return folder;
  };

  it("come from the environment first, then from the profile", () => {
    const HOME = home();
    const plain = { sessionToken: undefined, endpoint: undefined };
    expect(awsSettings(nodeFiles, { HOME, ...keys }, undefined)).toEqual({
      ...plain,
      accessKeyId: "MADEUPKEY",
      secretAccessKey: secret,
      region: "eu-default-1",
    });
    expect(awsSettings(nodeFiles, { HOME }, undefined)).toEqual({
      ...plain,
      accessKeyId: "DEFAULTKEY",
      secretAccessKey: "default-secret",
      region: "eu-default-1",
    });
    expect(awsSettings(nodeFiles, { HOME, AWS_PROFILE: "other" }, undefined)).toEqual({
      accessKeyId: "OTHERKEY",
      secretAccessKey: "other = secret",
      sessionToken: "other-token",
      region: "eu-other-1",
      endpoint: "https://s3.example.com",
    });
    const files = {
      AWS_CONFIG_FILE: join(HOME, ".aws", "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(HOME, ".aws", "credentials"),
    };
    expect(awsSettings(nodeFiles, files, "https://other.example")).toMatchObject({
      accessKeyId: "DEFAULTKEY",
      endpoint: "https://other.example",
    });
  });

  it("that are missing are an error, which names the profile and no value", () => {
    for (const environment of [{}, { HOME: home(), AWS_PROFILE: "none" }, { AWS_ACCESS_KEY_ID: "MADEUPKEY" }])
      expect(() => awsSettings(nodeFiles, environment, undefined)).toThrow(
        expect.objectContaining({ code: "USAGE" }),
      );
  });
});

describe("an address", () => {
  it.each([
    ["https://example.com/it.lkx", true],
    ["HTTP://localhost/it.lkx", true],
    ["s3://bucket/it.lkx", true],
    ["it.lkx", false],
    ["./https:/it.lkx", false],
    ["ftp://example.com/it.lkx", false],
  ])("%s: %s", (text, is) => {
    expect(isAddress(text)).toBe(is);
  });

  it.each(["http://127.0.0.1:8080/it", "http://127.1.2.3/it", "http://[::1]/it", "http://localhost/it"])(
    "%s is of this machine",
    (text) => {
      expect(webAddress(text).protocol).toBe("http:");
    },
  );

  it.each([
    "http://example.com/it",
    "http://127.0.0.1.example.com/it",
    "http://localhost.example.com/it",
    "http://10.0.0.1/it",
    "http://[::2]/it",
    "https://user:geheim@example.com/it",
    "https://user@example.com/it",
    "http://localhost:geheim@example.com/it",
    "https://",
  ])("%s is refused, and shown without what may be secret", (text) => {
    expect(() => webAddress(text)).toThrow(expect.objectContaining({ code: "USAGE" }));
    expect(() => webAddress(text)).not.toThrow(/geheim/u);
  });

  it("is shown without its query", () => {
    expect(shownAddress("https://user:geheim@example.com/it.lkx?sign=secret#x")).toBe(
      "https://example.com/it.lkx",
    );
  });
});
