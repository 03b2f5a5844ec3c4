import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const ON_PATH = ["firefox", "firefox-esr"];
const IN_PROGRAMS = ["Mozilla Firefox/firefox.exe", "Mozilla Firefox ESR/firefox.exe"];
const IN_APPLICATIONS = ["Firefox.app/Contents/MacOS/firefox", "Firefox ESR.app/Contents/MacOS/firefox"];

/** An installed Firefox: `FIREFOX_PATH`, or where systems put it; null where there is none. */
export function findFirefox(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const { FIREFOX_PATH, PATH = "", HOME = "", PROGRAMFILES, LOCALAPPDATA } = env;
  if (FIREFOX_PATH) return existsSync(FIREFOX_PATH) ? FIREFOX_PATH : null;
  const all = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    names.flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])));
  const candidates = [
    ...all(PATH.split(delimiter), ON_PATH),
    ...all([PROGRAMFILES, LOCALAPPDATA], IN_PROGRAMS),
    ...all(["/Applications", join(HOME, "Applications")], IN_APPLICATIONS),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
