import { describe, expect, it, layer } from "@effect/vitest"
import { Effect, Metric, Option } from "effect"
import { caps, rates, youngFor } from "../../../../src/domain/market/Caps.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { formatPeriod } from "../../../../src/locales/format/FormatPeriod.ts"
import { formatNumber } from "../../../../src/locales/Locales.ts"
import { formatMoment } from "../../../../src/locales/format/FormatMoment.ts"
import { ruleOf } from "../../../../src/programs/dialogs/home/OverCap.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import * as Metrics from "../../../../src/metrics/Metrics.ts"
import { answer, newEmployer, withCompany, words } from "../../../model/Employer.ts"
import { act, command, play, type PrivateChat, text } from "../PrivateChat.ts"
import { withResume } from "../../../model/Seeker.ts"
import { applicationOf, applying, tapping, withVacancy } from "../../../model/Market.ts"
import { CapDialogs, everyRow } from "./CapDialogs.ts"
import { companyOf, stories, type Story, withDrafts } from "./Stories.ts"

const minute = 60_000
const upToTheMinute = (at: number) => Math.ceil(at / minute) * minute

type Told = keyof typeof stories

const isRefused = (cap: Told, { rule = ruleOf("en", cap) }: Story, chat: PrivateChat) =>
  words(chat).includes(rule)

/** The number of acts over the cap so far. */
const countedOver = (cap: Told) => Effect.map(Metric.value(Metrics.capsReached[cap]), ({ count }) => count)

/** Do one act over the cap: it is refused with the reason, counted, and changes nothing. */
const refused = (cap: Told, story: Story, chat: PrivateChat, time: number) =>
  Effect.gen(function* () {
    const before = yield* everyRow
    const counted = yield* countedOver(cap)
    const after = yield* story.once(chat, time)
    expect(isRefused(cap, story, after), words(after)).toBe(true)
    expect(yield* countedOver(cap)).toBe(counted + 1)
    expect(yield* everyRow).toEqual(before)
    expect(Option.getOrNull(after.session.active) ?? "chat").toBe("chat")
    return after
  })

const passed = (cap: Told, story: Story, chat: PrivateChat, time: number) =>
  Effect.gen(function* () {
    const before = yield* everyRow
    const after = yield* story.once(chat, time)
    expect(isRefused(cap, story, after), words(after)).toBe(false)
    expect(yield* everyRow).not.toEqual(before)
    return after
  })

/** Check that the refusal names the time from which the act is possible again, and not a second earlier. */
const reopens = (cap: Told, story: Story, chat: PrivateChat, [from, to]: readonly [number, number]) =>
  Effect.gen(function* () {
    const { most, within = 0 } = caps[cap]
    const moments = Array.from({ length: (to - from) / 1_000 + 1 }, (_, index) =>
      formatMoment("en", upToTheMinute(from + index * 1_000 + within)),
    )
    if (story.rule === undefined && cap !== "messages")
      expect(
        moments.some((moment) => words(chat).includes(moment)),
        words(chat),
      ).toBe(true)
    yield* refused(cap, story, { ...chat, now: from + within - 1_000 }, most + 1)
    return yield* passed(cap, story, { ...chat, now: upToTheMinute(to + within) }, most + 2)
  })

const law = (cap: Told) =>
  Effect.gen(function* () {
    const story = yield* stories[cap]
    let { chat } = story
    const from = chat.now
    let to = from
    for (let time = 0; time < caps[cap].most; time++) {
      chat = yield* passed(cap, story, chat, time)
      if (time === 0) to = chat.now
    }
    const over = yield* refused(cap, story, chat, caps[cap].most)
    if (story.makeRoom === undefined) return yield* reopens(cap, story, over, [from, to])
    return yield* passed(cap, story, yield* story.makeRoom(over), caps[cap].most + 1)
  })

layer(CapDialogs)(
  "each cap allows as many acts as it says, refuses the next without a change, and allows it when there is room",
  (it) => {
    for (const cap of Object.keys(stories) as ReadonlyArray<Told>) it.effect(cap, () => law(cap))
  },
)

/** Two colleagues who both began when there was room for one. */
const race = Effect.gen(function* () {
  const owner = yield* withCompany(newEmployer())
  const { id } = yield* companyOf(owner)
  const companies = yield* Companies
  const colleague = yield* play(newEmployer(), command("menu"))
  const secret = yield* companies.invite(id, owner.person.id, owner.now)
  yield* companies.join(secret, colleague.person.id, owner.now)
  yield* withDrafts(owner, caps.drafts.most - 1)
  return {
    one: yield* play(owner, command("newvacancy")),
    other: yield* play(colleague, command("newvacancy")),
  }
})

layer(CapDialogs)("a cap", (it) => {
  it.effect("admits only the first of two concurrent acts, and keeps the draft of the other", () =>
    Effect.gen(function* () {
      const { one, other } = yield* race
      expect(words(yield* answer(one))).not.toContain(ruleOf("en", "drafts"))
      const before = (yield* everyRow)["vacancies"]
      const late = yield* answer(other)
      expect(words(late)).toContain(ruleOf("en", "drafts"))
      expect((yield* everyRow)["vacancies"]).toEqual(before)
      expect(Object.keys(late.session.drafts)).toContain("vacancy")
    }),
  )

  it.effect("on saved letters also applies when a sent letter is to be saved", () =>
    Effect.gen(function* () {
      const story = yield* stories.letters
      let chat = yield* withResume(story.chat)
      for (let time = 0; time < caps.letters.most; time++) chat = yield* story.once(chat, time)
      const { vacancy } = yield* withVacancy()
      const sent = yield* play(yield* applying(chat, vacancy), text("One more letter"), "Send")
      const { id } = yield* applicationOf(sent, vacancy)
      const before = yield* countedOver("letters")
      const { chat: after } = yield* act(sent, tapping(sent, "sent", "keep", id))
      expect(words(after)).toContain(ruleOf("en", "letters"))
      expect(yield* countedOver("letters")).toBe(before + 1)
    }),
  )

  it.effect("tells a new company when it may publish more, and allows it then", () =>
    Effect.gen(function* () {
      const story = yield* stories.publishedYoung
      const { createdAt } = yield* companyOf(story.chat)
      let { chat } = story
      for (let time = 0; time < caps.publishedYoung.most; time++) chat = yield* story.once(chat, time)
      const over = yield* refused("publishedYoung", story, chat, caps.publishedYoung.most)
      const until = createdAt + youngFor
      expect(words(over)).toContain(formatMoment("en", upToTheMinute(until)))
      yield* refused("publishedYoung", story, { ...over, now: until - 1 }, caps.publishedYoung.most)
      yield* passed("publishedYoung", story, { ...over, now: until }, caps.publishedYoung.most)
    }),
  )

  it.effect("leaves banned users able to write to support", () =>
    Effect.gen(function* () {
      const story = yield* stories.openTickets
      let { chat } = story
      for (let time = 0; time < caps.openTickets.most; time++) chat = yield* story.once(chat, time)
      const account = { ...chat.account, standing: "banned", standingSince: Option.some(chat.now) } as const
      const after = yield* story.once({ ...chat, account }, 0)
      expect(isRefused("openTickets", story, after), words(after)).toBe(false)
    }),
  )
})

const everyCap = Object.keys(stories) as ReadonlyArray<Told>

describe("the text about a cap", () => {
  it("names the number or the period, in every language", () => {
    for (const locale of Locale.literals)
      for (const cap of everyCap) {
        const { most, within = 0 } = caps[cap]
        const counted = cap === "refusals" ? formatPeriod(locale, within) : formatNumber(locale, most)
        expect(ruleOf(locale, cap)).toContain(counted)
        if (cap in rates) expect(ruleOf(locale, cap)).toContain(formatPeriod(locale, within))
      }
  })
})
