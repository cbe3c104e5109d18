import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import type { UserId } from "../../../src/domain/Ids.ts"
import type { Side } from "../../../src/domain/market/Conversation.ts"
import { ResumeId } from "../../../src/domain/market/MarketIds.ts"
import { companyMember } from "../../../src/programs/access/CompanyMember.ts"
import { conversationParty, sideOf } from "../../../src/programs/access/ConversationParty.ts"
import { resumeShown, seenBy } from "../../../src/programs/access/FoundCandidate.ts"
import { ownApplication } from "../../../src/programs/access/OwnApplication.ts"
import { issuedInvitation, receivedInvitation } from "../../../src/programs/access/OwnInvitation.ts"
import { ownResume, resumesOf } from "../../../src/programs/access/OwnResume.ts"
import { ownVacancy } from "../../../src/programs/access/OwnVacancy.ts"
import { beginConversation } from "../../../src/programs/market/BeginConversation.ts"
import { asOption, type NotAllowed } from "../../../src/programs/access/Policy.ts"
import { receivedApplication } from "../../../src/programs/access/ReceivedApplication.ts"
import { BlockedEmployers } from "../../../src/services/BlockedEmployers.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Invitations } from "../../../src/services/Invitations.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { apply, now, published, seeker } from "../market/Stage.ts"

/** A company member with a vacancy, a seeker who applied to it and was invited, and the conversation about that. */
const affair = Effect.gen(function* () {
  const its = yield* published
  const applicant = yield* seeker
  const [resume] = yield* resumesOf(applicant)
  const { application } = yield* apply(applicant, its.vacancy)
  const { conversation } = yield* beginConversation({ by: applicant, about: { application }, now })
  const own = Option.getOrThrow(Option.fromNullable(resume))
  const invitation = yield* (yield* Invitations).add(
    {
      company: its.company,
      seeker: applicant,
      resume: own.id,
      by: its.owner,
      text: "",
      vacancy: Option.none(),
    },
    now,
  )
  const ids = { resume: own.id, application, conversation: conversation.id, invitation }
  return { ...its, seeker: applicant, ...ids }
})

const isAllowed = <A, E, R>(policy: Effect.Effect<A, E | NotAllowed, R>) =>
  Effect.map(asOption(policy), Option.isSome)

/** Each policy on the same data, with the people whom it allows. */
const policies = ({ company, ...its }: Effect.Effect.Success<typeof affair>) => {
  const employers = [its.owner, its.member]
  return [
    { isGiven: (by: UserId) => isAllowed(ownVacancy(by, its.vacancy)), whose: employers },
    { isGiven: (by: UserId) => isAllowed(receivedApplication(by, its.application)), whose: employers },
    { isGiven: (by: UserId) => isAllowed(ownApplication(by, its.application)), whose: [its.seeker] },
    { isGiven: (by: UserId) => isAllowed(ownResume(by, its.resume)), whose: [its.seeker] },
    { isGiven: (by: UserId) => isAllowed(receivedInvitation(by, its.invitation)), whose: [its.seeker] },
    {
      isGiven: (by: UserId) =>
        isAllowed(Effect.flatMap(companyMember(by), (own) => issuedInvitation(own, its.invitation))),
      whose: employers,
    },
    {
      isGiven: (by: UserId) => isAllowed(conversationParty(by, its.conversation)),
      whose: [...employers, its.seeker],
    },
    {
      isGiven: (by: UserId) => isAllowed(sideOf(by, { company, seeker: its.seeker })),
      whose: [...employers, its.seeker],
    },
  ]
}

const onMissing = (by: UserId) =>
  [0, 999_999].flatMap((id) => [
    isAllowed(ownVacancy(by, id)),
    isAllowed(receivedApplication(by, id)),
    isAllowed(ownApplication(by, id)),
    isAllowed(ownResume(by, id)),
    isAllowed(receivedInvitation(by, id)),
    isAllowed(conversationParty(by, id)),
  ])

layer(TestStorage)("access", (it) => {
  it.effect("is granted to one's own things only, and to nobody for missing ones", () =>
    Effect.gen(function* () {
      const all = [yield* affair, yield* affair]
      const stranger = yield* newcomer
      const people = [stranger, ...all.flatMap(({ member, owner, seeker }) => [member, owner, seeker])]
      for (const by of people) {
        const acts = all.some(({ member, owner }) => by === member || by === owner)
        expect(yield* isAllowed(companyMember(by))).toBe(acts)
        for (const { isGiven, whose } of all.flatMap(policies))
          expect(yield* isGiven(by)).toBe(whose.includes(by))
        for (const isGiven of onMissing(by)) expect(yield* isGiven).toBe(false)
        expect((yield* resumesOf(by)).map(({ id }) => id)).toEqual(
          all.filter(({ seeker }) => seeker === by).map(({ resume }) => resume),
        )
      }
    }),
  )

  it.effect("passes on the thing together with what belongs to it", () =>
    Effect.gen(function* () {
      const its = yield* affair
      const ids = { company: { id: its.company }, vacancy: { id: its.vacancy } }
      const ofConversation = (person: UserId, side: Side) => ({
        conversation: { id: its.conversation },
        by: { person, side },
      })
      for (const by of [its.owner, its.member]) {
        expect(yield* ownVacancy(by, its.vacancy)).toMatchObject(ids)
        expect(yield* receivedApplication(by, its.application)).toMatchObject({
          ...ids,
          application: { id: its.application },
        })
        const party = yield* conversationParty(by, its.conversation)
        expect(party).toMatchObject(ofConversation(by, "employer"))
      }
      const party = yield* conversationParty(its.seeker, its.conversation)
      expect(party).toMatchObject(ofConversation(its.seeker, "seeker"))
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
        yield* invitations.setStatus(its.invitation, { from: "sent", to: "accepted" }, now)
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
