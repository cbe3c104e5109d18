import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { dataOf, newest, pressData, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { codedData } from "../../../model/CodedButton.ts"
import { hearing, invited, newCandidate, pressNotice } from "../../../model/Hiring.ts"
import { withVacancy } from "../../../model/Market.ts"
import { acquainted, does, sees, says, type Talk } from "../../../model/Talk.ts"
import { act } from "../PrivateChat.ts"
import { words } from "../../../model/Employer.ts"
import { chatOf, type Town } from "../../../model/town/Town.ts"

/** Everything that the newest message says, with its buttons. */
const shown = (town: Town, { employer }: Talk): string => {
  const { html, rows } = newest(chatOf(town, employer))
  return [html, ...rows.flat().map((button) => button.text)].join("\n")
}

/** Acts on an application by the buttons' own codes, which open one screen each. */
const opening = (talk: Talk, name: string, area = "queue", id: number = talk.application) =>
  does(talk.town, talk.employer, ({ menu }) => pressData(codedData(area, name, id, ""), menu))

const named = (talk: Talk, name: string) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const [resume] = yield* resumes.of(talk.seeker)
    yield* resumes.save({ ...Option.getOrThrow(Option.fromNullable(resume)), name }, talk.town.now)
  })

layer(TestDialogs)("an applicant", (it) => {
  for (const locale of Locale.literals)
    for (const [name, called] of [
      ["", /№ 1 · \S.* · /u],
      ["Zqanna", /Zqanna · № 1/u],
    ] as const)
      it.effect(
        `${name === "" ? "without a name" : "with a name"} is called the same on every screen and notice in ${locale}`,
        () =>
          Effect.gen(function* () {
            const talk = yield* acquainted("uz", locale)
            yield* named(talk, name)
            const t = locales[locale]
            const card = yield* opening(talk, "view")
            const own = called.exec(sees(card, talk.employer).split("\n")[1] ?? "")?.[0] ?? "nobody"
            for (const name of ["view", "askhire", "askdecline", "note", "invite"])
              expect(shown(yield* opening(talk, name), talk), name).toContain(own)
            const chat = yield* does(card, talk.employer, t.applicants.chat)
            expect(shown(chat, talk)).toContain(own)
            const told = yield* says(
              yield* does(chat, talk.seeker, ({ menu }) =>
                pressData(codedData("chat", "a", talk.application, ""), menu),
              ),
              talk.seeker,
              "Good day",
            )
            expect(shown(told, talk)).toContain(own)
            const away = yield* opening({ ...talk, town: told }, "view")
            const noticed = yield* says(away, talk.seeker, "Good evening")
            expect(shown(noticed, talk)).toContain(own)
            const list = yield* opening({ ...talk, town: told }, "list", "chat", 0)
            expect(shown(list, talk)).toContain(own)
          }),
      )

  it.effect("who has withdrawn is only a number", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      yield* named(talk, "Zqanna")
      const t = locales.en
      const gone = yield* does(talk.town, talk.seeker, ({ menu }) =>
        pressData(codedData("sent", "withdraw", talk.application, ""), menu),
      )
      const card = yield* opening({ ...talk, town: gone }, "view")
      expect(sees(card, talk.employer)).toContain("№ 1")
      expect(shown(card, talk)).not.toContain("Zqanna")
      expect(shown(card, talk)).toContain(t.applicants.withdrawnHint)
    }),
  )
})

layer(TestDialogs)("a candidate", (it) => {
  it.effect(
    "is called the same in the search, on the card, in each step of an invitation, and in the answer",
    () =>
      Effect.gen(function* () {
        for (const name of ["", "Zqanna"]) {
          const { resume, seeker } = yield* newCandidate({ name, title: "Saddler" })
          const { employer } = yield* withVacancy()
          const own = name === "" ? `№ ${resume.id} · Saddler` : `Zqanna · № ${resume.id}`
          const open = (act: string) => pressData(codedData("people", act, resume.id, ""), employer.menu)
          const card = yield* act(employer, open("view"))
          expect(words(card.chat)).toContain(own)
          const first = yield* act(card.chat, open("invite"))
          expect(words(first.chat)).toContain(own)
          const t = locales.en
          const second = yield* act(first.chat, pressLabel(first.chat, t.candidateSearch.inGeneral))
          expect(words(second.chat)).toContain(own)
          const third = yield* act(second.chat, text("Come and talk"))
          expect(words(third.chat)).toContain(own)
          const sent = yield* invited(employer, resume)
          expect(words(sent.chat)).toContain(own)
          const heard = hearing(seeker, sent.outcome.outgoing)
          const accepted = yield* act(heard, pressNotice(heard, t.candidateSearch.accept))
          expect(words(hearing(sent.chat, accepted.outcome.outgoing))).toContain(own)
        }
      }),
  )
})

const pressLabel = (chat: Parameters<typeof act>[0], label: string) => {
  const found = newest(chat)
    .rows.flat()
    .find((button) => button.text.includes(label))
  return pressData(found === undefined ? "" : dataOf(found), chat.menu)
}
