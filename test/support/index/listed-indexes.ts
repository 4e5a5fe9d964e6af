// Indexes that contain some of the identifiers of lists.ts.
import { join } from "node:path";
import type { BuildOptions } from "../../../src/indexing/build-options.js";
import { buildText } from "./built-index.js";
import { emails, names, phones } from "./lists.js";
import { maskedRecords, overflowingRecord, textDump } from "./text-dumps.js";

const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const people = [
  "pk,username,email,phone,city",
  ...names.map((name, row) => `${row},${name},,,${row % 3 === 0 ? "Gent" : ""}`),
  ...emails.map(
    (email, row) =>
      `${row},${row % 4 === 0 ? `n${row}` : ""},${email},${row % 5 === 0 ? (phones[row % 3] ?? "") : ""},`,
  ),
  ...phones.map((phone, row) => `${row},,,${cell(phone)},${row % 2 === 0 ? "Delft" : ""}`),
  ...Array.from(
    { length: 40 },
    (_, row) =>
      `${row},sanne${row},sanne${row % 30}@example.com,+1201555010${row % 10},${row % 3 === 0 ? "x" : ""}`,
  ),
  // A user name that is an address, and aliases of one mailbox.
  "1,sanne@example.com,,,",
  "2,,jan.jansen+2@gmail.com,,Utrecht",
  "3,,janjansen@gmail.com,,",
  "4,,kees.bos@proton.me,,",
];

type Add = (name: string, dump: readonly string[], more?: Partial<BuildOptions>) => Promise<void>;

/** Builds indexes of all sorts into a folder, and returns their paths. */
export async function buildListed(folder: string): Promise<Record<string, string>> {
  return built(folder, async (add) => {
    await addOrdinary(add);
    await addTexts(add);
  });
}

/** Builds only the indexes that have mentions and traces on purpose. */
export async function buildTexts(folder: string): Promise<Record<string, string>> {
  return built(folder, addTexts);
}

async function built(folder: string, addAll: (add: Add) => Promise<void>): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  await addAll(async (name, dump, more = {}) => {
    const path = join(folder, `${name}.lkx`);
    await buildText(path, "csv", `${dump.join("\n")}\n`, {
      dataset: {
        name,
        title: name === "people" ? "Ünïted \u202e people" : null,
        breachDate: null,
        status: null,
        source: null,
        description: null,
      },
      ...more,
    });
    paths[name] = path;
  });
  return paths;
}

async function addOrdinary(add: Add): Promise<void> {
  await add("people", people);
  await add("dutch", people, { region: "NL" });
  await add("broken", [
    "email,username,phone",
    ...Array.from({ length: 30 }, (_, row) => `sanne${row}@example.com,s${row},`),
    "surplus@example.com,a,b,c",
  ]);
  await add("unsure", [
    "email,phone,username",
    "no address,123,sanne",
    "sanne@example.com,+12015550101,piet",
    "neither,12,anna_7",
  ]);
  await add("names", ["username,city", "sanne,Gent", "+12015550101,", "12015550101,", "sanne@example.com,"]);
  await add("addresses", ["email", ...emails]);
  const wide = Array.from({ length: 300 }, (_, column) => `c${column}`);
  await add("wide", [
    `email,${wide.join(",")}`,
    ...emails.map(
      (email, row) => `${email},${wide.map((_, column) => (column % (row + 2) === 0 ? "1" : "")).join(",")}`,
    ),
  ]);
  // Many buckets, and nearly as many profiles as entries.
  const letters = Array.from({ length: 16 }, (_, bit) => `b${bit}`);
  await add("sparse", [
    `username,email,${letters.join(",")}`,
    ...Array.from(
      { length: 6000 },
      (_, row) =>
        `u${row},sanne${row}@example.com,${letters.map((_, bit) => ((row >> bit) % 2 === 1 ? "1" : "")).join(",")}`,
    ),
  ]);
}

async function addTexts(add: Add): Promise<void> {
  await add("mentions", [
    "email,phone,bio",
    ...Array.from(
      { length: 40 },
      (_, row) => `sanne${row}@example.com,,jan.jansen+${row}@gmail.com or +1201555${1000 + row}`,
    ),
    "sanne@example.com,+12015550101,",
  ]);
  await add("texts", textDump());
  await add("masked", textDump(maskedRecords));
  await add("overflowing", textDump([overflowingRecord]));
}
