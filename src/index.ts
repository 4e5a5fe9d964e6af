// The public API: what a program can do with leakcheck without its command line.
export { LeakcheckError, type ErrorCode } from "./errors.js";
export { buildIndex } from "./build/build-index.js";
export type { BuildOptions, BuildProgress, BuildReport } from "./build/build-options.js";
export type { Reject, RejectReason } from "./ingest/rejects.js";
export { OpenedIndex, type SecretFinder } from "./lookup/opened-index.js";
export { answerQuery, type Answer, type Exposure, type Reason, type Searched, type Status } from "./lookup/answer.js";
export { parseQuery, type Query, type QueryKind } from "./lookup/query.js";
export { verifyIndex, type Verification } from "./lookup/verify.js";
export type { Dataset, Metadata } from "./format/metadata.js";
