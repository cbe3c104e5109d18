import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

const sandbox = "http://127.0.0.1:8080"

/** The build of the web chat that the sandbox serves. In development it runs in front of an `npm run try`. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: { outDir: "../../dist/sandbox/client", emptyOutDir: true, reportCompressedSize: false },
  server: { host: "127.0.0.1", proxy: { "/web": sandbox, "/sandbox": sandbox } },
})
