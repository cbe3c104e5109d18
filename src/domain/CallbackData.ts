import { Data, Either, Option, Schema } from "effect"
import { Role } from "./Account.ts"
import { type AreaTap, decodeAreaTap, encodeAreaTap } from "./buttons/AreaTap.ts"
import { Locale } from "./Locale.ts"

/** Screens that a button opens by name. */
export const ScreenName = Schema.Literal(
  "menu",
  "settings",
  "language",
  "role",
  "help",
  "about",
  "privacy",
  "support",
)
export type ScreenName = typeof ScreenName.Type

export const WizardAct = Schema.Literal(
  "choose",
  "unchoose",
  "page",
  "back",
  "skip",
  "remove",
  "next",
  "cancel",
  "resume",
  "restart",
)

const lower = (max: number) => Schema.String.pipe(Schema.pattern(new RegExp(`^[a-z]{1,${max}}$`)))

/** Taps outside the areas. */
export const PlainTap = Schema.Union(
  Schema.TaggedStruct("Open", { place: ScreenName }),
  Schema.TaggedStruct("ChooseLocale", { locale: Locale }),
  Schema.TaggedStruct("ChooseRole", { role: Role }),
  Schema.TaggedStruct("Consent", {}),
  /** The current page: its number, ◀ on the first page or ▶ on the last. */
  Schema.TaggedStruct("Here", {}),
  /** `step` is the question that showed the button: on any other question, the button is out of date. */
  Schema.TaggedStruct("Wizard", {
    wizard: lower(10),
    step: lower(12),
    act: WizardAct,
    value: Schema.String.pipe(Schema.pattern(/^[a-z0-9_-]{0,24}$/)),
  }),
)

/** The decoded meaning of a button. It comes from the client, so handlers must check rights. */
export type Tap = typeof PlainTap.Type | AreaTap

/**
 * Where the button stands: on the chat's menu, as a way on or as the way back, or on a notice, which stays valid when a
 * newer menu is sent.
 */
export const Surface = Schema.Literal("menu", "back", "notice")
export type Surface = typeof Surface.Type

const letters: Readonly<Record<Surface, string>> = { menu: "m", back: "b", notice: "n" }

/** Unreadable data: from an older version of the bot, or not written by it. */
export class StaleCallback extends Data.TaggedError("StaleCallback") {}

/** Increment when the meaning of a field changes: older buttons are then answered as out of date. */
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
    case "Area": {
      const { act, area, arg, id } = encodeAreaTap(tap)
      return ["d", area, act, id.toString(36), arg]
    }
  }
}

const plain = Schema.decodeUnknownOption(PlainTap)

const number = /^(?:0|[1-9a-z][0-9a-z]{0,10})$/
const word = /^[a-z0-9_-]{0,24}$/

const inArea = (area: string, act: string, id: string, arg: string): Option.Option<Tap> =>
  number.test(id) && word.test(arg)
    ? decodeAreaTap({ area, act, id: Number.parseInt(id, 36), arg })
    : Option.none()

const tapOf = ([
  kind = "",
  first = "",
  step = "",
  act = "",
  value = "",
]: ReadonlyArray<string>): Option.Option<Tap> => {
  switch (kind) {
    case "o":
      return plain({ _tag: "Open", place: first })
    case "l":
      return plain({ _tag: "ChooseLocale", locale: first })
    case "r":
      return plain({ _tag: "ChooseRole", role: first })
    case "c":
      return Option.some({ _tag: "Consent" })
    case "h":
      return Option.some({ _tag: "Here" })
    case "w":
      return plain({ _tag: "Wizard", wizard: first, step, act, value })
    case "d":
      return inArea(first, step, act, value)
    default:
      return Option.none()
  }
}

/** 1–64 bytes of ASCII. */
export const encodeTap = (tap: Tap, surface: Surface = "menu"): string =>
  [version, letters[surface], ...fieldsOf(tap)].join(".")

/** A button of the menu as the way back. */
export const asWayBack = (data: string): string =>
  data.startsWith(`${version}.${letters.menu}.`)
    ? [version, letters.back, ...data.split(".").slice(2)].join(".")
    : data

/**
 * Whether encoding gives the same data; for areas only the number of fields, since acts tolerate unreadable arguments.
 */
const isWhole = (tap: Tap, surface: Surface, data: string): boolean =>
  tap._tag === "Area" ? data.split(".").length === 7 : encodeTap(tap, surface) === data

/** Accepts only data that `encodeTap` writes or once wrote. */
export const decodeTap = (
  data: string,
): Either.Either<{ readonly tap: Tap; readonly surface: Surface }, StaleCallback> => {
  const [given, letter, ...fields] = data.split(".")
  const surface = Surface.literals.find((each) => letters[each] === letter)
  if (given !== version || surface === undefined) return Either.left(new StaleCallback())
  return tapOf(fields).pipe(
    Option.filter((tap) => isWhole(tap, surface, data)),
    Option.map((tap) => ({ tap, surface }) as const),
    Either.fromOption(() => new StaleCallback()),
  )
}
