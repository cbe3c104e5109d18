import { type Plain, rewritten } from "./Plain.ts"

/** Who keeps people's mail: after these words, a space or a comma may stand for the dot. */
export const mailProviders =
  "gmail|googlemail|mail|yandex|ya|inbox|list|bk|rambler|outlook|hotmail|live|icloud|yahoo|umail|proton|protonmail|internet|xakep|vk|tut|ukr"

const ats = "at|эт|собака|собачка|kuchuk|kuchukcha"
const dots = "dot|точка|nuqta|\\."

/** `(at)`, `[собака]`, and `собака` before a provider of mail. */
const at = new RegExp(
  `(?<! ) ?[([{<*] ?(?:${ats}|@) ?[)\\]}>*] ?|(?<! ) (?:${ats}|@) (?=(?:${mailProviders})(?!\\p{L}))`,
  "giu",
)

/** `(dot)`, `[.]`, and `точка` after a provider of mail. */
const dot = new RegExp(
  `(?<! ) ?[([{<*] ?(?:${dots}) ?[)\\]}>*] ?|(?<=(?<!\\p{L})(?:${mailProviders})) (?:${dots}) (?=\\p{L})`,
  "giu",
)

/** Ways to write `@` and the dot in words, undone. */
export const undisguised = (plain: Plain): Plain => rewritten(rewritten(plain, at, "@"), dot, ".")
