// `npm run minute`: types what README says first, in an empty home with nothing but Node and the package, and
// prints the session, its time and its processor time. test/end-to-end/package.test.ts types the same, without a clock.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstCommands, Home, packInto } from "../test/support/program/installed.js";

const most = { commands: 4, seconds: 60, processorSeconds: 20 };
const asked = "user7@example.com";

const folder = mkdtempSync(join(tmpdir(), "leakcheck-first-minute-"));
try {
  const home = new Home(folder);
  const people = Array.from({ length: 1000 }, (_, n) => `user${n},User ${n},user${n}@example.com,Utrecht`);
  writeFileSync(join(home.path, "users.csv"), `username,full_name,email,city\n${people.join("\n")}\n`);
  const commands = firstCommands(packInto(folder), asked);
  const before = performance.now();
  let processorSeconds = 0;
  let last = "";
  for (const command of commands) {
    const { status, stdout, stderr } = home.run(`${command}; status=$?; times > times.txt; exit $status`);
    processorSeconds += secondsOf(readFileSync(join(home.path, "times.txt"), "utf8"));
    last = stdout;
    process.stdout.write(`$ ${command}\n${stdout}${stderr}(exit status ${status})\n\n`);
    if (stderr.includes("not found")) throw new Error(`a command was not found: ${command}`);
  }
  const seconds = (performance.now() - before) / 1000;
  const figures = [
    `${commands.length} commands`,
    `${seconds.toFixed(1)} s`,
    `${processorSeconds.toFixed(1)} s of processor time`,
  ];
  process.stdout.write(`${figures.join(", ")}\n`);
  const isTrue = last.includes(asked) && last.includes("exposed");
  const isQuick =
    commands.length <= most.commands && seconds <= most.seconds && processorSeconds <= most.processorSeconds;
  if (!isTrue || !isQuick) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Returns the sum of what `times` of the shell prints: its own times, and those of its children. */
function secondsOf(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
