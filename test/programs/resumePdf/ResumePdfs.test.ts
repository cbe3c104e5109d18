import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Layer, Option } from "effect"
import { Locale } from "../../../src/domain/Locale.ts"
import type { ResumePdfReader } from "../../../src/domain/market/ResumePdfRecipe.ts"
import type { Resume, Visibility } from "../../../src/domain/market/Resume.ts"
import { makeResumePdfs } from "../../../src/programs/resumePdf/MakeResumePdfs.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Contacts } from "../../../src/services/Contacts.ts"
import { PdfPrinter } from "../../../src/services/PdfPrinter.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { FakeTelegram } from "../../layers/FakeTelegram.ts"
import { newEmployer, withCompany } from "../../model/Employer.ts"
import { act, play, type PrivateChat } from "../dialogs/PrivateChat.ts"
import { acquainted, conversationOf, does, logOf, opens, type Talk, t } from "../../model/Talk.ts"
import { invitationOf, invited, newCandidate, tapping } from "../../model/Hiring.ts"
import { withVacancy } from "../../model/Market.ts"
import { newSeeker } from "../../model/Seeker.ts"
import { TestDialogs } from "../dialogs/TestDialogs.ts"
import { chatOf } from "../../model/town/Town.ts"

/** The content to draw, in place of the drawing. */
const Words = Layer.succeed(PdfPrinter, {
  print: (paper) => Effect.succeed(new TextEncoder().encode(JSON.stringify(paper))),
})

const World = Layer.mergeAll(Words, FakeTelegram.layer, TestDialogs)

const contactOf = (
  seeker: PrivateChat,
  { email, phone }: { readonly email: string; readonly phone: string },
) =>
  Effect.gen(function* () {
    const contacts = yield* Contacts
    yield* contacts.setPhone(seeker.person.id, Option.some({ number: phone, verified: false }), 1)
    yield* contacts.setEmail(seeker.person.id, Option.some(email), 1)
  })

/** The text that a person can read, or that there is none. */
const readBy = ({ person }: PrivateChat, { id }: Resume, reader: ResumePdfReader, locale: Locale = "en") =>
  Effect.gen(function* () {
    const printed = yield* (yield* makeResumePdfs).print({ resume: id, locale, reader }, person.id)
    return Option.map(printed, ({ bytes, filename }) => `${filename} ${new TextDecoder().decode(bytes)}`)
  })

const named: ResumePdfReader = { _tag: "Owner", named: true }
const nameless: ResumePdfReader = { _tag: "Owner", named: false }
const finder: ResumePdfReader = { _tag: "Finder" }

const anyName = fc.stringMatching(/^[A-Z][a-z]{5,12} [A-Z][a-z]{5,12}$/)
const anyContacts = fc.record({
  phone: fc.integer({ min: 900_000_000, max: 999_999_999 }).map((digits) => `+998${digits}`),
  email: fc.stringMatching(/^[a-z]{6,12}$/).map((name) => `${name}@example.com`),
})
const anyVisibility = fc.constantFrom<ReadonlyArray<Visibility>[number]>("open", "anonymous", "hidden")

/** The seeker's résumé, with their contacts in its texts as well. */
const told = (
  resume: Resume,
  name: string,
  { email, phone }: { readonly email: string; readonly phone: string },
  visibility: Visibility,
): Resume => ({
  ...resume,
  name,
  visibility,
  photo: Option.some("face"),
  about: `Write to ${email}`,
  history: `Call ${phone}`,
})

layer(World)("files of résumés", (it) => {
  it.effect.prop(
    "owners get their own, complete or without name, photo and contacts; nobody else does",
    [anyName, anyContacts, anyVisibility, fc.constantFrom(...Locale.literals)],
    ([name, reached, visibility, locale]) =>
      Effect.gen(function* () {
        const { resume, seeker } = yield* newCandidate()
        const made = told(resume, name, reached, visibility)
        yield* (yield* Resumes).save(made, 1)
        yield* contactOf(seeker, reached)
        const open = Option.getOrThrow(yield* readBy(seeker, made, named, locale))
        for (const each of [name, reached.email, reached.phone]) expect(open).toContain(each)
        const closed = Option.getOrThrow(yield* readBy(seeker, made, nameless, locale))
        for (const each of [name, reached.email, reached.phone]) expect(closed).not.toContain(each)
        for (const stranger of [newSeeker(), yield* withCompany(newEmployer(), "Another")])
          for (const reader of [named, nameless])
            expect(yield* readBy(stranger, made, reader)).toEqual(Option.none())
      }),
    { fastCheck: { numRuns: 12 } },
  )

  it.effect.prop(
    "companies find only people who want it, and get neither contacts nor the name of an anonymous person",
    [anyName, anyContacts, anyVisibility],
    ([name, reached, visibility]) =>
      Effect.gen(function* () {
        const { resume, seeker } = yield* newCandidate()
        const made = told(resume, name, reached, visibility)
        yield* (yield* Resumes).save(made, 1)
        yield* contactOf(seeker, reached)
        const employer = yield* withCompany(newEmployer(), "Another")
        const read = yield* readBy(employer, made, finder)
        expect(Option.isSome(read)).toBe(visibility !== "hidden")
        for (const text of Option.toArray(read)) {
          for (const each of [reached.email, reached.phone]) expect(text).not.toContain(each)
          expect(text.includes(name)).toBe(visibility === "open")
        }
        expect(yield* readBy(newSeeker(), made, finder)).toEqual(Option.none())
      }),
    { fastCheck: { numRuns: 12 } },
  )

  const sharing = (talk: Talk, who: "seeker" | "employer", town: Talk["town"]) =>
    does(
      town,
      talk[who],
      ...[t.conversations.share, t.conversations[who === "seeker" ? "share" : "shareWithout"]],
    )

  it.effect.prop(
    "an applicant's file has contacts exactly if both have agreed and the applicant didn't withdraw",
    [anyName, anyContacts, fc.constantFrom("open" as const, "anonymous" as const)],
    ([name, reached, visibility]) =>
      Effect.gen(function* () {
        const talk = yield* acquainted()
        const resumes = yield* Resumes
        const [first] = yield* resumes.of(talk.seeker)
        const made = told(Option.getOrThrow(Option.fromNullable(first)), name, reached, visibility)
        yield* resumes.save(made, 1)
        yield* contactOf(chatOf(talk.town, talk.seeker), reached)
        const reader: ResumePdfReader = { _tag: "Receiver", application: talk.application }
        const employer = chatOf(talk.town, talk.employer)
        const expectContacts = (shown: boolean) =>
          Effect.gen(function* () {
            const text = Option.getOrThrow(yield* readBy(employer, made, reader))
            for (const each of [reached.email, reached.phone]) expect(text.includes(each)).toBe(shown)
            expect(text.includes(name)).toBe(shown || visibility === "open")
          })
        yield* expectContacts(false)
        const opened = yield* opens(talk, talk.town, talk.seeker)
        const one = yield* sharing(talk, "seeker", opened)
        yield* expectContacts(false)
        const both = yield* sharing(talk, "employer", yield* opens(talk, one, talk.employer))
        yield* expectContacts(true)
        // While either side blocks the other, the agreement doesn't count.
        const about = conversationOf(both, talk.employer)
        for (const side of ["seeker", "employer"] as const)
          for (const name of ["blocked", "unblock"] as const) {
            const chat = chatOf(both, talk[side])
            yield* act(chat, tapping(chat, "chat", name, { id: about }))
            yield* expectContacts(name === "unblock")
          }
        // A member who joins later agreed to nothing; printing with contacts is logged.
        const companies = yield* Companies
        const company = Option.getOrThrow(yield* companies.ofMember(talk.employer))
        const colleague = newEmployer()
        yield* (yield* Accounts).save([colleague.account])
        const secret = yield* companies.invite(company.id, talk.employer, 1)
        yield* companies.join(secret, colleague.person.id, 1)
        const theirs = Option.getOrThrow(yield* readBy(colleague, made, reader))
        for (const each of [reached.email, reached.phone]) expect(theirs).not.toContain(each)
        const printings = (yield* logOf(talk.application)).filter(({ event }) => event === "printed")
        expect(printings.map(({ person }) => person)).toEqual([talk.employer, talk.employer, talk.employer])
        const stranger = yield* withCompany(newEmployer(), "Another")
        expect(yield* readBy(stranger, made, reader)).toEqual(Option.none())
        expect(yield* readBy(newSeeker(), made, reader)).toEqual(Option.none())
        // A number that was removed since is not shown to anyone.
        yield* (yield* Contacts).setPhone(talk.seeker, Option.none(), 2)
        const later = Option.getOrThrow(yield* readBy(employer, made, reader))
        expect(later).toContain(reached.email)
        const seeker = chatOf(both, talk.seeker)
        const asked = yield* play(seeker, tapping(seeker, "sent", "ask", { id: talk.application }))
        yield* act(asked, tapping(asked, "sent", "withdraw", { id: talk.application }))
        expect(yield* readBy(employer, made, reader)).toEqual(Option.none())
      }),
    { fastCheck: { numRuns: 6 } },
  )

  it.effect("an accepted invitation gives its company the file until the person hides from it", () =>
    Effect.gen(function* () {
      const { employer } = yield* withVacancy()
      const { resume, seeker } = yield* newCandidate()
      const { chat } = yield* invited(employer, resume)
      const { company, id } = yield* invitationOf(chat, resume)
      yield* act(seeker, tapping(seeker, "invites", "accept", { id }))
      yield* (yield* Resumes).save({ ...resume, visibility: "hidden" }, 1)
      expect(Option.isSome(yield* readBy(chat, resume, finder))).toBe(true)
      yield* act(seeker, tapping(seeker, "hiding", "on", { id: company }))
      expect(yield* readBy(chat, resume, finder)).toEqual(Option.none())
    }),
  )
})
