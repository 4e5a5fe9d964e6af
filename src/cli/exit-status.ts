// The program's exit statuses. Scripts rely on these numbers.
export const exitStatus = { done: 0, failure: 1, usage: 2, exposed: 3, inconclusive: 4 } as const;

/** The text that `--help` shows. */
export const exitStatusHelp = `
Exit status:
  0    success; for lookup and roster: nothing exposed, every answer conclusive
  1    failure: unreadable file, damaged index, full disk, no index at all
  2    usage error
  3    lookup, roster: at least one identifier is exposed
  4    lookup, roster: none exposed, but at least one answer is inconclusive
  130  interrupted (143: terminated): no index published, nothing left behind`;
