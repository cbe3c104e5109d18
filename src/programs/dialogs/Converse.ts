import { Effect, Either, Option, Record } from "effect"
import { decodeTap, Place, type Tap } from "../../domain/CallbackData.ts"
import { html } from "../../domain/Html.ts"
import type { ChatId } from "../../domain/Ids.ts"
import type { Act } from "../../domain/Incoming.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import type { Draft } from "../../domain/Session.ts"
import { locales } from "../../locales/Locales.ts"
import type { AppConfig } from "../../services/AppConfig.ts"
import type { BotIdentity } from "../../services/BotIdentity.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { Tickets } from "../../services/Tickets.ts"
import type { Transaction } from "../../services/Transaction.ts"
import { crash, mayCrash } from "./admin/Crash.ts"
import { type Encounter, leave, textsOf } from "./Encounter.ts"
import { answerGroup } from "./Groups.ts"
import { chooseLocale, chooseRole, consent, placeScreen } from "./guest/OpenPlace.ts"
import { hasAgreed, home, outOfDate } from "./OutOfDate.ts"
import { isStale, show, showAnew, stayQuiet, under } from "./ShowScreen.ts"
import { hearSupport, openSupport, tapSupport } from "./support/Support.ts"
import { supportWizard } from "./support/SupportWizard.ts"

type Conversed = Effect.Effect<Outcome, StorageError, AppConfig | BotIdentity | Tickets | Transaction>

const isPlace = (name: string): name is Place => Place.literals.some((place) => place === name)

/** What may be seen before the privacy policy is agreed to. */
const open: ReadonlySet<Place> = new Set(["menu", "language", "privacy", "help", "about"])

const openPlace = (encounter: Encounter, place: Place): Conversed => {
  if (!hasAgreed(encounter) && !open.has(place)) return Effect.succeed(show(encounter, home(encounter)))
  if (place === "support") return openSupport(encounter)
  return Effect.succeed(show(encounter, placeScreen(encounter, place)))
}

/** Whatever is not understood gets help and the menu, in one message. */
const unknown = (encounter: Encounter): Outcome =>
  hasAgreed(encounter)
    ? showAnew(encounter, under(html`${textsOf(encounter).common.unknown}`, home(encounter)))
    : showAnew(encounter, home(encounter))

const cancel = (encounter: Encounter): Outcome => {
  const { active, drafts } = encounter.session
  const t = textsOf(encounter)
  const said = Option.isSome(active) ? t.common.cancelled : t.common.nothingToCancel
  const session = Option.match(active, {
    onNone: () => encounter.session,
    onSome: (name) => ({ active: Option.none(), drafts: Record.remove(drafts, name) }),
  })
  return showAnew(encounter, under(html`${said}`, home(encounter)), { session })
}

const obey = (encounter: Encounter, name: string): Conversed => {
  if (name === "cancel") return Effect.succeed(cancel(encounter))
  const left = leave(encounter)
  if (name === "start") return Effect.succeed(showAnew(left, home(left)))
  if (isPlace(name)) return openPlace(left, name)
  if (name !== "crash") return Effect.succeed(unknown(left))
  return Effect.flatMap(mayCrash(left), (may) => (may ? crash : Effect.succeed(unknown(left))))
}

const act = (encounter: Encounter, tap: Tap): Conversed => {
  if (tap._tag === "Wizard")
    return tap.wizard === supportWizard.name
      ? tapSupport(encounter, tap)
      : Effect.succeed(outOfDate(encounter))
  const left = leave(encounter)
  switch (tap._tag) {
    case "Open":
      return openPlace(left, tap.place)
    case "ChooseLocale":
      return Effect.succeed(chooseLocale(left, tap.locale))
    case "ChooseRole":
      return Effect.succeed(hasAgreed(left) ? chooseRole(left, tap.role) : outOfDate(left))
    case "Consent":
      return Effect.succeed(consent(left))
  }
}

/** A notice stays as it is: what its buttons open is shown anew. */
const awayFromMenu = (encounter: Encounter): Encounter => {
  const { act: said } = encounter.incoming
  return said._tag === "Press"
    ? { ...encounter, incoming: { ...encounter.incoming, act: { ...said, messageId: Option.none() } } }
    : encounter
}

const press = (encounter: Encounter, data: string): Conversed => {
  const decoded = decodeTap(data)
  if (Either.isLeft(decoded)) return Effect.succeed(outOfDate(encounter))
  const { surface, tap } = decoded.right
  if (surface === "notice") return act(awayFromMenu(encounter), tap)
  return isStale(encounter) ? Effect.succeed(outOfDate(encounter)) : act(encounter, tap)
}

/** What was written or sent: an answer where a wizard asks, else something to be helped with. */
const hear = (encounter: Encounter, said: Act): Conversed =>
  Option.contains(encounter.session.active, supportWizard.name)
    ? hearSupport(encounter, said)
    : Effect.succeed(unknown(leave(encounter)))

const draftLifetime = 30 * 86_400_000

/** A person who acts is reachable; drafts that nobody came back to are forgotten. */
const refresh = (encounter: Encounter): Encounter => {
  const { account, now, session } = encounter
  const reached = account.reachable ? account : { ...account, reachable: true }
  const isKept = ({ updatedAt }: Draft) => now - updatedAt <= draftLifetime
  if (Object.values(session.drafts).every(isKept)) return { ...encounter, account: reached }
  const drafts = Record.filter(session.drafts, isKept)
  const active = Option.filter(session.active, (name) => Record.has(drafts, name))
  return { ...encounter, account: reached, session: { active, drafts } }
}

/** Answers one act of one person, as data; never calls Telegram. */
export const converse = (met: Encounter): Conversed => {
  const said = met.incoming.act
  if (said._tag === "Silent") return Effect.succeed(stayQuiet(met))
  if (met.incoming.chatKind === "group") return answerGroup(met)
  if (said._tag === "Reachability")
    return Effect.succeed(stayQuiet(met, { account: { ...met.account, reachable: said.reachable } }))
  const encounter = refresh(met)
  if (said._tag === "Press") return press(encounter, said.data)
  return said._tag === "Command" ? obey(encounter, said.name) : hear(encounter, said)
}

/** After a defect: an apology, and a menu to go on from. */
export const apologise = (encounter: Encounter): Outcome => {
  const { apology } = textsOf(encounter).common
  const { act: said, chatKind } = encounter.incoming
  if (chatKind === "group" || said._tag === "Silent" || said._tag === "Reachability")
    return stayQuiet(encounter, said._tag === "Press" ? { alert: apology } : {})
  const changes = said._tag === "Press" ? { alert: apology } : {}
  const reached = leave(refresh(encounter))
  return showAnew(reached, under(html`⚠️ ${apology}`, home(reached)), changes)
}

/** For a message that could not be read, in a private chat. */
export const apologiseUnread = (chatId: ChatId, locale: Locale): ReadonlyArray<Outgoing> => [
  { chatId, lane: "reply", message: { _tag: "SendText", html: locales[locale].common.unread, menu: false } },
]
