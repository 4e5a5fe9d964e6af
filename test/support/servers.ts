// The servers and engines that tests run against, where they are there. A test without its own is skipped,
// loudly; `npm run test:servers` requires all of them.

/** Whether `look` finds what tests need. Throws if it does not and all is required. */
export function isThere(name: string, look: () => boolean): boolean {
  if (look()) return true;
  const missing = `there is no ${name} here`;
  if (process.env["LEAKCHECK_SERVERS"] === "all") throw new Error(`${missing}, and it is required`);
  process.stderr.write(`SKIPPED: ${missing}, so nothing is tested with it\n`);
  return false;
}
