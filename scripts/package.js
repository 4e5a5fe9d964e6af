// `npm run package`: makes one executable of the built program and Node 24, for this system, and tries it where there is no Node.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, gzipSync } from "node:zlib";
import { nodeProgram } from "./node-versions.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (path) => join(root, path);
const target = inRoot(`tmp/leakcheck-${process.platform}-${process.arch}`);
const postjectVersion = "1.0.0-alpha.6";
/** By which Node finds the assets; documented by Node. */
const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

const folder = mkdtempSync(join(tmpdir(), "leakcheck-executable-"));
try {
  const node = nodeProgram("24");
  const blob = join(folder, "leakcheck.blob");
  const main = inRoot("packaging/executable-main.cjs");
  const bundles = ["cli.cjs", "lookup.cjs", "worker.cjs", "answer-worker.cjs", "phone-table.cjs"];
  const further = ["parts", "vendor"].flatMap((folder) =>
    readdirSync(inRoot(`dist/${folder}`)).map((name) => `${folder}/${name}`),
  );
  const config = {
    main,
    output: blob,
    disableExperimentalSEAWarning: true,
    assets: {
      "executable-main.cjs": main,
      ...Object.fromEntries([...bundles, ...further].map((name) => [name, inRoot(`dist/${name}`)])),
    },
  };
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  run(node, ["--experimental-sea-config", join(folder, "config.json")]);
  mkdirSync(inRoot("tmp"), { recursive: true });
  const draft = join(folder, "leakcheck");
  copyFileSync(node, draft);
  chmodSync(draft, 0o755);
  if (process.platform === "darwin") run("codesign", ["--remove-signature", draft]);
  run(process.execPath, [
    postject(),
    draft,
    "NODE_SEA_BLOB",
    blob,
    "--sentinel-fuse",
    fuse,
    ...(process.platform === "darwin" ? ["--macho-segment-name", "NODE_SEA"] : []),
  ]);
  if (process.platform === "darwin") run("codesign", ["--sign", "-", draft]);
  tryIt(draft);
  copyFileSync(draft, `${target}.draft`);
  chmodSync(`${target}.draft`, 0o755);
  renameSync(`${target}.draft`, target);
  process.stdout.write(`${target}: ${Math.round(statSync(target).size / 1e6)} MB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(program, args) {
  execFileSync(program, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

/** Returns the path of postject, which puts the assets into the executable. It is fetched once. */
function postject() {
  const cache = inRoot(`node_modules/.cache/postject-${postjectVersion}`);
  const path = join(cache, "node_modules/postject/dist/cli.js");
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--no-save"];
  run("npm", ["install", "--prefix", cache, ...flags, `postject@${postjectVersion}`]);
  return path;
}

/** Builds indexes and looks people up, here and on workers, where there is nothing but the executable. */
function tryIt(program) {
  const home = join(folder, "home");
  mkdirSync(home);
  const people = Array.from(
    { length: 100_000 },
    (_, index) => `user${index},user${index}@example.com,"A, B"`,
  );
  const large = `username,email,note\n${people.join("\n")}\n`;
  const list = "user7@example.com\nnobody@example.com\n".repeat(40_000);
  writeFileSync(join(home, "small.csv"), 'username,email,note\nsanne,sanne@example.com,"one, two"\n');
  const expectStatus = (status, args, input = "") => {
    const outcome = spawnSync(program, args, {
      cwd: home,
      env: { HOME: home, PATH: "/nonexistent" },
      encoding: "utf8",
      input,
      maxBuffer: 1e9,
    });
    if (outcome.status !== status)
      throw new Error(`${args.join(" ")} ended with ${outcome.status ?? outcome.signal}: ${outcome.stderr}`);
    return outcome.stdout;
  };
  expectStatus(0, ["build", "small.csv"]);
  // Workers read standard input, and lists of more than a mebibyte.
  expectStatus(0, ["build", "--threads", "2", "--name", "large", "-"], large);
  expectStatus(3, ["lookup", "sanne@example.com"]);
  expectStatus(0, ["lookup", "nobody@example.com"]);
  const exposed = expectStatus(3, ["lookup", "--only", "exposed", "-"], list).trimEnd().split("\n").length;
  if (exposed !== 40_000) throw new Error(`${exposed} answers of the list are exposed, not 40,000`);
  expectStatus(3, ["roster", "--quiet", "small.csv"]);
  // What is loaded only then: languages, age, and the packages for Parquet and zip.
  expectStatus(3, ["lookup", "--lang", "nl", "--text", "sanne@example.com"]);
  writeFileSync(join(home, "passphrase"), "a passphrase of the test\n");
  expectStatus(0, ["share", "small", "--passphrase-file", "passphrase", "--output", "small.age"]);
  expectStatus(0, ["build", "--name", "files", inRoot("test/ingest/convert/files")]);
  writeFileSync(join(home, "packed.gz"), gzipSync(Buffer.from("email\nsanne@example.com\n")));
  writeFileSync(join(home, "packed.zip"), storedZip("packed.csv", "email\nsanne@example.com\n"));
  expectStatus(0, ["build", "--name", "packed", "packed.gz", "packed.zip"]);
}

/** Returns a zip of one file, stored. */
function storedZip(name, text) {
  const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(text)];
  // The fields that a header and the directory share.
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  const member = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, nameBytes, bytes]);
  const entry = [Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, Buffer.alloc(14), nameBytes];
  const directory = Buffer.concat(entry);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(member.length, 16);
  return Buffer.concat([member, directory, end]);
}
