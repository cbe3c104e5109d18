import { Duration, Effect, Either, Option, Record } from "effect"
import type { Role } from "../../domain/Account.ts"
import type { AreaTap } from "../../domain/buttons/AreaTap.ts"
import { decodeTap, ScreenName, type Tap } from "../../domain/CallbackData.ts"
import { html } from "../../domain/text/Html.ts"
import type { ChatId } from "../../domain/Ids.ts"
import type { Act } from "../../domain/Incoming.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { retention } from "../../domain/Retention.ts"
import type { Draft } from "../../domain/Session.ts"
import { locales } from "../../locales/Locales.ts"
import type { StorageError } from "../../services/StorageError.ts"
import { isRestOfAlbum, rememberAlbum } from "./kit/Albums.ts"
import { type AreaNeeds, everyArea } from "./AllAreas.ts"
import { editMessage } from "./conversations/EditMessage.ts"
import { missedMessages } from "./conversations/Missed.ts"
import { hearReply } from "./conversations/Say.ts"
import { putKeyboardAway } from "./contacts/Phone.ts"
import { changeLocale, comeBack, setOut } from "./ComeBack.ts"
import type { AnswersOf, NeedsOf } from "./kit/Answer.ts"
import { keepLink, type Link, readLink, takeLink } from "./kit/DeepLinks.ts"
import { type Interaction, leave, textsOf } from "./kit/Interaction.ts"
import { answerGroup } from "./home/AnswerGroup.ts"
import { chooseRole, consent, namedScreen } from "./home/OpenScreen.ts"
import { countedHome } from "./home/CountedMenu.ts"
import { hasAgreed, home, outOfDate } from "./home/OutOfDate.ts"
import { isSlip, rememberPress } from "./kit/SecondTap.ts"
import { isStale, show, showAnew, stayQuiet, under } from "./kit/ShowScreen.ts"
import { everyOperatorCommand, obeyOperator, withDesk } from "./moderation/OperatorCommands.ts"
import { hearTicketReply } from "./moderation/TicketReply.ts"
import { isRefused, officially } from "./WhileBanned.ts"
import { atMenu, returned, withTrail } from "./kit/Trail.ts"
import { refuseBanned } from "./home/RefuseBanned.ts"
import { support } from "./support/Support.ts"
import { offerSearch } from "./vacancySearch/OfferSearch.ts"
import { type Dialog, saidOfCancelled } from "./wizard/Dialog.ts"

type Conversed = Effect.Effect<Outcome, StorageError, Needs>

type Needs = AreaNeeds | NeedsOf<AnswersOf<typeof support>>

const areas = new Map(everyArea.map((area) => [area.name, area]))
const areaCommands = new Map(everyArea.flatMap(({ commands = {} }) => Object.entries(commands)))

/** All dialogs. */
export const everyDialog: ReadonlyArray<Dialog<StorageError, Needs>> = [
  support,
  ...everyArea.flatMap((area) => area.dialogs),
]
const dialogs = new Map(everyDialog.map((dialog) => [dialog.name, dialog]))

const isPlace = (name: string): name is ScreenName => ScreenName.literals.some((place) => place === name)

/** Screens available before consent to the privacy policy. */
const open: ReadonlySet<ScreenName> = new Set(["menu", "language", "privacy", "help", "about"])

const openScreen = (interaction: Interaction, name: ScreenName): Conversed => {
  if (!hasAgreed(interaction) && !open.has(name))
    return Effect.succeed(show(interaction, home(interaction), atMenu))
  if (name === "support") return support.open(interaction)
  if (name === "menu") return Effect.map(countedHome(interaction), (its) => show(interaction, its, atMenu))
  const at = { _tag: "Open", place: name } as const
  return Effect.succeed(show(interaction, namedScreen(interaction, name), { at }))
}

/** Answer an act that wasn't understood with a hint and the home screen, in one message. */
const unknown = (interaction: Interaction): Outcome =>
  hasAgreed(interaction)
    ? showAnew(interaction, under(html`${textsOf(interaction).common.unknown}`, home(interaction)), atMenu)
    : showAnew(interaction, home(interaction), atMenu)

const cancel = (interaction: Interaction): Conversed => {
  const { active, drafts } = interaction.session
  const t = textsOf(interaction)
  if (Option.isNone(active))
    return Effect.succeed(
      showAnew(interaction, under(html`${t.common.nothingToCancel}`, home(interaction)), atMenu),
    )
  const { session: left } = leave(interaction)
  const session = { ...left, drafts: Record.remove(drafts, active.value) }
  const isWizard = (dialogs.get(active.value)?.steps.length ?? 0) > 0
  const idle = { ...interaction, session: isWizard ? session : withTrail(session, []) }
  return comeBack(idle, saidOfCancelled(t, drafts[active.value]?.single === true), act)
}

/** Follow a deep link; one that no area knows leads home. */
const follow = (interaction: Interaction, link: Link): Conversed => {
  for (const area of everyArea) {
    const followed = area.follow?.(interaction, link)
    if (followed !== undefined) return followed
  }
  return Effect.succeed(showAnew(interaction, home(interaction), atMenu))
}

/** Keep a deep link until the person has consented; say so if a payload is none. */
const start = (interaction: Interaction, payload: string): Conversed => {
  const link = readLink(payload)
  if (Option.isSome(link) && hasAgreed(interaction)) return follow(interaction, link.value)
  if (Option.isSome(link))
    return Effect.succeed(
      showAnew(interaction, home(interaction), {
        session: keepLink(interaction.session, link.value, interaction.now),
        ...atMenu,
      }),
    )
  const said = html`${textsOf(interaction).common.unknownLink}`
  return Effect.map(countedHome(interaction), (start) =>
    showAnew(interaction, payload === "" ? start : under(said, start), atMenu),
  )
}

/** All known commands. */
export const everyCommand: ReadonlyArray<string> = [
  ...["start", "cancel", ...ScreenName.literals],
  ...areaCommands.keys(),
  ...everyOperatorCommand,
]

const obey = (interaction: Interaction, name: string, payload: string): Conversed => {
  if (name === "cancel") return cancel(interaction)
  const idle = setOut(interaction, dialogs.get(Option.getOrElse(interaction.session.active, () => "")))
  if (name === "start") return start(idle, payload)
  if (isPlace(name)) return openScreen(idle, name)
  const open = areaCommands.get(name)
  if (open !== undefined)
    return hasAgreed(idle) ? open(idle) : Effect.succeed(showAnew(idle, home(idle), atMenu))
  return Effect.map(
    obeyOperator(idle, name, payload),
    Option.getOrElse(() => unknown(idle)),
  )
}

/** Choose a role, then follow the deep link that waits, if any. */
const becomeRole = (interaction: Interaction, role: Role): Conversed => {
  const waiting = takeLink(interaction.session)
  if (Option.isNone(waiting)) return Effect.succeed(chooseRole(interaction, role))
  const { link, session } = waiting.value
  return follow({ ...interaction, session, account: { ...interaction.account, role } }, link)
}

/** Run an area's handler. The cast is safe: the tap took its act and argument from the same record. */
const doInArea = (interaction: Interaction, { act, area, argument }: AreaTap): Conversed => {
  const handle = hasAgreed(interaction) ? areas.get(area)?.acts[act] : undefined
  return handle === undefined
    ? Effect.succeed(outOfDate(interaction))
    : handle(interaction, argument as never)
}

/** Pass a tap to its wizard. */
const tapWizard = (interaction: Interaction, tap: Extract<Tap, { readonly _tag: "Wizard" }>): Conversed => {
  const dialog = dialogs.get(tap.wizard)
  if (dialog === undefined) return Effect.succeed(outOfDate(interaction))
  return Effect.flatMap(dialog.tap(interaction, tap), (outcome) =>
    outcome.comesBack === undefined
      ? Effect.succeed(outcome)
      : comeBack({ ...interaction, session: outcome.session }, outcome.comesBack, act),
  )
}

const act = (interaction: Interaction, tap: Tap): Conversed => {
  if (tap._tag === "Here") return Effect.succeed(stayQuiet(interaction))
  if (tap._tag === "Wizard") return tapWizard(interaction, tap)
  if (tap._tag === "Area" && isSlip(interaction, tap)) return Effect.succeed(stayQuiet(interaction))
  const idle = leave(interaction)
  switch (tap._tag) {
    case "Open":
      return openScreen(idle, tap.place)
    case "ChooseLocale":
      return changeLocale(idle, tap.locale, act)
    case "ChooseRole":
      return hasAgreed(idle) ? becomeRole(idle, tap.role) : Effect.succeed(outOfDate(idle))
    case "Consent":
      return Effect.succeed(consent(idle))
    case "Area":
      return doInArea(idle, tap)
  }
}

/** A notice isn't edited: its buttons open screens in new messages, and a new way begins. */
const awayFromMenu = (interaction: Interaction): Interaction => {
  const { act: said } = interaction.incoming
  const session = withTrail(interaction.session, [])
  return said._tag === "Press"
    ? {
        ...interaction,
        session,
        incoming: { ...interaction.incoming, act: { ...said, messageId: Option.none() } },
      }
    : interaction
}

const press = (interaction: Interaction, data: string): Conversed => {
  const decoded = decodeTap(data)
  if (Either.isLeft(decoded)) return Effect.succeed(outOfDate(interaction))
  const { surface, tap } = decoded.right
  if (surface === "notice") return act(awayFromMenu(interaction), tap)
  if (isStale(interaction))
    return tap._tag === "Open" && tap.place === "menu"
      ? act(awayFromMenu(interaction), tap)
      : Effect.succeed(outOfDate(interaction))
  const session = surface === "back" ? returned(interaction.session, data) : interaction.session
  return act({ ...interaction, session }, tap)
}

/** Pass a reply to the ticket or the conversation of what it replies to. Banned people reach only their tickets. */
const hearReplies = (interaction: Interaction, said: Act) =>
  Effect.gen(function* () {
    const outcome = yield* hearTicketReply(leave(interaction))
    const mayTalk = hasAgreed(interaction) && interaction.account.standing === "active"
    return Option.isNone(outcome) && mayTalk ? yield* hearReply(interaction, said) : outcome
  })

const hear = (interaction: Interaction, said: Act): Conversed =>
  Effect.flatMap(
    hearReplies(interaction, said),
    Option.match({
      onNone: () => hearOpenly(interaction, said),
      onSome: (outcome) => Effect.succeed(outcome),
    }),
  )

/** Words that nothing awaits may be what somebody searches for; else they are not understood. */
const hearUnasked = (interaction: Interaction, said: Act): Conversed =>
  Effect.map(
    hasAgreed(interaction) ? offerSearch(interaction, said) : Effect.succeedNone,
    Option.getOrElse(() => unknown(interaction)),
  )

/** Pass a message to the active dialog, if there is one. */
const hearOpenly = (interaction: Interaction, said: Act): Conversed => {
  const dialog = dialogs.get(Option.getOrElse(interaction.session.active, () => ""))
  return dialog === undefined ? hearUnasked(leave(interaction), said) : dialog.hear(interaction, said)
}

const draftLifetime = Duration.toMillis(retention.drafts)

/** An act shows that the person can be reached; expired drafts are dropped. */
const refresh = (interaction: Interaction): Interaction => {
  const { account, now, session } = interaction
  const reached = account.reachable ? account : { ...account, reachable: true }
  const isKept = ({ updatedAt }: Draft) => now - updatedAt <= draftLifetime
  if (Object.values(session.drafts).every(isKept)) return { ...interaction, account: reached }
  const drafts = Record.filter(session.drafts, isKept)
  const active = Option.filter(session.active, (name) => Record.has(drafts, name))
  return { ...interaction, account: reached, session: { ...session, active, drafts } }
}

/** Later parts of an album need no answer of their own, unless the dialog takes every part. */
const isPassedOver = (interaction: Interaction): boolean =>
  isRestOfAlbum(interaction) &&
  dialogs.get(Option.getOrElse(interaction.session.active, () => ""))?.takesAlbums !== true

const answer = (interaction: Interaction, said: Act): Conversed => {
  if (said._tag === "Edit") return editMessage(interaction, said)
  if (said._tag === "Press") return press(interaction, said.data)
  return said._tag === "Command" ? obey(interaction, said.name, said.payload) : hear(interaction, said)
}

/** Answer one act of one person with an outcome; never calls Telegram. */
export const converse = (met: Interaction): Conversed => {
  const said = met.incoming.act
  if (said._tag === "Silent") return Effect.succeed(stayQuiet(met))
  if (met.incoming.chatKind === "group") return answerGroup(met)
  if (said._tag === "Reachability")
    return Effect.map(said.reachable ? missedMessages(met) : Effect.succeed([]), (notices) =>
      stayQuiet(met, { notices, account: { ...met.account, reachable: said.reachable } }),
    )
  const interaction = refresh(met)
  const settled = (outcome: Outcome) => officially(met, rememberPress(met, rememberAlbum(met, outcome)))
  const refused = isRefused(interaction, said)
  if (isPassedOver(interaction) || (refused && (isRestOfAlbum(interaction) || said._tag === "Edit")))
    return Effect.succeed(stayQuiet(interaction))
  if (refused) return Effect.succeed(settled(refuseBanned(interaction)))
  const answered = Effect.flatMap(withDesk(interaction), (known) => answer(known, said))
  return Effect.zipWith(missedMessages(met), answered, (missed, outcome) => {
    const shown = settled(putKeyboardAway(met, outcome))
    return missed.length === 0 ? shown : { ...shown, outgoing: [...shown.outgoing, ...missed] }
  })
}

/** The answer after a defect: an apology and a fresh menu. */
export const apologise = (interaction: Interaction): Outcome => {
  const { apology } = textsOf(interaction).common
  const { act: said, chatKind } = interaction.incoming
  if (chatKind === "group" || said._tag === "Silent" || said._tag === "Reachability")
    return stayQuiet(interaction, said._tag === "Press" ? { alert: apology } : {})
  const changes = said._tag === "Press" ? { alert: apology } : {}
  const reached = leave(refresh(interaction))
  const sorry = showAnew(reached, under(html`⚠️ ${apology}`, home(reached)), { ...changes, ...atMenu })
  return officially(reached, sorry)
}

/** The answer to an unreadable message in a private chat. */
export const apologiseUnread = (chatId: ChatId, locale: Locale): ReadonlyArray<Outgoing> => [
  { chatId, lane: "reply", message: { _tag: "SendText", html: locales[locale].common.unread, menu: false } },
]
