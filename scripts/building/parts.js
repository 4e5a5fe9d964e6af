// Makes dist/parts: modules that a program needs in few runs, each as a file that is loaded on first use. What is in
// a program's bundle is read at every start. A module here has no state: another bundle may hold it too.
import { dirname, join } from "node:path";
import { build } from "esbuild";

const languages = ["de", "es", "fr", "nl"];
/** The modules by the name of their file. */
const parts = new Map([
  ["kernel", "src/kernel/module.generated.ts"],
  ...languages.map((code) => [`answers-${code}`, `src/cli/answers/languages/${code}.ts`]),
  ...languages.map((code) => [`advice-${code}`, `src/advice/languages/${code}.ts`]),
]);

/** Has a bundle take all of them but `needed` from dist/parts; package.json says where `#parts` is. */
export function fromParts(root, needed = []) {
  const taken = [...parts].filter(([name]) => !needed.includes(name));
  const nameOf = new Map(taken.map(([name, path]) => [join(root, path), name]));
  return {
    name: "from-parts",
    setup({ onResolve }) {
      onResolve({ filter: /^\..*\.js$/ }, ({ path, importer }) => {
        const name = nameOf.get(join(dirname(importer), path.replace(/\.js$/, ".ts")));
        return name === undefined ? undefined : { path: `#parts/${name}.cjs`, external: true };
      });
    },
  };
}

/** Writes them. */
export async function writeParts(options) {
  await build({
    ...options,
    entryPoints: Object.fromEntries(parts),
    outdir: "dist/parts",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    minify: true,
  });
}
