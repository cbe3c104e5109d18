import { Effect, HashMap, Option, type Schema, Struct } from "effect"
import { areaActs, areaCodes } from "../../../../src/domain/buttons/AreaActs.ts"
import { encodeAreaTap } from "../../../../src/domain/buttons/AreaTap.ts"
import { codeOf } from "../../../../src/domain/buttons/WireCode.ts"
import { decodeTap, encodeTap } from "../../../../src/domain/CallbackData.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { answerTo, newEmployer } from "../../../model/Employer.ts"
import { command, dataOf, play, type PrivateChat, pressData, text } from "../PrivateChat.ts"
import { admin } from "../TestDialogs.ts"
import { buttonsOf, kindOf, linksIn, memoised } from "../../../model/town/Acts.ts"
import { invited } from "../../../model/Hiring.ts"
import { activeOf } from "../../../model/Seeker.ts"
import { vacancyOf } from "../../../model/Market.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { tenPeople } from "../../../model/town/Citizens.ts"
import { phoneOf, usernameOf } from "../../../model/town/Contacts.ts"
import { chatOf, live, type Town, townOf } from "../../../model/town/Town.ts"
import { codedData } from "../../../model/CodedButton.ts"

/** Everything that can be done in the marketplace. */
export const everyKind: ReadonlyArray<string> = [
  ...new Set(
    Struct.entries(areaActs).flatMap(([area, acts]) =>
      Object.entries(acts).map(
        ([act, argument]) => `${areaCodes[area]}.${codeOf(act, argument as Schema.Schema.Any)}`,
      ),
    ),
  ),
]

/** An act in an area, as encoded in its button. */
export interface Forged {
  readonly kind: string
  readonly id: number
  readonly arg: string
}

const doneBy = (data: string): ReadonlyArray<Forged> => {
  const decoded = decodeTap(data)
  if (decoded._tag === "Left" || decoded.right.tap._tag !== "Area") return []
  const { act, area, arg, id } = encodeAreaTap(decoded.right.tap)
  return [{ kind: `${area}.${act}`, id, arg }]
}

export const shownTo = ({ everShown }: PrivateChat): ReadonlyArray<string> => [
  ...new Set(everShown.map(([, button]) => dataOf(button)).filter((data) => data !== "")),
]

/** Everything that anyone was shown, by kind. */
export const shownIn = ({ chats }: Pick<Town, "chats">): ReadonlyMap<string, ReadonlyArray<Forged>> => {
  const known = new Map<string, Array<Forged>>()
  for (const data of new Set([...HashMap.values(chats)].flatMap(shownTo)))
    for (const forged of doneBy(data)) known.set(forged.kind, [...(known.get(forged.kind) ?? []), forged])
  return known
}

/** Texts for one other person only, or for nobody: no stranger may read them. */
export const secret = "zqprivate"
const open: ReadonlySet<string> = new Set([
  "company",
  "vacancy",
  "resume",
  "fullresume",
  "editcomp",
  "editvac",
])

const isAnswer = memoised((data): boolean => {
  const decoded = decodeTap(data)
  return decoded._tag === "Right" && decoded.right.tap._tag === "Wizard"
})

/** Answer a pending question: every other time by typing. */
export const goOn = (chat: PrivateChat, step: number, unless = secret): Act => {
  const name = Option.getOrElse(chat.session.active, () => "")
  const words = `${open.has(name) ? "Words of one's own" : unless} ${step}`
  const isOdd = Math.floor(step / 2) % 3 > 0
  if (name === "phone") return Act.Contact({ phone: phoneOf(chat.person.id), own: true })
  if (name === "email") return text(`${usernameOf(chat.person.id)}@mail.uz`)
  if (name === "chat") return isOdd ? Act.Voice({ fileId: "voice" }) : text(words)
  return isOdd ? answerTo(chat) : text(words)
}

type Tally = Map<string, number>

const here = encodeTap({ _tag: "Here" })

/** Repeatedly tap the visible button that was tapped least; answer wizards when they ask. */
const rarest = (tally: Tally, chats: ReadonlyArray<PrivateChat>, step: number) => {
  const all = chats
    .flatMap((chat) => buttonsOf(chat).map(([id, data]) => ({ chat, data, id })))
    .filter(({ data }) => data !== here && !isAnswer(data))
  const tapped = all.map(({ data }) => tally.get(kindOf(data)) ?? 0)
  const least = all.filter((_, index) => tapped[index] === Math.min(...tapped))
  return least[(step * 7) % least.length]
}

const nextAct = (
  tally: Tally,
  chats: ReadonlyArray<PrivateChat>,
  step: number,
): readonly [PrivateChat, Act] => {
  const asked = chats.filter(({ session }) => Option.isSome(session.active))
  const one = asked[Math.floor(step / 2) % Math.max(1, asked.length)]
  if (step % 2 === 1 && one !== undefined) return [one, goOn(one, step)]
  const found = rarest(tally, chats, step)
  if (found === undefined) return [chats[0] ?? newEmployer(), command("menu")]
  tally.set(kindOf(found.data), (tally.get(kindOf(found.data)) ?? 0) + 1)
  return [found.chat, pressData(found.data, Option.some(found.id))]
}

const asOperator = (chat: PrivateChat): PrivateChat => ({
  ...chat,
  person: { ...chat.person, id: admin },
  account: { ...chat.account, id: admin },
})

const tap = (chat: PrivateChat, area: string, name: string, id: number, arg = ""): Act =>
  pressData(codedData(area, name, id, arg), chat.menu)

/** Begin to edit the company, pause one copy of the vacancy, close another, and ask for the reason to decline its applicant. */
const managed = (owner: PrivateChat) =>
  Effect.gen(function* () {
    const employer = yield* play(owner, tap(owner, "company", "edit", 0))
    const vacancy = yield* vacancyOf(employer)
    const copied = (chat: PrivateChat, ...acts: ReadonlyArray<string>) =>
      Effect.gen(function* () {
        const copy = yield* play(chat, tap(chat, "vacancy", "copy", vacancy.id))
        const { id } = yield* vacancyOf(copy)
        return yield* play(copy, ...acts.map((name) => tap(copy, "vacancy", name, id)))
      })
    const paused = yield* copied(employer, "publish", "pause")
    const closed = yield* copied({ ...paused, now: paused.now + 10_000 }, "close")
    const queue = yield* Effect.flatMap(Applications, (applications) =>
      applications.ofQueue(
        { vacancy: vacancy.id, statuses: [], order: "newest", filter: {} },
        { offset: 0, limit: 1 },
      ),
    )
    const asking = tap(closed, "queue", "askdecline", queue.rows[0]?.id ?? 0, "all-n")
    return yield* play(closed, tap(closed, "company", "edit", 0), asking)
  })

/** Join by a colleague's link. */
const joinedBy = (owner: PrivateChat) =>
  Effect.gen(function* () {
    const t = locales[owner.account.locale].company
    const [link] = linksIn(townOf([yield* play(owner, command("menu"), t.name, t.invite)]))
    return yield* play(newEmployer("ru"), command("start", link))
  })

/** Share a phone, and ask to remove it. */
const reachable = (newcomer: PrivateChat) =>
  Effect.gen(function* () {
    const chat = yield* play(newcomer, command("menu"))
    const { contacts } = locales[chat.account.locale]
    const told = Act.Contact({ phone: phoneOf(chat.person.id), own: true })
    return yield* play(chat, tap(chat, "chat", "ownphone", 0), told, contacts.removePhone)
  })

/** Be offered a search, look at what of the résumé can be edited, copy it, and save a letter. */
const provided = (newcomer: PrivateChat) =>
  Effect.gen(function* () {
    const seeker = yield* play(newcomer, command("menu"), text("driver"))
    const { id } = yield* activeOf(seeker)
    const copied = yield* play(seeker, tap(seeker, "resume", "edit", id), tap(seeker, "resume", "copy", id))
    return yield* play(copied, tap(copied, "sent", "newletter", 0), text(secret))
  })

/** Complain to support with a picture. */
const complaining = (chat: PrivateChat) => {
  const { support } = locales[chat.account.locale]
  const picture = Act.Photo({ fileId: "photo", caption: Option.some(secret) })
  return play(chat, command("support"), support.topics.complaint, picture, support.send)
}

/**
 * Ten people, a colleague of one of them, and an operator who reads requests and looks at a twelfth, who shared a phone
 * and complained.
 */
const settlers = Effect.gen(function* () {
  const [first = newEmployer(), second = newEmployer(), ...others] = yield* tenPeople
  const employer = yield* managed(first)
  const seekers = others.filter(({ account }) => account.role === "seeker")
  const inviting = yield* Effect.reduce(seekers, second, (chat, seeker) =>
    Effect.flatMap(activeOf(seeker), (resume) => Effect.map(invited(chat, resume), (done) => done.chat)),
  )
  const rest = yield* Effect.forEach(others, (chat) =>
    seekers.includes(chat) ? provided(chat) : Effect.succeed(chat),
  )
  const colleague = yield* joinedBy(first)
  const bannable = yield* complaining(yield* reachable(newEmployer("en")))
  const operator = yield* play(
    asOperator(newEmployer("ru")),
    command("person", `${bannable.person.id}`),
    command("tickets"),
  )
  return [employer, inviting, ...rest, colleague, bannable, operator]
})

/** The pending question of a chat: the dialog and its step. */
const questionOf = ({ session }: PrivateChat): ReadonlyArray<string> =>
  Option.toArray(Option.map(session.active, (name) => `${name}.${session.drafts[name]?.step ?? ""}`))

/**
 * Two towns in one: one stays as it was set up; in the other many acts were done, always choosing the least
 * frequent.
 */
export const explored = (steps: number) =>
  Effect.gen(function* () {
    const kept = yield* settlers
    const chats = yield* settlers
    const tally: Tally = new Map()
    const asked = new Map<string, PrivateChat>()
    let town = townOf(chats)
    for (let step = 0; step < steps; step++) {
      const [chat, what] = nextAct(
        tally,
        chats.map(({ person }) => chatOf(town, person.id)),
        step,
      )
      town = yield* live(town, chat.person.id, what)
      const after = chatOf(town, chat.person.id)
      for (const question of questionOf(after)) asked.set(question, after)
    }
    return { ...town, chats: HashMap.union(townOf(kept).chats, town.chats), asked }
  })
