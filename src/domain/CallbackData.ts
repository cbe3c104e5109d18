import { Data, Either, Schema, Struct } from "effect"
import { Role } from "./Account.ts"
import { areaActs } from "./AreaActs.ts"
import { Locale } from "./Locale.ts"

/** Screens that a button opens by name. */
export const Place = Schema.Literal(
  "menu",
  "settings",
  "language",
  "role",
  "help",
  "about",
  "privacy",
  "support",
)
export type Place = typeof Place.Type

export const WizardAct = Schema.Literal(
  "choose",
  "unchoose",
  "page",
  "back",
  "skip",
  "next",
  "cancel",
  "resume",
  "restart",
)

const lower = (max: number) => Schema.String.pipe(Schema.pattern(new RegExp(`^[a-z]{1,${max}}$`)))

/** The parts of the marketplace that have screens of their own. */
export const AreaName = Schema.Literal(...Struct.keys(areaActs))
export type AreaName = typeof AreaName.Type

/** What a tapped button means. It comes from the client: rights are checked by whoever acts on it. */
export const Tap = Schema.Union(
  Schema.TaggedStruct("Open", { place: Place }),
  Schema.TaggedStruct("ChooseLocale", { locale: Locale }),
  Schema.TaggedStruct("ChooseRole", { role: Role }),
  Schema.TaggedStruct("Consent", {}),
  /** Where one is already: the first page's ◀, or the page's number. */
  Schema.TaggedStruct("Here", {}),
  /** `step` is where the button was shown: a button of another step is out of date. */
  Schema.TaggedStruct("Wizard", {
    wizard: lower(10),
    step: lower(12),
    act: WizardAct,
    value: Schema.String.pipe(Schema.pattern(/^[a-z0-9_-]{0,24}$/)),
  }),
  /** Something done in an area, to the thing of that id, 0 where there is none; `arg` is the act's own. */
  Schema.TaggedStruct("Do", {
    area: AreaName,
    act: lower(10),
    id: Schema.NonNegativeInt.pipe(Schema.lessThanOrEqualTo(Number.MAX_SAFE_INTEGER)),
    arg: Schema.String.pipe(Schema.pattern(/^[a-z0-9_-]{0,24}$/)),
  }),
)
export type Tap = typeof Tap.Type

/** A button on the chat's menu, or on a message of its own (a notice), which no newer menu puts out of date. */
export const Surface = Schema.Literal("menu", "notice")
export type Surface = typeof Surface.Type

/** Not ours, or of an older version of the bot. */
export class StaleCallback extends Data.TaggedError("StaleCallback") {}

/** Changes with the meaning of any field: older buttons then answer that they are out of date. */
const version = "1"

const fieldsOf = (tap: Tap): ReadonlyArray<string> => {
  switch (tap._tag) {
    case "Open":
      return ["o", tap.place]
    case "ChooseLocale":
      return ["l", tap.locale]
    case "ChooseRole":
      return ["r", tap.role]
    case "Consent":
      return ["c"]
    case "Here":
      return ["h"]
    case "Wizard":
      return ["w", tap.wizard, tap.step, tap.act, tap.value]
    case "Do":
      return ["d", tap.area, tap.act, tap.id.toString(36), tap.arg]
  }
}

const tapOf = ([kind = "", first, step, act, value]: ReadonlyArray<string>): unknown => {
  switch (kind) {
    case "o":
      return { _tag: "Open", place: first }
    case "l":
      return { _tag: "ChooseLocale", locale: first }
    case "r":
      return { _tag: "ChooseRole", role: first }
    case "c":
      return { _tag: "Consent" }
    case "h":
      return { _tag: "Here" }
    case "w":
      return { _tag: "Wizard", wizard: first, step, act, value }
    case "d":
      return { _tag: "Do", area: first, act: step, id: Number.parseInt(act ?? "", 36), arg: value }
    default:
      return undefined
  }
}

/** 1–64 bytes of ASCII. */
export const encodeTap = (tap: Tap, surface: Surface = "menu"): string =>
  [version, surface === "menu" ? "m" : "n", ...fieldsOf(tap)].join(".")

const decode = Schema.decodeUnknownEither(Tap)

/** Only what encodeTap wrote, to the letter. */
export const decodeTap = (
  data: string,
): Either.Either<{ readonly tap: Tap; readonly surface: Surface }, StaleCallback> => {
  const [given, surface, ...fields] = data.split(".")
  if (given !== version || (surface !== "m" && surface !== "n")) return Either.left(new StaleCallback())
  return decode(tapOf(fields)).pipe(
    Either.map((tap) => ({ tap, surface: surface === "m" ? ("menu" as const) : ("notice" as const) })),
    Either.filterOrLeft(
      (decoded) => encodeTap(decoded.tap, decoded.surface) === data,
      () => undefined,
    ),
    Either.mapLeft(() => new StaleCallback()),
  )
}
