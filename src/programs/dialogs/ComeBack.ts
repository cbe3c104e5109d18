import { Effect, Option } from "effect"
import { encodeTap, type Tap } from "../../domain/CallbackData.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { html } from "../../domain/text/Html.ts"
import { chooseLocale } from "./home/OpenScreen.ts"
import { hasAgreed, home } from "./home/OutOfDate.ts"
import { type Interaction, leave } from "./kit/Interaction.ts"
import { saying, show, under } from "./kit/ShowScreen.ts"
import { atMenu, placeOf, withoutLast, withTrail } from "./kit/Trail.ts"
import type { Dialog } from "./wizard/Dialog.ts"

/** Answers a tap. */
type Open<E, R> = (interaction: Interaction, tap: Tap) => Effect.Effect<Outcome, E, R>

/** Show the last place on the way again; none at the menu. */
const reopen = <E, R>(
  interaction: Interaction,
  open: Open<E, R>,
): Option.Option<Effect.Effect<Outcome, E, R>> =>
  Option.map(placeOf(interaction.session), (place) => open(interaction, place))

/** Screens that only lead into a wizard: who gives up returns to what they are about. */
const leadsIn = (place: Tap): boolean =>
  place._tag === "Wizard" || (place._tag === "Area" && place.act === "edit")

/** Return to the screen before a wizard, where `said` is said. */
export const comeBack = <E, R>(
  interaction: Interaction,
  said: string,
  open: Open<E, R>,
): Effect.Effect<Outcome, E, R> => {
  const session = withoutLast(interaction.session, leadsIn)
  return Option.match(reopen({ ...interaction, session }, open), {
    onNone: () => Effect.succeed(show(interaction, under(html`${said}`, home(interaction)), atMenu)),
    onSome: Effect.map((outcome) => saying(outcome, said)),
  })
}

const isLanguage = (place: Tap): boolean => place._tag === "Open" && place.place === "language"

/** Choose a language and return to the screen from which it was changed. */
export const changeLocale = <E, R>(
  interaction: Interaction,
  locale: Locale,
  open: Open<E, R>,
): Effect.Effect<Outcome, E, R> => {
  const session = withoutLast(interaction.session, isLanguage)
  const account = { ...interaction.account, locale }
  const before = hasAgreed(interaction) ? reopen({ ...interaction, account, session }, open) : Option.none()
  return Option.getOrElse(before, () => Effect.succeed(chooseLocale({ ...interaction, session }, locale)))
}

/** Leave for somewhere else by a command: the way back leads to the wizard that was left, if any. */
export const setOut = <E, R>(interaction: Interaction, active: Dialog<E, R> | undefined): Interaction => {
  const [first] = active?.steps ?? []
  const way =
    active === undefined || first === undefined
      ? []
      : [encodeTap({ _tag: "Wizard", wizard: active.name, step: first.key, act: "resume", value: "" })]
  const idle = leave(interaction)
  return { ...idle, session: withTrail(idle.session, way) }
}
