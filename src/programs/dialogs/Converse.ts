import { Duration, Effect, Either, Option, Record } from "effect"
import type { Role } from "../../domain/Account.ts"
import { decodeTap, Place, type Tap } from "../../domain/CallbackData.ts"
import { html } from "../../domain/text/Html.ts"
import type { ChatId } from "../../domain/Ids.ts"
import type { Act } from "../../domain/Incoming.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { retention } from "../../domain/Retention.ts"
import type { Draft } from "../../domain/Session.ts"
import { locales } from "../../locales/Locales.ts"
import type { AppConfig } from "../../services/AppConfig.ts"
import type { BotIdentity } from "../../services/BotIdentity.ts"
import type { StorageError } from "../../services/StorageError.ts"
import type { Tickets } from "../../services/Tickets.ts"
import type { Transaction } from "../../services/Transaction.ts"
import { isRestOfAlbum, rememberAlbum } from "./Albums.ts"
import { crash, mayCrash } from "./moderation/Crash.ts"
import type { Done } from "./Area.ts"
import { type AreaNeeds, everyArea } from "./AllAreas.ts"
import { editSaid } from "./conversations/EditMessage.ts"
import { putKeyboardAway } from "./contacts/Phone.ts"
import { keepLink, type Link, readLink, takeLink } from "./kit/DeepLinks.ts"
import { type Encounter, leave, textsOf } from "./kit/Interaction.ts"
import { answerGroup } from "./home/AnswerGroup.ts"
import { chooseLocale, chooseRole, consent, placeScreen } from "./home/OpenPlace.ts"
import { hasAgreed, home, outOfDate } from "./home/OutOfDate.ts"
import { rememberPress } from "./kit/SecondTap.ts"
import { isStale, show, showAnew, stayQuiet, under } from "./kit/ShowScreen.ts"
import { lookAt, mayLook } from "./moderation/Moderation.ts"
import { bannedScreen, isOpenCommand, isOpenTap } from "./home/Banned.ts"
import { support } from "./support/Support.ts"
import type { Dialog } from "./wizard/Dialog.ts"

type Conversed = Effect.Effect<Outcome, StorageError, Needs>

type Needs = AppConfig | AreaNeeds | BotIdentity | Tickets | Transaction

const areas = new Map(everyArea.map((area) => [area.name, area]))
const areaCommands = new Map(everyArea.flatMap(({ commands = {} }) => Object.entries(commands)))

/** Every wizard there is, by its name. */
export const everyDialog: ReadonlyArray<Dialog<StorageError, Needs>> = [
  support,
  ...everyArea.flatMap((area) => area.dialogs),
]
const dialogs = new Map(everyDialog.map((dialog) => [dialog.name, dialog]))

const isPlace = (name: string): name is Place => Place.literals.some((place) => place === name)

/** What may be seen before the privacy policy is agreed to. */
const open: ReadonlySet<Place> = new Set(["menu", "language", "privacy", "help", "about"])

const openPlace = (encounter: Encounter, place: Place): Conversed => {
  if (!hasAgreed(encounter) && !open.has(place)) return Effect.succeed(show(encounter, home(encounter)))
  if (place === "support") return support.open(encounter)
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
    onSome: (name) => ({
      ...encounter.session,
      active: Option.none(),
      drafts: Record.remove(drafts, name),
    }),
  })
  return showAnew(encounter, under(html`${said}`, home(encounter)), { session })
}

/** Where a link leads that none of the areas knows is home. */
const follow = (encounter: Encounter, link: Link): Conversed => {
  for (const area of everyArea) {
    const followed = area.follow?.(encounter, link)
    if (followed !== undefined) return followed
  }
  return Effect.succeed(showAnew(encounter, home(encounter)))
}

/** A link waits for who has not agreed yet. */
const start = (encounter: Encounter, payload: string): Conversed => {
  const link = readLink(payload)
  if (Option.isSome(link) && hasAgreed(encounter)) return follow(encounter, link.value)
  const session = Option.isSome(link)
    ? keepLink(encounter.session, link.value, encounter.now)
    : encounter.session
  return Effect.succeed(showAnew(encounter, home(encounter), { session }))
}

/** Commands that are there for some only, and for all others aren't. */
const operators: Readonly<Record<string, (encounter: Encounter, payload: string) => Conversed>> = {
  person: (left, payload) =>
    Effect.flatMap(mayLook(left), (may) => (may ? lookAt(left, payload) : Effect.succeed(unknown(left)))),
  crash: (left) => Effect.flatMap(mayCrash(left), (may) => (may ? crash : Effect.succeed(unknown(left)))),
}

/** Every command that is obeyed. */
export const everyCommand: ReadonlyArray<string> = [
  ...["start", "cancel", ...Place.literals],
  ...areaCommands.keys(),
  ...Object.keys(operators),
]

const obey = (encounter: Encounter, name: string, payload: string): Conversed => {
  if (name === "cancel") return Effect.succeed(cancel(encounter))
  const left = leave(encounter)
  if (name === "start") return start(left, payload)
  if (isPlace(name)) return openPlace(left, name)
  const open = areaCommands.get(name)
  if (open !== undefined) return hasAgreed(left) ? open(left) : Effect.succeed(showAnew(left, home(left)))
  const operate = Record.get(operators, name)
  return Option.isSome(operate) ? operate.value(left, payload) : Effect.succeed(unknown(left))
}

/** Whoever came by a link is led on to where it leads. */
const becomeRole = (encounter: Encounter, role: Role): Conversed => {
  const waiting = takeLink(encounter.session)
  if (Option.isNone(waiting)) return Effect.succeed(chooseRole(encounter, role))
  const { link, session } = waiting.value
  return follow({ ...encounter, session, account: { ...encounter.account, role } }, link)
}

const doInArea = (encounter: Encounter, done: Done): Conversed => {
  const area = hasAgreed(encounter) ? areas.get(done.area) : undefined
  if (area === undefined) return Effect.succeed(outOfDate(encounter))
  if (done.act === "open" && done.id === 0) return area.open(encounter)
  return Option.match(Record.get(area.acts, done.act), {
    onNone: () => Effect.succeed(outOfDate(encounter)),
    onSome: (handle) => handle(encounter, done),
  })
}

const act = (encounter: Encounter, tap: Tap): Conversed => {
  if (tap._tag === "Here") return Effect.succeed(stayQuiet(encounter))
  if (tap._tag === "Wizard") {
    const dialog = dialogs.get(tap.wizard)
    return dialog === undefined ? Effect.succeed(outOfDate(encounter)) : dialog.tap(encounter, tap)
  }
  const left = leave(encounter)
  switch (tap._tag) {
    case "Open":
      return openPlace(left, tap.place)
    case "ChooseLocale":
      return Effect.succeed(chooseLocale(left, tap.locale))
    case "ChooseRole":
      return hasAgreed(left) ? becomeRole(left, tap.role) : Effect.succeed(outOfDate(left))
    case "Consent":
      return Effect.succeed(consent(left))
    case "Do":
      return doInArea(left, tap)
  }
}

/** A notice stays as it is: what its buttons open is shown anew. */
const awayFromMenu = (encounter: Encounter): Encounter => {
  const { act: said } = encounter.incoming
  return said._tag === "Press"
    ? { ...encounter, incoming: { ...encounter.incoming, act: { ...said, messageId: Option.none() } } }
    : encounter
}

/** A banned person writes to support, and reads what is kept of them; all else is refused. */
const isRefused = ({ account, session }: Encounter, said: Act): boolean => {
  if (account.standing === "active") return false
  if (said._tag === "Command") return !isOpenCommand(said.name)
  if (said._tag !== "Press") return !Option.contains(session.active, support.name)
  return Either.match(decodeTap(said.data), { onLeft: () => true, onRight: ({ tap }) => !isOpenTap(tap) })
}

const refuse = (encounter: Encounter): Outcome => show(leave(encounter), bannedScreen(textsOf(encounter)))

/** To who may not act any more only what is said here is sent. */
const officially = ({ account, incoming: { chatId } }: Encounter, outcome: Outcome): Outcome =>
  account.standing === "active"
    ? outcome
    : {
        ...outcome,
        outgoing: outcome.outgoing.map((each) =>
          each.chatId === chatId ? { ...each, official: true } : each,
        ),
      }

const press = (encounter: Encounter, data: string): Conversed => {
  const decoded = decodeTap(data)
  if (Either.isLeft(decoded)) return Effect.succeed(outOfDate(encounter))
  const { surface, tap } = decoded.right
  if (surface === "notice") return act(awayFromMenu(encounter), tap)
  return isStale(encounter) ? Effect.succeed(outOfDate(encounter)) : act(encounter, tap)
}

/** What was written or sent: an answer where a wizard asks, else something to be helped with. */
const hear = (encounter: Encounter, said: Act): Conversed => {
  const dialog = dialogs.get(Option.getOrElse(encounter.session.active, () => ""))
  return dialog === undefined ? Effect.succeed(unknown(leave(encounter))) : dialog.hear(encounter, said)
}

const draftLifetime = Duration.toMillis(retention.drafts)

/** A person who acts is reachable; drafts that nobody came back to are forgotten. */
const refresh = (encounter: Encounter): Encounter => {
  const { account, now, session } = encounter
  const reached = account.reachable ? account : { ...account, reachable: true }
  const isKept = ({ updatedAt }: Draft) => now - updatedAt <= draftLifetime
  if (Object.values(session.drafts).every(isKept)) return { ...encounter, account: reached }
  const drafts = Record.filter(session.drafts, isKept)
  const active = Option.filter(session.active, (name) => Record.has(drafts, name))
  return { ...encounter, account: reached, session: { ...session, active, drafts } }
}

/** The rest of an album adds nothing to what its first message was, but where each is passed on. */
const isPassedOver = (encounter: Encounter): boolean =>
  isRestOfAlbum(encounter) &&
  dialogs.get(Option.getOrElse(encounter.session.active, () => ""))?.takesAlbums !== true

const answer = (encounter: Encounter, said: Act): Conversed => {
  if (said._tag === "Edit") return editSaid(encounter, said)
  if (said._tag === "Press") return press(encounter, said.data)
  return said._tag === "Command" ? obey(encounter, said.name, said.payload) : hear(encounter, said)
}

/** Answers one act of one person, as data; never calls Telegram. */
export const converse = (met: Encounter): Conversed => {
  const said = met.incoming.act
  if (said._tag === "Silent") return Effect.succeed(stayQuiet(met))
  if (met.incoming.chatKind === "group") return answerGroup(met)
  if (said._tag === "Reachability")
    return Effect.succeed(stayQuiet(met, { account: { ...met.account, reachable: said.reachable } }))
  const encounter = refresh(met)
  const settled = (outcome: Outcome) => officially(met, rememberPress(met, rememberAlbum(met, outcome)))
  const refused = isRefused(encounter, said)
  if (isPassedOver(encounter) || (refused && (isRestOfAlbum(encounter) || said._tag === "Edit")))
    return Effect.succeed(stayQuiet(encounter))
  if (refused) return Effect.succeed(settled(refuse(encounter)))
  return Effect.map(answer(encounter, said), (outcome) => settled(putKeyboardAway(met, outcome)))
}

/** After a defect: an apology, and a menu to go on from. */
export const apologise = (encounter: Encounter): Outcome => {
  const { apology } = textsOf(encounter).common
  const { act: said, chatKind } = encounter.incoming
  if (chatKind === "group" || said._tag === "Silent" || said._tag === "Reachability")
    return stayQuiet(encounter, said._tag === "Press" ? { alert: apology } : {})
  const changes = said._tag === "Press" ? { alert: apology } : {}
  const reached = leave(refresh(encounter))
  return officially(reached, showAnew(reached, under(html`⚠️ ${apology}`, home(reached)), changes))
}

/** For a message that could not be read, in a private chat. */
export const apologiseUnread = (chatId: ChatId, locale: Locale): ReadonlyArray<Outgoing> => [
  { chatId, lane: "reply", message: { _tag: "SendText", html: locales[locale].common.unread, menu: false } },
]
