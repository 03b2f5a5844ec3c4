import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { readBuildEnvironment } from "./build/environment.ts";
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
  plugins: [react(), wicSite(), developWithoutPolicy()],
  build: {
    outDir,
    emptyOutDir: true,
    // Two years back; what is older reads the static pages.
    target: ["chrome131", "edge131", "firefox132", "safari18.2"],
    // Every file keeps its own address: the policy allows no inline script, and `data:` nothing but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The chart's library in one chunk that only the chart's lazy import asks for.
          groups: [{ name: "vis-timeline", test: /node_modules[\\/](vis-|moment|@egjs|component-emitter|keycharm)/ }],
        },
      },
    },
  },
});
