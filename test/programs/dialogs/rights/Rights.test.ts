import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, HashMap, Option } from "effect"
import { Act } from "../../../../src/domain/Incoming.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { everyCommand } from "../../../../src/programs/dialogs/Converse.ts"
import { linkKinds, readLink } from "../../../../src/programs/dialogs/kit/DeepLinks.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Invitations } from "../../../../src/services/Invitations.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { newEmployer, withCompany } from "../../../model/Employer.ts"
import { act, command, type PrivateChat, pressData, text } from "../PrivateChat.ts"
import { activeOf, newSeeker, withResume } from "../../../model/Seeker.ts"
import type { Town } from "../../../model/town/Town.ts"
import { everyKind, type Forged, shownIn, shownTo } from "./Explore.ts"
import { changingNothing, doing, expectDiscreet, standing, takenBack, tapOf } from "./Forge.ts"
import { isOpen } from "./Open.ts"
import { rowsOfOthers } from "./Rows.ts"
import { Stage, StagedDialogs } from "./Stage.ts"

const chatsOf = ({ chats }: Town): ReadonlyArray<PrivateChat> =>
  [...HashMap.values(chats)].sort((a, b) => a.person.id - b.person.id)

const highest = 16
const someIds = Array.from({ length: highest }, (_, index) => index + 1)
const ofEach = 3

const spread = <A>(all: ReadonlyArray<A>, most: number): ReadonlyArray<A> => {
  const every = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, index) => index % every === 0).slice(0, most)
}

/** For every kind of thing: buttons that were shown, and the same for other things. */
const forgedOf = ({ shown }: Stage["Type"]): ReadonlyArray<Forged> =>
  everyKind.flatMap((kind, index) => {
    const known = spread(shown.get(kind) ?? [], ofEach)
    const args = known.length === 0 ? [""] : [...new Set(known.map(({ arg }) => arg))]
    const ids = [(index % highest) + 1, ((index * 5) % highest) + 1]
    return [...known, ...ids.flatMap((id) => spread(args, 1).map((arg) => ({ kind, id, arg })))]
  })

/** Acts on public things that anyone may start, but not finish. */
const isPublic = (kind: string): boolean => ["search.report", "sent.apply", "people.invite"].includes(kind)

const payloads = (secrets: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...linkKinds.flatMap((kind) => someIds.map((id) => `${kind}_${id.toString(36)}`)),
  ...linkKinds.flatMap((kind) => secrets.map((each) => `${kind}_${each}`)),
]

const secretsOf = Effect.flatMap(SqlClient, (sql) =>
  Effect.map(sql<{ secret: string }>`SELECT secret FROM company_invites`, (rows) =>
    rows.map(({ secret }) => secret),
  ),
)

/** Every command, including restricted ones, and every kind of link. */
const commandsWith = (secrets: ReadonlyArray<string>, people: ReadonlyArray<PrivateChat>) => [
  ...everyCommand.flatMap((name) =>
    ["", `${people[0]?.person.id ?? 0}`].map((payload) => command(name, payload)),
  ),
  ...payloads(secrets).map((payload) => command("start", payload)),
]

/** A person who acted for a company of the town until just now. */
const formerMember = ({ town }: Stage["Type"]) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const chat = newEmployer()
    yield* (yield* Accounts).save([chat.account])
    const all = yield* Effect.forEach(chatsOf(town), ({ person }) =>
      Effect.map(companies.ofMember(person.id), (company) => ({ company, by: person.id })),
    )
    const [{ by, company }] = all.filter((each) => Option.isSome(each.company)) as [(typeof all)[number]]
    const { id } = Option.getOrThrow(company)
    yield* companies.join(yield* companies.invite(id, by, chat.now), chat.person.id, chat.now)
    yield* companies.leave(id, chat.person.id)
    return chat
  })

/** A seeker who applied to a vacancy of the town and withdrew, and was invited for a moment only. */
const withdrawnApplicant = ({ town }: Stage["Type"]) =>
  Effect.gen(function* () {
    const companies = yield* Companies
    const seeker = yield* withResume(newSeeker())
    const resume = yield* activeOf(seeker)
    const owners = yield* Effect.filter(chatsOf(town), ({ person }) =>
      Effect.map(companies.ofMember(person.id), Option.isSome),
    )
    const applications = yield* Applications
    const invitations = yield* Invitations
    for (const { now, person } of owners) {
      const company = Option.getOrThrow(yield* companies.ofMember(person.id))
      const { rows } = yield* (yield* Vacancies).ofCompany(company.id, { offset: 0, limit: 1 })
      for (const vacancy of rows) {
        const told = { resume: resume.id, letter: "", answers: [], score: 0, source: "" }
        const to = { vacancy: vacancy.id, company: company.id, applicant: seeker.person.id }
        const sent = yield* Effect.option(applications.add({ ...told, ...to }, now))
        const change = { from: "sent", to: "withdrawn", declined: Option.none() } as const
        if (Option.isSome(sent)) yield* applications.setStatus(sent.value, change, now)
      }
      const about = { company: company.id, seeker: seeker.person.id, resume: resume.id, by: person.id }
      const invited = yield* Effect.option(
        invitations.add({ ...about, text: "", vacancy: Option.none() }, now),
      )
      if (Option.isSome(invited))
        yield* invitations.setStatus(invited.value, { from: "sent", to: "withdrawn" }, now)
    }
    return seeker
  })

const strangers = Effect.gen(function* () {
  const guest = newEmployer()
  const set = yield* Stage
  return [
    yield* formerMember(set),
    yield* withdrawnApplicant(set),
    { ...guest, account: { ...guest.account, role: "guest" as const } },
    yield* withResume(newSeeker()),
    yield* withCompany(newEmployer("ru"), "Another"),
  ]
})

const withStanding = (chat: PrivateChat, its: "banned" | "deleted") =>
  Effect.gen(function* () {
    const accounts = yield* Accounts
    yield* accounts.save([chat.account])
    yield* accounts.setStanding(chat.person.id, its, chat.now)
    const account = (yield* accounts.load([chat.person.id])).get(chat.person.id)
    return { ...chat, account: account ?? chat.account }
  })

/** Acts of a member for the company; a phone shared there is the member's own. */
const forCompany = ({ id, kind }: Forged): boolean =>
  /^(company|vacancy|queue|people)\./.test(kind) ||
  (kind.startsWith("chat.") && kind !== "chat.phone" && id > 0)

/** The filter and the steps that most areas have. */
const someArgs = ["words", "name", "title"]

layer(StagedDialogs, { timeout: 60_000 })("rights", (it) => {
  it.effect("let some person reach each kind of act, so that the refusals below mean something", () =>
    Effect.gen(function* () {
      const { shown, town } = yield* Stage
      const unreached: Array<string> = []
      const pools = new Map(everyKind.map((kind) => [kind, shown.get(kind) ?? []]))
      const areaArgs = (kind: string) =>
        everyKind
          .filter((other) => other.split(".")[0] === kind.split(".")[0])
          .flatMap((other) => (pools.get(other) ?? []).map(({ arg }) => arg))
      for (const kind of everyKind) {
        const known = pools.get(kind) ?? []
        const args = [...new Set(["", ...areaArgs(kind)])].slice(0, 40).concat(someArgs)
        const tries: ReadonlyArray<Forged> = [
          ...spread(known, 8),
          ...args.flatMap((arg) => [0, ...someIds].map((id) => ({ kind, id, arg }))),
        ]
        const isReached = yield* Effect.findFirst(
          tries.flatMap((forged) => chatsOf(town).map((chat) => [forged, chat] as const)),
          ([forged, chat]) =>
            Effect.map(takenBack(act(chat, tapOf(chat, forged))), ({ outcome }) =>
              Option.exists(outcome.answer, ({ alert }) => !alert),
            ),
        )
        if (Option.isNone(isReached)) unreached.push(kind)
      }
      expect(unreached).toEqual([])
    }),
  )

  it.effect(
    "strangers, the wrong role and members of another company neither change nor read anything of others",
    () =>
      Effect.gen(function* () {
        const set = yield* Stage
        const forged = forgedOf(set)
        for (const stranger of yield* strangers) {
          const before = yield* standing(stranger.person.id)
          for (const each of forged) {
            const tap = tapOf(stranger, each)
            const outcomes = yield* changingNothing(before, stranger, tap, !isPublic(each.kind))
            expectDiscreet(stranger, tap, outcomes)
          }
          const mangled = (yield* secretsOf).map(
            (secret) => (secret.startsWith("x") ? "y" : "x") + secret.slice(1),
          )
          for (const said of commandsWith(mangled, chatsOf(set.town)))
            expectDiscreet(stranger, said, yield* changingNothing(before, stranger, said))
        }
      }),
    60_000,
  )

  it.effect("neither side can do the acts of the other", () =>
    Effect.gen(function* () {
      const { town } = yield* Stage
      const sides = {
        employer: /^(resume|sent|invites)\./,
        seeker: /^(company|vacancy|queue|people|admin)\./,
      }
      const all = chatsOf(town)
      for (const role of ["employer", "seeker"] as const) {
        const before = yield* standing()
        const chat = all.find(({ account }) => account.role === role) ?? newEmployer()
        const others = all.filter(
          (other) => other.person.id !== chat.person.id && other.account.role !== role,
        )
        const shown = shownIn({
          ...town,
          chats: HashMap.fromIterable(others.map((other) => [other.person.id, other])),
        })
        for (const forged of [...shown.values()].flatMap((known) => spread(known, ofEach)))
          if (sides[role].test(forged.kind) && forged.id > 0)
            yield* changingNothing(before, chat, tapOf(chat, forged))
      }
    }),
  )

  it.effect("a former member can't finish anything begun in the company's name", () =>
    Effect.gen(function* () {
      const { shown, town } = yield* Stage
      const companies = yield* Companies
      const { company, member } = yield* Effect.flatMap(
        Effect.forEach(chatsOf(town), (chat) =>
          Effect.map(
            companies.ofMember(chat.person.id),
            Option.map((its) => ({ company: its, member: chat })),
          ),
        ),
        Option.firstSomeOf,
      )
      for (const forged of [...shown.values()].flatMap((known) => spread(known.filter(forCompany), ofEach)))
        yield* takenBack(
          Effect.gen(function* () {
            const { chat } = yield* act(member, tapOf(member, forged))
            yield* companies.leave(company.id, member.person.id)
            const before = yield* rowsOfOthers()
            if (Option.isSome(chat.session.active)) yield* doing(chat, text("Too late"), true)
            expect(yield* rowsOfOthers(), JSON.stringify(forged)).toEqual(before)
          }),
        )
    }),
  )

  for (const its of ["banned", "deleted"] as const)
    it.effect(
      `who is ${its} is refused everything but support, privacy and language, and changes nothing`,
      () =>
        Effect.gen(function* () {
          const { town } = yield* Stage
          const secrets = yield* secretsOf
          for (const role of ["employer", "seeker"] as const) {
            const active = chatsOf(town).find(({ account }) => account.role === role) ?? newEmployer()
            const chat = yield* withStanding(active, its)
            const before = yield* standing()
            const acts = [
              ...shownTo(chat).map((data) => pressData(data, chat.menu)),
              ...commandsWith(secrets, chatsOf(town)),
              ...[
                text("Words"),
                Act.Photo({ fileId: "photo", caption: Option.none() }),
                Act.Voice({ fileId: "voice" }),
              ],
              Act.Contact({ phone: "+998901234567", own: true }),
            ]
            for (const what of acts) {
              const [outcome] = yield* changingNothing(before, chat, what)
              const said = JSON.stringify(outcome?.outgoing)
              if (!isOpen(what, chat))
                expect(said).toContain(locales[chat.account.locale].moderation.bannedTitle)
            }
            yield* (yield* Accounts).setStanding(chat.person.id, "active", chat.now)
          }
        }),
    )

  it.effect("every kind of link is among the forged ones", () =>
    Effect.gen(function* () {
      const secrets = yield* secretsOf
      const accepted = payloads([...secrets, "0123456789abcdef"]).filter((payload) =>
        Option.isSome(readLink(payload)),
      )
      expect(linkKinds.filter((kind) => !accepted.some((payload) => payload.startsWith(`${kind}_`)))).toEqual(
        [],
      )
    }),
  )
})
