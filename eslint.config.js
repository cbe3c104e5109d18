import { defineConfig, globalIgnores } from "eslint/config"
import regexp from "eslint-plugin-regexp"
import tseslint from "typescript-eslint"

const ambient = ["setTimeout", "setInterval", "setImmediate", "process", "console", "Date"]
const mathRandom = { object: "Math", property: "random", message: "Use Effect's Random." }
const performance = { object: "performance", property: "now", message: "Use Effect's Clock." }

const brokenLine = {
  selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\n/]",
  message: "A line break in a message is a part of its own for `lines`.",
}

/** Its transactions make a defect of a refused COMMIT. */
const rawSqlite = {
  name: "@effect/sql-sqlite-node/SqliteClient",
  message: "`openSqlite` gives a client whose transactions fail and roll back as they should.",
}

const except = (...names) => ambient.filter((name) => !names.includes(name))

export default defineConfig(
  globalIgnores(["dist", "dist.next-*", "node_modules.next-*", "coverage", "reports"]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Effect's generators yield without returning promises, and its tags are classes without members.
      "require-yield": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      // Effect.async<void>, Deferred<void>: what a program of no result is called.
      "@typescript-eslint/no-invalid-void-type": "off",
      // A case of a Data.TaggedEnum that carries nothing is `{}`.
      "@typescript-eslint/no-empty-object-type": ["error", { allowObjectTypes: "always" }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["src/**", "sandbox/**"],
    ignores: ["src/locales/**"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 40 }],
    },
  },
  // One text of one person must not hold the thread up: the time of every expression grows as its text does.
  {
    files: ["src/**", "sandbox/**"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-restricted-globals": ["error", ...ambient],
      "no-restricted-properties": ["error", mathRandom, performance],
      "no-restricted-syntax": ["error", brokenLine],
      "no-restricted-imports": ["error", rawSqlite],
    },
  },
  { files: ["src/layers/sql/SqliteDatabase.ts"], rules: { "no-restricted-imports": "off" } },
  // A layer may ask the process about itself.
  { files: ["src/layers/**"], rules: { "no-restricted-globals": ["error", ...except("process")] } },
  // Leaving the event loop a turn is what setImmediate is for, and Effect has no word for it.
  {
    files: ["src/programs/turns/RunTurns.ts"],
    rules: { "no-restricted-globals": ["error", ...except("setImmediate")] },
  },
  { files: ["**/*.{js,mjs,cjs}"], extends: [tseslint.configs.disableTypeChecked] },
)
