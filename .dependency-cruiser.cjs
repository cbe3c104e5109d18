const src = (...folders) => ({ path: `^src/(${folders.join("|")})/` })

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-imports-pure-libraries-only",
      severity: "error",
      from: src("domain"),
      to: { pathNot: ["^src/domain/", "^node_modules/(effect|tldts)/"] },
    },
    {
      name: "services-know-the-domain-only",
      severity: "error",
      from: src("services"),
      to: { path: "^src/(layers|programs|locales)/|^src/Main" },
    },
    {
      name: "locales-know-the-domain-only",
      severity: "error",
      from: src("locales"),
      to: { path: "^src/(services|layers|programs)/|^src/Main" },
    },
    { name: "layers-never-programs", severity: "error", from: src("layers"), to: src("programs") },
    { name: "programs-never-layers", severity: "error", from: src("programs"), to: src("layers") },
    {
      name: "only-layers-touch-mechanisms",
      severity: "error",
      from: src("domain", "services", "programs", "locales"),
      to: {
        path: "^node_modules/(undici|pdfkit|fontkit|@sentry|@opentelemetry|better-sqlite3|@effect/(sql|platform-node|opentelemetry))/|^(node:)?(fs|net|http|https|child_process)$",
      },
    },
    { name: "main-is-a-leaf", severity: "error", from: { pathNot: "^src/Main" }, to: { path: "^src/Main" } },
    {
      name: "the-page-knows-the-protocol-only",
      severity: "error",
      from: { path: "^sandbox/client/", pathNot: "^sandbox/client/vite" },
      to: {
        pathNot: ["^sandbox/client/", "^node_modules/(preact|vite|@grammyjs/types)/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "the-sandbox-knows-nothing-of-the-bot",
      severity: "error",
      from: { path: "^sandbox/", pathNot: "^sandbox/try/" },
      to: { path: "^(src|seeds)/" },
    },
    {
      name: "who-tries-it-knows-how-it-ends",
      severity: "error",
      from: { path: "^sandbox/try/" },
      to: { path: "^src/", pathNot: "^src/layers/SecondSignal" },
    },
    {
      name: "sandbox-is-a-tool",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(sandbox|test|bench|scripts)/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
}
