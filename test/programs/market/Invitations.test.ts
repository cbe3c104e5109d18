import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { invitationsAPeriod, inviteAgainAfter } from "../../../src/domain/market/Invitation.ts"
import { answerInvitation } from "../../../src/programs/market/AnswerInvitation.ts"
import { inviteCandidate } from "../../../src/programs/market/InviteCandidate.ts"
import { seeInvitation } from "../../../src/programs/market/SeeInvitation.ts"
import { withdrawInvitation } from "../../../src/programs/market/WithdrawInvitation.ts"
import { BlockedEmployers } from "../../../src/services/BlockedEmployers.ts"
import { Invitations } from "../../../src/services/Invitations.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { refuseCommits } from "../../layers/telegram/Refusals.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer } from "../../model/MarketFixture.ts"
import { fails, now, published, seeker } from "./Stage.ts"

/** Somebody whom every company finds. */
const candidate = Effect.gen(function* () {
  const person = yield* seeker
  const resumes = yield* Resumes
  const [resume] = yield* resumes.of(person)
  const shown = { ...Option.getOrThrow(Option.fromNullable(resume)), visibility: "open" as const }
  yield* resumes.save(shown, now)
  return { person, resume: shown }
})

const inGeneral = { vacancy: Option.none(), text: "Come and see", now }

/** A candidate whom a company has invited, and people who have nothing to do with that. */
const affair = Effect.gen(function* () {
  const [its, { person, resume }] = [yield* published, yield* candidate]
  const { invitation } = yield* inviteCandidate({ by: its.member, resume: resume.id, ...inGeneral })
  const others = [yield* newcomer, yield* seeker, (yield* published).owner]
  return { ...its, person, resume, invitation, others }
})

const stored = (id: Parameters<(typeof Invitations)["Service"]["get"]>[0]) =>
  Effect.map(
    Effect.flatMap(Invitations, (invitations) => invitations.get(id)),
    Option.getOrThrow,
  )

layer(TestStorage)("inviting", (it) => {
  it.effect("adds an invitation and gives it with its company", () =>
    Effect.gen(function* () {
      const [{ company, owner, vacancy }, { person, resume }] = [yield* published, yield* candidate]
      const offer = { vacancy: Option.some(vacancy), text: "Come and see", now }
      const sent = yield* inviteCandidate({ by: owner, resume: resume.id, ...offer })
      expect(sent).toMatchObject({
        company: { id: company },
        invitation: { by: owner, company, seeker: person, resume: resume.id, status: "sent" },
      })
      expect(yield* stored(sent.invitation.id)).toEqual(sent.invitation)
    }),
  )

  it.effect("is refused with the reason, and leaves nothing behind", () =>
    Effect.gen(function* () {
      const { company, member, owner, person, resume, vacancy } = yield* affair
      const invite = (
        by = owner,
        its: { readonly id: number } = resume,
        to = Option.none<typeof vacancy>(),
      ) => inviteCandidate({ by, resume: its.id, ...inGeneral, vacancy: to })
      yield* fails(invite(person), "NotAllowed")
      yield* fails(invite(yield* newcomer), "NotAllowed")
      yield* fails(invite(owner, { id: 0 }), "CandidateGone")
      yield* fails(invite(), "AlreadyInvited")
      yield* fails(invite(owner, resume, Option.some((yield* published).vacancy)), "VacancyNotOffered")
      yield* (yield* Vacancies).setStatus(vacancy, "paused", now)
      yield* fails(invite(member, resume, Option.some(vacancy)), "VacancyNotOffered")
      yield* (yield* BlockedEmployers).hide(person, company, now)
      yield* fails(invite(), "CandidateGone")
      for (let sent = 1; sent < invitationsAPeriod; sent++) yield* invite(member, (yield* candidate).resume)
      yield* fails(invite(member, (yield* candidate).resume), "TooManyInvitations")
    }),
  )
})

layer(TestStorage)("an invitation", (it) => {
  it.effect("is answered by the invited person alone, and withdrawn by the company alone", () =>
    Effect.gen(function* () {
      const { invitation: its, member, others, owner, person } = yield* affair
      const invitation = its.id
      for (const by of [owner, member, ...others]) {
        for (const answer of ["accept", "decline"] as const)
          yield* fails(answerInvitation({ by, invitation, answer, now }), "NotAllowed")
        yield* fails(seeInvitation({ by, invitation, now }), "NotAllowed")
      }
      for (const by of [person, ...others])
        yield* fails(withdrawInvitation({ by, invitation, now }), "NotAllowed")
      expect(yield* seeInvitation({ by: person, invitation, now })).toEqual(yield* stored(invitation))
      yield* fails(seeInvitation({ by: person, invitation, now }), "ImpossibleAnswer")
      const declined = yield* answerInvitation({ by: person, invitation, answer: "decline", now })
      expect(declined).toEqual({ invitation: yield* stored(invitation), isShown: false })
      yield* fails(withdrawInvitation({ by: owner, invitation, now }), "ImpossibleAnswer")
      const accepted = yield* answerInvitation({ by: person, invitation, answer: "accept", now: now + 1 })
      expect(accepted).toEqual({ invitation: yield* stored(invitation), isShown: false })
    }),
  )

  it.effect("that is accepted shows the person to the company again", () =>
    Effect.gen(function* () {
      const { company, invitation: its, person } = yield* affair
      const hiding = yield* BlockedEmployers
      yield* hiding.hide(person, company, now)
      const accept = answerInvitation({ by: person, invitation: its.id, answer: "accept", now })
      yield* Effect.scoped(Effect.zipRight(refuseCommits("hidden_people"), fails(accept, "StorageError")))
      expect((yield* accept).isShown).toBe(true)
      expect(yield* hiding.isHidden(person, company)).toBe(false)
    }),
  )

  it.effect("that is withdrawn keeps the person from being invited again for a while", () =>
    Effect.gen(function* () {
      const { invitation: its, member, resume } = yield* affair
      const again = (at: number) => inviteCandidate({ by: member, resume: resume.id, ...inGeneral, now: at })
      const withdrawn = yield* withdrawInvitation({ by: member, invitation: its.id, now })
      expect(withdrawn.invitation).toEqual(yield* stored(its.id))
      yield* fails(again(now + inviteAgainAfter - 1), "AlreadyInvited")
      expect((yield* again(now + inviteAgainAfter)).invitation.status).toBe("sent")
    }),
  )
})
