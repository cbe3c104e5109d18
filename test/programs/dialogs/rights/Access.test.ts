import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import type { UserId } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { ResumeId } from "../../../../src/domain/market/MarketIds.ts"
import { partyOf, withParty } from "../../../../src/programs/access/ConversationParty.ts"
import { withCompany } from "../../../../src/programs/access/CompanyMember.ts"
import { resumeShown, seenBy } from "../../../../src/programs/access/FoundCandidate.ts"
import { withReceivedApplication } from "../../../../src/programs/access/ReceivedApplication.ts"
import { resumesOf, withOwnResume as withOwnResume } from "../../../../src/programs/access/OwnResume.ts"
import { withOwnApplication } from "../../../../src/programs/access/OwnApplication.ts"
import { withOwnVacancy as withOwnVacancy } from "../../../../src/programs/access/OwnVacancy.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { BlockedEmployers } from "../../../../src/services/BlockedEmployers.ts"
import { Invitations } from "../../../../src/services/Invitations.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../../model/MarketFixture.ts"
import { TestStorage } from "../../../layers/TestStorage.ts"
import { encounterOf, newChat } from "../PrivateChat.ts"

const now = 1_700_000_000_000

/** A company member with a vacancy, a seeker who applied to it, and the conversation about that. */
const affair = Effect.gen(function* () {
  const [{ id: company, owner }, seeker, member] = [yield* newCompany(), yield* newcomer, yield* newcomer]
  const companies = yield* Companies
  yield* companies.join(yield* companies.invite(company, owner, now), member, now)
  const vacancy = yield* (yield* Vacancies).add(company, owner, vacancyContent, now)
  const resume = Option.getOrThrow(yield* (yield* Resumes).add(seeker, resumeContent, now))
  const application = yield* (yield* Applications).add(
    { resume, vacancy, company, applicant: seeker, letter: "", answers: [], score: 0, source: "" },
    now,
  )
  const conversation = yield* (yield* Conversations).open(
    { company, seeker, resume, vacancy: Option.some(vacancy), subject: { application } },
    now,
  )
  return { company, owner, member, seeker, vacancy, resume, application, conversation }
})

const byPerson = (person: UserId) => encounterOf(newChat("en", person), Act.Text({ text: "" }))

/** The value that the guarded function would use, if access is granted. */
const given = <A, B, E, R>(
  guarded: (use: (value: A) => Effect.Effect<never, { readonly given: A }>) => Effect.Effect<B, E, R>,
) => Effect.map(Effect.either(guarded((value) => Effect.fail({ given: value }))), Either.flip)

const reaches = <A, B, E, R>(
  guarded: (use: (value: A) => Effect.Effect<never, { readonly given: A }>) => Effect.Effect<B, E, R>,
) => Effect.map(given(guarded), Either.isRight)

layer(TestStorage)("access", (it) => {
  it.effect("is granted to one's own things only, and to nobody for missing ones", () =>
    Effect.gen(function* () {
      const all = [yield* affair, yield* affair]
      const stranger = yield* newcomer
      const people = [stranger, ...all.flatMap(({ member, owner, seeker }) => [member, owner, seeker])]
      const isOneOf = (some: ReadonlyArray<UserId>, person: UserId) => some.includes(person)
      for (const person of people) {
        const by = byPerson(person)
        const acts = all.some(({ member, owner }) => isOneOf([member, owner], person))
        expect(yield* reaches((use) => withCompany(by, use))).toBe(acts)
        for (const its of all) {
          const employs = isOneOf([its.member, its.owner], person)
          const seeks = person === its.seeker
          expect(yield* reaches((use) => withOwnVacancy(by, its.vacancy, use))).toBe(employs)
          expect(yield* reaches((use) => withReceivedApplication(by, its.application, use))).toBe(employs)
          expect(yield* reaches((use) => withOwnApplication(by, its.application, use))).toBe(seeks)
          expect(yield* reaches((use) => withOwnResume(by, its.resume, use))).toBe(seeks)
          expect(yield* reaches((use) => withParty(by, its.conversation, use))).toBe(employs || seeks)
          const party = yield* partyOf(by, its.conversation)
          expect(Option.map(party, (found) => [found.conversation.id, found.by])).toEqual(
            employs || seeks
              ? Option.some([its.conversation, { person, side: seeks ? "seeker" : "employer" }])
              : Option.none(),
          )
        }
        for (const id of [0, 999_999]) {
          expect(yield* reaches((use) => withOwnVacancy(by, id, use))).toBe(false)
          expect(yield* reaches((use) => withReceivedApplication(by, id, use))).toBe(false)
          expect(yield* reaches((use) => withOwnApplication(by, id, use))).toBe(false)
          expect(yield* reaches((use) => withOwnResume(by, id, use))).toBe(false)
          expect(yield* reaches((use) => withParty(by, id, use))).toBe(false)
        }
        expect((yield* resumesOf(by)).map(({ id }) => id)).toEqual(
          all.filter(({ seeker }) => seeker === person).map(({ resume }) => resume),
        )
      }
    }),
  )

  it.effect("passes on the thing together with the company it belongs to", () =>
    Effect.gen(function* () {
      const its = yield* affair
      for (const person of [its.owner, its.member]) {
        const by = byPerson(person)
        const ids = { company: { id: its.company }, vacancy: { id: its.vacancy } }
        expect(yield* given((use) => withOwnVacancy(by, its.vacancy, use))).toMatchObject(
          Either.right({ given: ids }),
        )
        expect(yield* given((use) => withReceivedApplication(by, its.application, use))).toMatchObject(
          Either.right({ given: { ...ids, application: { id: its.application } } }),
        )
      }
    }),
  )

  it.effect(
    "to a résumé requires that the company finds it or had an invitation accepted, and that it isn't hidden from it",
    () =>
      Effect.gen(function* () {
        const [its, { company: other }] = [yield* affair, yield* affair]
        const [resumes, hiding, invitations] = [yield* Resumes, yield* BlockedEmployers, yield* Invitations]
        const companies = yield* Companies
        const company = Option.getOrThrow(yield* companies.get(its.company))
        const seen = Effect.map(
          seenBy(company, its.resume),
          Option.map(({ isFound, resume }) => [resume.id, isFound]),
        )
        const shown = (to = its.company) => Effect.map(resumeShown(to, its.resume), Option.isSome)
        const setVisibility = (visibility: "open" | "hidden") =>
          Effect.flatMap(resumes.get(its.resume), (found) =>
            resumes.save({ ...Option.getOrThrow(found), visibility }, now),
          )
        yield* setVisibility("open")
        expect(yield* seen).toEqual(Option.some([its.resume, true]))
        yield* setVisibility("hidden")
        expect(yield* seen).toEqual(Option.none())
        expect(yield* shown()).toBe(true)
        const invitation = yield* invitations.add(
          {
            company: its.company,
            seeker: its.seeker,
            resume: its.resume,
            by: its.owner,
            text: "",
            vacancy: Option.none(),
          },
          now,
        )
        expect(yield* seen).toEqual(Option.none())
        yield* invitations.setStatus(invitation, { from: "sent", to: "accepted" }, now)
        expect(yield* seen).toEqual(Option.some([its.resume, false]))
        yield* hiding.hide(its.seeker, its.company, now)
        expect(yield* seen).toEqual(Option.none())
        expect(yield* shown()).toBe(false)
        expect(yield* shown(other)).toBe(true)
        expect(yield* resumeShown(its.company, ResumeId.make(999_999))).toEqual(Option.none())
        for (const id of [0, 999_999]) expect(yield* seenBy(company, id)).toEqual(Option.none())
      }),
  )
})
