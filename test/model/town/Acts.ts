import { FastCheck as fc, HashMap, Option } from "effect"
import { encodeAreaTap } from "../../../src/domain/buttons/AreaTap.ts"
import { decodeTap } from "../../../src/domain/CallbackData.ts"
import type { MessageId } from "../../../src/domain/Ids.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { commandNames } from "../../../src/locales/Texts.ts"
import { answerTo } from "../Employer.ts"
import {
  command,
  dataOf,
  type PrivateChat,
  pressData,
  type Shown as Seen,
  text,
} from "../../programs/dialogs/PrivateChat.ts"
import { namedFile, phoneOf, tellings } from "./Contacts.ts"
import type { Life } from "./Life.ts"

/** What one person does next: `who` picks the person, `index` one of the acts of that kind that are possible. */
export interface Deed {
  readonly who: number
  readonly kind: keyof typeof kinds
  readonly index: number
}

const lastFew = 5

const strange = [
  "5-7 mln",
  "<b>2 < 3 & so on",
  "\u202Eright to left",
  "👩‍👩‍👧‍👦".repeat(40),
  "1990",
  "x".repeat(4_096),
]

const pick = <A>(all: ReadonlyArray<A>, index: number): A | undefined => all[index % Math.max(1, all.length)]

export const memoised = <A>(make: (data: string) => A) => {
  const known = new Map<string, A>()
  return (data: string): A => {
    const found = known.get(data) ?? make(data)
    known.set(data, found)
    return found
  }
}

/** The kind of a button: its act, and whether it refers to a thing, but not to which. */
export const kindOf = memoised((data): string => {
  const decoded = decodeTap(data)
  if (decoded._tag === "Left") return ""
  const { tap } = decoded.right
  switch (tap._tag) {
    case "Area": {
      const { act, area, id } = encodeAreaTap(tap)
      return `${area}.${act}${id === 0 ? "" : "#"}`
    }
    case "Wizard":
      return `${tap.wizard}.${tap.act}`
    case "Open":
      return `open.${tap.place}`
    case "ChooseLocale":
    case "ChooseRole":
    case "Consent":
    case "Here":
      return tap._tag
  }
})

type Shown = readonly [id: MessageId, data: string]

/** One of these buttons: mostly of a rarely tapped kind, so that random walks get everywhere. */
const tapOne = ({ tally }: Life, all: ReadonlyArray<Shown>, index: number): Act => {
  const tapped = all.map(([, data]) => tally.get(kindOf(data)) ?? 0)
  const rarest = all.filter((_, at) => tapped[at] === Math.min(...tapped))
  const [id, data] = pick(index % 4 === 0 ? all : rarest, Math.floor(index / 4)) ?? []
  return data === undefined ? command("menu") : pressData(data, Option.fromNullable(id))
}

const isNotice = memoised((data): boolean => {
  const decoded = decodeTap(data)
  return decoded._tag === "Right" && decoded.right.surface === "notice"
})
const isOfNotice = ([, data]: Shown): boolean => isNotice(data)

const everyButton = ([id, { rows }]: readonly [MessageId, Seen]): ReadonlyArray<Shown> =>
  rows.flat().flatMap((button) => (dataOf(button) === "" ? [] : [[id, dataOf(button)] as const]))

/** The buttons of the menu and of recent notices. */
export const buttonsOf = ({ menu, messages }: PrivateChat): ReadonlyArray<Shown> => {
  const onMenu = Option.flatMap(menu, (id) =>
    Option.map(Option.fromNullable(messages.get(id)), (seen) => everyButton([id, seen])),
  )
  const lately = [...messages].slice(-lastFew).flatMap(everyButton).filter(isOfNotice)
  return [...Option.getOrElse(onMenu, () => []), ...lately]
}

const onScreen = (life: Life, chat: PrivateChat, index: number): Act => tapOne(life, buttonsOf(chat), index)

const onNotice = (life: Life, { everShown }: PrivateChat, index: number): Act =>
  tapOne(life, everShown.map(([id, button]): Shown => [id, dataOf(button)]).filter(isOfNotice), index)

const former = (_: Life, { everShown }: PrivateChat, index: number): Act => {
  const [id, button] = pick(everShown, index) ?? []
  return button === undefined ? command("start") : pressData(dataOf(button), Option.fromNullable(id))
}

const told = ({ person }: PrivateChat, index: number): string => pick(tellings(person.id), index) ?? ""

const media = (_: Life, chat: PrivateChat, index: number): Act => {
  const { id } = chat.person
  const caption = Option.some(told(chat, index))
  const all = [
    Act.Photo({ fileId: "photo", caption }),
    Act.Document({ fileId: "document", caption }),
    Act.Document({ ...namedFile(id), caption: Option.none() }),
    Act.Voice({ fileId: "voice" }),
    Act.OtherMessage(),
    Act.Contact({ phone: phoneOf(id), own: true }),
    Act.Contact({ phone: phoneOf(id), own: false }),
  ]
  return pick(all, index) ?? Act.OtherMessage()
}

/** The targets of all links into the bot that anyone was shown. */
export const linksIn = ({ chats }: Pick<Life, "chats">): ReadonlyArray<string> => {
  const shown = [...HashMap.values(chats)].flatMap(({ messages }) => [...messages.values()])
  const found = shown.flatMap((message) =>
    [...JSON.stringify(message).matchAll(/start(?:=|%3D)([\w-]+)/g)].map(([, payload = ""]) => payload),
  )
  return [...new Set(found)]
}

const link = (life: Life, _: PrivateChat, index: number): Act => command("start", pick(linksIn(life), index))

const kinds = {
  screen: onScreen,
  /** Answer pending questions, so that random walks reach the ends of wizards. */
  answer: (life: Life, chat: PrivateChat, index: number): Act =>
    Option.isSome(chat.session.active) ? answerTo(chat) : onScreen(life, chat, index),
  /** Ways to reach a person, given as answers to any question. */
  tell: (life: Life, chat: PrivateChat, index: number): Act =>
    Option.isSome(chat.session.active) ? text(told(chat, index)) : onScreen(life, chat, index),
  notice: onNotice,
  strange: (_: Life, __: PrivateChat, index: number): Act => text(pick(strange, index) ?? ""),
  media,
  command: (_: Life, __: PrivateChat, index: number): Act => command(pick(commandNames, index) ?? "menu"),
  former,
  link,
  block: (_: Life, __: PrivateChat, index: number): Act => Act.Reachability({ reachable: index % 2 === 0 }),
} as const

export const actOf = ({ index, kind }: Deed, life: Life, chat: PrivateChat): Act =>
  kinds[kind](life, chat, index)

const weights: Readonly<Record<keyof typeof kinds, number>> = {
  screen: 20,
  answer: 8,
  tell: 6,
  notice: 4,
  strange: 1,
  media: 2,
  command: 1,
  former: 1,
  link: 1,
  block: 1,
}

const anyKind = fc.oneof(
  ...Object.entries(weights).map(([kind, weight]) => ({
    weight,
    arbitrary: fc.constant(kind as keyof typeof kinds),
  })),
)

export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat({ max: 9 }),
  kind: anyKind,
  index: fc.nat({ max: 10_000 }),
})

/** What happens in one turn: some acts, each by another person; the bot may be restarted at some point. */
export interface Round {
  readonly deeds: ReadonlyArray<Deed>
  readonly restart: "never" | "unhandled" | "undelivered" | "idle"
  /** Whether outgoing messages stay in the outbox for now. */
  readonly isLate: boolean
  /** Milliseconds until then. */
  readonly pause: number
}

export const anyRound: fc.Arbitrary<Round> = fc.record({
  deeds: fc.uniqueArray(anyDeed, { selector: ({ who }) => who, minLength: 1, maxLength: 3 }),
  restart: fc.oneof(
    { weight: 60, arbitrary: fc.constant<Round["restart"]>("never") },
    { weight: 1, arbitrary: fc.constantFrom<Round["restart"]>("unhandled", "undelivered", "idle") },
  ),
  isLate: fc.nat({ max: 9 }).map((n) => n === 0),
  pause: fc.oneof(
    { weight: 20, arbitrary: fc.constant(1_000) },
    { weight: 3, arbitrary: fc.constant(40_000) },
    { weight: 1, arbitrary: fc.constant(86_400_000) },
  ),
})
