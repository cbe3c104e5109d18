import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import { areaTap } from "../../../../src/domain/buttons/AreaTap.ts"
import { decodeTap, encodeTap, type Tap } from "../../../../src/domain/CallbackData.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { inviting } from "../../../model/Hiring.ts"
import { applicationOf, applying, newApplicant, tapping, withVacancy } from "../../../model/Market.ts"
import { activeOf } from "../../../model/Seeker.ts"
import { textOf } from "../../../model/Talk.ts"
import { chatOf, live, type Town, townOf } from "../../../model/town/Town.ts"
import {
  act,
  command,
  dataOf,
  newest,
  play,
  press,
  pressData,
  type PrivateChat,
  text,
} from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

/** Contacts in several dresses, and what of them the other side may never read. */
const sides = {
  employer: {
    contact: "90 123 45 67, @boss_uz, t․me/boss_uz, девяносто сто двадцать три 45 67",
    trace: /123|45.?67|boss|сто двадцать/u,
  },
  seeker: {
    contact: "91*765*43*21, anna_dev@gmail,com, tg: annadev1, to'qson bir 765 43 21",
    trace: /765|43.?21|anna|to'qson/u,
  },
} as const

const t = locales.en

/** A market where everything that people wrote has contacts, as rows of earlier versions may. */
const leaky = Effect.gen(function* () {
  const { employer, vacancy } = yield* withVacancy(["Have you a car?"])
  const companies = yield* Companies
  const vacancies = yield* Vacancies
  const company = Option.getOrThrow(yield* companies.ofMember(employer.person.id))
  const its = sides.employer.contact
  yield* companies.save({ ...company, name: `Firm ${its}`.slice(0, 60), about: its })
  const questions = vacancy.questions.map((question) => ({ ...question, text: `Call ${its}` }))
  const written = { ...vacancy, title: `Job ${its}`.slice(0, 80), description: its, questions }
  yield* vacancies.edit(vacancy.id, written, employer.now)
  const seeker = yield* newApplicant()
  const own = sides.seeker.contact
  const names = { title: `Cook ${own}`.slice(0, 80), name: `Anna ${own}`.slice(0, 80) }
  const resume = { ...(yield* activeOf(seeker)), ...names, history: own, about: own, skills: own.split(", ") }
  yield* (yield* Resumes).save(resume, seeker.now)
  return { employer, seeker, resume, company, vacancy: Option.getOrThrow(yield* vacancies.get(vacancy.id)) }
})

/** Taps that agree to share contacts, or end what the walk is for. */
const isLeftOut = (data: string): boolean =>
  Either.match(decodeTap(data), {
    onLeft: () => true,
    onRight: ({ tap }: { readonly tap: Tap }) =>
      tap._tag === "Open" ||
      (tap._tag === "Area" && /share|leave|delete|remove|close|block|report/iu.test(JSON.stringify(tap))),
  })

/** One of the buttons that a person was lately shown. */
const someTap = ({ everShown }: PrivateChat, step: number): Act => {
  const recent = everShown.slice(-40).filter(([, button]) => !isLeftOut(dataOf(button)))
  const [message, button] = recent[(step * 7_919) % Math.max(1, recent.length)] ?? []
  return button === undefined || message === undefined
    ? command("menu")
    : pressData(dataOf(button), Option.some(message))
}

/** All that a person's chat shows, and all buttons that it ever showed. */
const shownTo = ({ everShown, messages }: PrivateChat): string =>
  [...[...messages.values()].map(({ html }) => html), ...everShown.map(([, button]) => button.text)].join(
    "\n",
  )

const opened = (chat: PrivateChat, tap: Tap): Act => pressData(encodeTap(tap), chat.menu)

const steps = 400

layer(TestDialogs)("before both have shared their contacts", (it) => {
  it.effect(
    "nobody reads the other's in any screen, button or notice, wherever they were written",
    () =>
      Effect.gen(function* () {
        const { company, employer, resume, seeker, vacancy } = yield* leaky
        const people = { employer: employer.person.id, seeker: seeker.person.id }
        let town: Town = townOf([employer, seeker])
        const does = (side: keyof typeof people, what: Act | string) =>
          Effect.gen(function* () {
            const chat = chatOf(town, people[side])
            town = yield* live(town, people[side], typeof what === "string" ? press(chat, what) : what)
            expect(shownTo(chatOf(town, people.seeker))).not.toMatch(sides.employer.trace)
            expect(shownTo(chatOf(town, people.employer))).not.toMatch(sides.seeker.trace)
          })
        yield* does(
          "seeker",
          opened(seeker, areaTap("vacancySearch", "company", { id: company.id, from: undefined })),
        )
        yield* does("seeker", opened(seeker, areaTap("vacancySearch", "show", { id: vacancy.id, from: "" })))
        yield* does(
          "employer",
          opened(employer, areaTap("candidateSearch", "show", { id: resume.id, index: undefined })),
        )
        yield* does("seeker", tapping(seeker, "sent", "apply", vacancy.id, "search"))
        yield* does("seeker", t.vacancies.yes)
        yield* does("seeker", text(sides.seeker.contact))
        yield* does("seeker", t.applications.send)
        const { id } = yield* applicationOf(seeker, vacancy)
        yield* does("employer", tapping(employer, "queue", "view", id))
        for (let step = 0; step < steps; step++) {
          const side = step % 2 === 0 ? "seeker" : "employer"
          const chat = chatOf(town, people[side])
          const isWriting = Option.isSome(chat.session.active) && step % 3 === 0
          yield* does(side, isWriting ? text(sides[side].contact) : someTap(chat, step))
        }
      }),
    60_000,
  )

  it.effect("whoever writes some is told in the preview that others don't see them", () =>
    Effect.gen(function* () {
      const { employer, resume, seeker, vacancy } = yield* leaky
      const sees = (chat: PrivateChat, isTold = true) => {
        expect(textOf(newest(chat)).includes(t.common.contactsHidden), textOf(newest(chat))).toBe(isTold)
      }
      const opens = (chat: PrivateChat, tap: Tap) =>
        Effect.map(act(chat, opened(chat, tap)), ({ chat }) => chat)
      sees(yield* opens(employer, areaTap("vacancies", "preview", { id: vacancy.id })))
      sees(yield* opens(employer, areaTap("company", "open")))
      sees(yield* opens(seeker, areaTap("resumes", "preview", { id: resume.id })))
      const letter = yield* applying(seeker, vacancy)
      sees(yield* play(letter, t.vacancies.yes, text(sides.seeker.contact)))
      sees(yield* play(letter, t.vacancies.yes, text("I can begin at 9:00, from 5 000 000")), false)
      const invitation = yield* play(yield* inviting(employer, resume), t.candidateSearch.inGeneral)
      sees(yield* play(invitation, text(sides.employer.contact)))
      sees(yield* play(invitation, text("Come at 9.00-18.00")), false)
    }),
  )

  it.effect("nothing is said of a text that has none", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const shown = yield* act(
        employer,
        opened(employer, areaTap("vacancies", "preview", { id: vacancy.id })),
      )
      expect(textOf(newest(shown.chat))).not.toContain(t.common.contactsHidden)
    }),
  )
})
