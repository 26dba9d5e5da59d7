import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Packages that stay real dependencies of the program: native, or loaded when first used. */
const EXTERNAL = ["libsql", "pino", /^@aws-sdk\//, /^@smithy\//];

/** `npm start` beside `npm run dev`: the development server sends what is not the designer there. */
const SERVER = "http://localhost:4747";

const proxied = {
  target: SERVER,
  changeOrigin: true,
  // The server refuses pages of another origin, and this page comes from the development server.
  headers: { origin: SERVER },
};

/** web-tree-sitter has an `eval` for modules that bring programs of their own, which a grammar does not. */
const CHECKS = { eval: false };

/**
 * What the first picture needs is one file, but for what the page that signs in needs too: the bundler would make
 * some fifty of it, one for each set of later parts that share something, and to ask for them takes longer than to
 * read them.
 */
const FIRST = [
  { name: "page-headers", test: /src\/ui\/data\/page-headers\./ },
  {
    name: "designer",
    tags: ["$initial" as const],
    test: /node_modules\/(?!@fontsource)|src\/(?!ui\/(sign-in\/|app\/(main|tokens)\.))/,
  },
];

/** Two builds from one file: the designer for browsers, and with `--ssr src/cli/meshwright.ts` the program. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          target: "node20.19",
          outDir: "dist/cli",
          emptyOutDir: true,
          copyPublicDir: false,
          minify: false,
          rolldownOptions: {
            external: EXTERNAL,
            checks: CHECKS,
            // Beside the program: files that come with it are found from there.
            output: { chunkFileNames: "[name]-[hash].js" },
          },
        },
        ssr: { noExternal: true },
      }
    : {
        plugins: [react()],
        server: { proxy: { "/v20190125": proxied, "/t/": proxied, "/api": proxied } },
        build: {
          target: "es2023",
          outDir: "dist/client",
          emptyOutDir: true,
          sourcemap: false,
          assetsInlineLimit: 0,
          // The bench watches the size of the first load; a warning on every start helps nobody.
          chunkSizeWarningLimit: 1500,
          // The page that signs in is one of its own: it is seen by who may not see the designer yet.
          rolldownOptions: {
            input: ["index.html", "sign-in.html"],
            output: { codeSplitting: { groups: FIRST } },
          },
        },
        worker: { format: "es", rolldownOptions: { checks: CHECKS } },
      },
);
