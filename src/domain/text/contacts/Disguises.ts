import { type Plain, rewritten } from "./Plain.ts"

/** Mail providers: after their names, a space or a comma may stand for the dot. */
export const mailProviders =
  "gmail|googlemail|mail|yandex|ya|inbox|list|bk|rambler|outlook|hotmail|live|icloud|yahoo|umail|proton|protonmail|internet|xakep|vk|tut|ukr|яндекс|гмейл|гмэйл|гмаил|гмайл|джимейл|жмейл|мейл|мэйл|маил|майл|рамблер|инбокс|аутлук|хотмейл|яху"

const slashes = "slash|слеш|слэш|сляш|\\/"
const ats = "at|эт|собака|собачка|kuchuk|kuchukcha|кучук|кучукча|sobaka|dog"
const dots = "dot|точка|nuqta|нуқта|tochka|\\."
/** Top-level domains before which the dot may be spelled out. */
const ends = "uz|ru|com|org|me|kz|io|biz|info|shop|site|online|уз|ру|рф|ком|кз|ме"

/** `(at)`, `[собака]`, and `собака` before a mail provider. */
const at = new RegExp(
  `(?<! ) ?[([{<*【«"] ?(?:${ats}|a|а|ат|et|@) ?[)\\]}>*】»"] ?|(?<=[\\p{L}\\p{N}]) ?[-_](?:${ats})[-_] ?(?=(?:${mailProviders})(?!\\p{L}))|(?<! ) (?:${ats}|ат|et) (?=(?:${mailProviders})(?!\\p{L}))`,
  "giu",
)

/** `(dot)`, `[.]`, and `точка` after a mail provider or before a top-level domain. */
const dot = new RegExp(
  `(?<! ) ?[([{<*【«"|/] ?(?:${dots}) ?[)\\]}>*】»"|/] ?|(?<=[\\p{L}\\p{N}]) ?[-_](?:${dots})[-_] ?(?=(?:${ends})(?!\\p{L}))|(?<=(?<!\\p{L})(?:${mailProviders})) (?:${dots}) (?=\\p{L})|(?<=[\\p{L}\\p{N}]) (?:${dots}) (?=(?:${ends})(?!\\p{L}))`,
  "giu",
)

/** `[slash]`. */
const slash = new RegExp(`(?<! ) ?[([{<] ?(?:${slashes}) ?[)\\]}>] ?`, "giu")
const someBracket = /[([{<]/u

/** What every form of a sign contains. Most texts have none, and are spared the search for the forms. */
const somewhere = (signs: string): RegExp => new RegExp(`[([{<*【«"|/]|[-_ ](?:${signs})[-_ ]`, "iu")
const someAt = somewhere(`${ats}|ат|et`)
const someDot = somewhere(dots)

const respelled = (plain: Plain, [some, form, sign]: readonly [RegExp, RegExp, string]): Plain =>
  some.test(plain.text) ? rewritten(plain, form, sign) : plain

/** A space between single letters or signs: `i v a n @ g m a i l . c o m`. */
const apart = /(?<=(?<![^ \n])[\p{L}.@_]) (?=[\p{L}.@_](?![^ \n]))/gu
const someApart = /(?<![^ \n])[\p{L}.@_] [@.] [\p{L}.@_](?![^ \n])/u

const forms = [
  [someApart, apart, ""],
  [someAt, at, "@"],
  [someDot, dot, "."],
  [someBracket, slash, "/"],
] as const

/** Replace spelled-out forms of `@`, the dot and the slash by the signs themselves, and join letters that spaces separate. */
export const undisguised = (plain: Plain): Plain => forms.reduce(respelled, plain)
