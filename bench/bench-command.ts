import { run as benchSearch } from "./search.ts";

/**
 * `npm run bench -- search`: measures one part of the site and says whether it keeps within its bar. A bench is a module
 * here that exports `run`, which resolves to false where it does not.
 */
const BENCHES: Readonly<Record<string, () => Promise<boolean>>> = { search: benchSearch };

export async function run(args: readonly string[]): Promise<number> {
  const names = args.length > 0 ? args : Object.keys(BENCHES);
  let isKept = true;
  for (const name of names) {
    const bench = BENCHES[name];
    if (!bench) {
      console.error(`There is no bench "${name}", only ${Object.keys(BENCHES).join(", ")}.`);
      return 1;
    }
    console.log(`━━━ ${name}`);
    isKept = (await bench()) && isKept;
  }
  return isKept ? 0 : 1;
}
