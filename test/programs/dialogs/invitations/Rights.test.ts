import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { Surface } from "../../../../src/domain/CallbackData.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { newEmployer, withCompany } from "../../../model/Employer.ts"
import { act, menuOf, play, type PrivateChat, text } from "../PrivateChat.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { withVacancy } from "../../../model/Market.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import { invitationOf, invited, newCandidate, tapping } from "../../../model/Hiring.ts"

const secret = "Marionettist"

const areas = ["people", "invites"]

const anyForged = fc.record({
  area: fc.constantFrom(...areas),
  name: fc.constantFrom(
    ...["open", "filters", "set", "clear", "reset", "without", "list", "at", "view", "invite", "invited"],
    ...["sent", "ask", "withdraw", "accept", "decline", "nothing"],
  ),
  to: fc.constantFrom("resume", "invitation", "nothing"),
  arg: fc.constantFrom("", "0", "1", "999999", "words", "work", "nothing"),
  on: fc.constantFrom(...Surface.literals),
})
type Forged = typeof anyForged extends fc.Arbitrary<infer A> ? A : never

/** An invitation to a person who is hidden by now. */
const stage = Effect.gen(function* () {
  const { resume, seeker } = yield* newCandidate({ title: secret })
  const { employer } = yield* withVacancy()
  const { chat: sender } = yield* invited(employer, resume)
  yield* (yield* Resumes).save({ ...resume, visibility: "hidden" }, seeker.now)
  return { resume, sender, invitation: yield* invitationOf(sender, resume) }
})
type Stage = Effect.Effect.Success<typeof stage>

/** Press forged buttons, checking each answer, and answer the wizards they start. */
const forge = (person: PrivateChat, { invitation, resume }: Stage, all: ReadonlyArray<Forged>) =>
  Effect.reduce(all, person, (chat, { area, arg, name, on, to }) =>
    Effect.gen(function* () {
      const id = to === "resume" ? resume.id : to === "invitation" ? invitation.id : 0
      const tap = tapping(chat, area, name, { id, arg, on })
      const answered = yield* act(chat, tap)
      expectValid(tap, answered.outcome)
      expect(menuOf(answered.chat).html).not.toContain(secret)
      const asked = Option.isSome(answered.chat.session.active)
      return asked ? yield* play(answered.chat, text("Forged")) : answered.chat
    }),
  )

layer(TestDialogs)("rights to candidates and invitations", (it) => {
  it.effect.prop(
    "others see no hidden person and change no invitation, even with forged buttons",
    [fc.array(anyForged, { minLength: 1, maxLength: 12 })],
    ([all]) =>
      Effect.gen(function* () {
        const set = yield* stage
        const stranger = yield* withCompany(newEmployer(), "Another")
        for (const person of [stranger, newSeeker(), newEmployer()]) {
          yield* forge(person, set, all)
          expect(yield* invitationOf(set.sender, set.resume)).toEqual(set.invitation)
        }
      }),
    { fastCheck: { numRuns: 12 } },
  )

  it.effect.prop(
    "its sender sees that it was sent, but not the hidden person's résumé, and can't answer it",
    [fc.array(anyForged, { minLength: 1, maxLength: 12 })],
    ([all]) =>
      Effect.gen(function* () {
        const set = yield* stage
        const cannotRead = all.filter(({ name }) => !["sent", "ask", "withdraw", "invited"].includes(name))
        yield* forge(set.sender, set, cannotRead)
        expect(yield* invitationOf(set.sender, set.resume)).toEqual(set.invitation)
      }),
    { fastCheck: { numRuns: 12 } },
  )
})
