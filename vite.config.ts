import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { ALIASES, BUNDLING } from "./build/bundling.ts";
import { onlyWantedCitationData } from "./build/citation-data.ts";
import { readBuildEnvironment } from "./build/environment.ts";
import { onlyUsedRouterParts } from "./build/router-parts.ts";
import { wicSite } from "./build/site-plugin.ts";

const { basePath, outDir, offline } = readBuildEnvironment(process.env);

/** The policy of the published pages forbids the inline scripts and styles of Vite's own development client. */
function developWithoutPolicy(): Plugin {
  return {
    name: "wic-develop-without-policy",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}

export default defineConfig({
  base: basePath,
  define: { "import.meta.env.OFFLINE": JSON.stringify(offline) },
  resolve: { alias: ALIASES },
  plugins: [react(), onlyWantedCitationData(), onlyUsedRouterParts(), wicSite(), developWithoutPolicy()],
  build: {
    outDir,
    emptyOutDir: true,
    ...BUNDLING,
  },
});
