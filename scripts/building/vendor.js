// Makes dist/vendor: the packages that few commands need, each as one file that is loaded on first use. The package that npm installs
// therefore has no dependencies: it is ready to run once it is unpacked.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The packages, by the name of their file. */
const packages = {
  "age-encryption": "age-encryption",
  "csv-parse": "csv-parse",
  fzstd: "fzstd",
  hyparquet: "hyparquet",
  "hyparquet-compressors": "hyparquet-compressors",
  yauzl: "yauzl",
};
const nameOf = new Map(Object.entries(packages).map(([name, specifier]) => [specifier, name]));

/** Has a bundle take these packages from dist/vendor; package.json says where `#vendor` is. */
export const fromVendor = {
  name: "from-vendor",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z]/ }, ({ path }) => {
      const name = nameOf.get(path);
      return name === undefined ? undefined : { path: `#vendor/${name}.cjs`, external: true };
    });
  },
};

/** Writes the numbering plans; what reads them while building takes them from there. */
export function writePlans(root) {
  const from = join(root, "node_modules/libphonenumber-js");
  const to = join(root, "dist/vendor");
  mkdirSync(to, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  const plans = JSON.parse(readFileSync(join(from, "metadata.max.json"), "utf8"));
  // Formats and the rules for them, which nobody reads.
  for (const entry of [...Object.values(plans.countries), ...Object.values(plans.nonGeographic)])
    for (const place of [4, 6, 9]) if (place < entry.length) entry[place] = 0;
  writeFileSync(join(to, "phone-plans.json"), JSON.stringify(plans));
  writeFileSync(join(to, "phone-plans-version.json"), JSON.stringify({ version }));
}

/** Writes the packages; returns what esbuild says of each. */
export async function writePackages(root, options) {
  return Promise.all(
    Object.entries(packages).map(async ([name, specifier]) => {
      const hasDefault = typeof (await import(specifier)).default === "function";
      return build({
        ...options,
        stdin: {
          contents: `export * from "${specifier}";${hasDefault ? ` export { default } from "${specifier}";` : ""}`,
          resolveDir: root,
        },
        // An import takes all that is exported for the default.
        ...(hasDefault
          ? { footer: { js: "module.exports = Object.assign(module.exports.default, module.exports);" } }
          : {}),
        outfile: `dist/vendor/${name}.cjs`,
        format: "cjs",
        minify: true,
        legalComments: "none",
        metafile: true,
      });
    }),
  );
}

/** Writes the licences of all packages of which something is in dist, as they ask for. */
export function writeLicences(root, metafiles) {
  const used = new Set(["libphonenumber-js"]);
  for (const { inputs } of metafiles)
    for (const path of Object.keys(inputs)) {
      const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
      if (name !== undefined) used.add(name);
    }
  const parts = [...used].toSorted().map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.\w+)?$/iu.test(one));
    const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
    return `${name} ${version}, ${license}${text}\n`;
  });
  writeFileSync(join(root, "dist/third-party-licences.txt"), parts.join(`\n${"-".repeat(70)}\n\n`));
}
