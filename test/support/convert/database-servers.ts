// Starts real servers of databases in a folder of their own, for tests that read what these dump.
// A server that is not installed is undefined.
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A running server: a program that takes SQL, one that dumps, and its end. */
export interface Server {
  run(sql: string): void;
  dump(...options: string[]): Buffer;
  stop(): void;
}

/** The user as whom a server runs: these refuse to run as root. */
function userOf(name: string): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

const installed = (...paths: string[]): string | undefined => paths.find((path) => existsSync(path));
const most = { maxBuffer: 1 << 30 };

function emptyFolder(user: { uid: number; gid: number }): string {
  const folder = mkdtempSync(join(tmpdir(), "leakcheck-server-"));
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  mkdirSync(data);
  for (const one of [folder, data]) chownSync(one, user.uid, user.gid);
  return folder;
}

export function startMariaDb(): Server | undefined {
  const program = installed("/usr/sbin/mariadbd");
  const user = userOf("mysql");
  if (program === undefined || user === undefined) return undefined;
  const folder = emptyFolder(user);
  const socket = join(folder, "socket");
  const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder } };
  execFileSync(
    "mariadb-install-db",
    [
      "--no-defaults",
      `--datadir=${folder}/data`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
    ],
    { ...options, stdio: "ignore" },
  );
  const server = spawn(
    program,
    [
      "--no-defaults",
      `--datadir=${folder}/data`,
      `--socket=${socket}`,
      "--skip-networking",
      "--max-allowed-packet=1G",
    ],
    { ...options, stdio: "ignore" },
  );
  const login = [
    "--no-defaults",
    "-uroot",
    `--socket=${socket}`,
    "--default-character-set=utf8mb4",
    "--max-allowed-packet=1G",
  ];
  const run = (sql: string, ...more: string[]): void => {
    execFileSync("mariadb", [...login, ...more], {
      ...most,
      input: sql,
      stdio: ["pipe", "ignore", "inherit"],
    });
  };
  // It answers as soon as this ends.
  execFileSync("mariadb-admin", [...login.slice(0, 3), "--wait=60", "--connect-timeout=60", "ping"], {
    stdio: "ignore",
  });
  run("CREATE DATABASE shop CHARACTER SET utf8mb4");
  return {
    run: (sql) => run(sql, "shop"),
    dump: (...more) => execFileSync("mariadb-dump", [...login, ...more, "shop"], most),
    stop() {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function startPostgres(): Server | undefined {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  const programs = `/usr/lib/postgresql/${versions.toSorted().at(-1)}/bin`;
  const user = userOf("postgres");
  if (!existsSync(`${programs}/postgres`) || user === undefined) return undefined;
  const folder = emptyFolder(user);
  const options = { ...user, cwd: folder, env: { ...process.env, HOME: folder }, stdio: "ignore" } as const;
  execFileSync(
    `${programs}/initdb`,
    ["-D", "data", "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
    options,
  );
  execFileSync(
    `${programs}/pg_ctl`,
    ["-D", "data", "-w", "-o", `-c listen_addresses='' -k ${folder}`, "start"],
    options,
  );
  const env = { ...process.env, PGHOST: folder, PGUSER: "test", PGDATABASE: "postgres" };
  return {
    run(sql) {
      execFileSync("psql", ["-q", "-v", "ON_ERROR_STOP=1"], {
        ...most,
        env,
        input: sql,
        stdio: ["pipe", "ignore", "inherit"],
      });
    },
    dump: (...more) => execFileSync("pg_dump", more, { ...most, env }),
    stop() {
      execFileSync(`${programs}/pg_ctl`, ["-D", "data", "-m", "immediate", "stop"], options);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function startSqlite(): Server | undefined {
  if (installed("/usr/bin/sqlite3") === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "leakcheck-sqlite-"));
  const sqlite = (sql: string): Buffer =>
    execFileSync("sqlite3", ["-bail", "base"], {
      ...most,
      cwd: folder,
      input: sql,
      stdio: ["pipe", "pipe", "inherit"],
    });
  return {
    run: (sql) => void sqlite(sql),
    dump: () => sqlite(".dump\n"),
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
