import { defineConfig, globalIgnores } from "eslint/config"
import tseslint from "typescript-eslint"

export default defineConfig(
  globalIgnores(["dist", "coverage"]),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Effect's generators yield without returning promises, and its tags are classes without members.
      "require-yield": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-restricted-globals": ["error", "setTimeout", "setInterval", "process", "console", "Date"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
)
