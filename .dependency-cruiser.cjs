const src = (...folders) => ({ path: `^src/(${folders.join("|")})/` })

/** From the roof down: a folder imports those after it, never one before it. */
const downwards = (parent, folders) =>
  folders.slice(1).map((folder, index) => ({
    name: `${parent.split("/").at(-1)}-${folder}-imports-downwards`,
    severity: "error",
    from: { path: `^${parent}/${folder}/` },
    to: { path: `^${parent}/(${folders.slice(0, index + 1).join("|")})/` },
  }))

const programs = [
  "lifecycle",
  "turns",
  "polling",
  "profile",
  "delivery",
  "resumePdf",
  "reveal",
  "dialogs",
  "market",
  "access",
  "monitoring",
  "retry",
]

const dialogs = [
  "moderation",
  "company",
  "blockedEmployers",
  "candidateSearch",
  "invitations",
  "conversations",
  "contacts",
  "vacancySearch",
  "resumes",
  "applications",
  "applicants",
  "vacancies",
  "support",
  "notices",
  "filters",
  "present",
  "fields",
  "wizard",
  "home",
  "kit",
]

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "no-folder-circle", severity: "error", scope: "folder", from: {}, to: { circular: true } },
    ...downwards("src/programs", programs),
    ...downwards("src/programs/dialogs", dialogs),
    {
      name: "areas-never-import-their-roof",
      severity: "error",
      from: { path: "^src/programs/dialogs/[^/]+/" },
      to: { path: "^src/programs/dialogs/(Converse|AllAreas|DefectTags)[.]ts$" },
    },
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
      to: { path: "^src/(layers|programs|locales|metrics)/|^src/Main" },
    },
    {
      name: "metrics-know-domain-and-services",
      severity: "error",
      from: src("metrics"),
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
