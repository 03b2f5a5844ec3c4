import type { Plugin } from "vite";

/**
 * Lets the bundler leave out the parts of react-router that this site does not use: links, forms and data routes. Its file
 * gives each a name for debugging and wraps it in a call, and neither can be dropped by who does not know what they do.
 */
export function onlyUsedRouterParts(): Plugin {
  return {
    name: "wic-only-used-router-parts",
    apply: "build",
    transform: {
      filter: { id: /node_modules[\\/]react-router[\\/]dist[\\/].*\.mjs$/ },
      handler: (code) => ({
        code: code
          .replaceAll(/^\w+\.displayName = "\w+";$/gm, "")
          .replaceAll(/^(var \w+ =) (React\d*\.(?:createContext|forwardRef|memo)\()/gm, "$1 /* @__PURE__ */ $2"),
        map: null,
      }),
    },
  };
}
