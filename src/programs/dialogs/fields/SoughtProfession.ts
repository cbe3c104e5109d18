import { Either, Schema } from "effect"
import { findWork } from "../../../domain/search/FindWork.ts"
import { resumeTexts } from "../../../domain/market/Resume.ts"
import { findPlace } from "../../../domain/catalogue/FindPlace.ts"
import type { Act } from "../../../domain/Incoming.ts"
import { html } from "../../../domain/text/Html.ts"
import { offering } from "./Offered.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Asked, Step } from "../wizard/Wizard.ts"

/** A profession in the person's own words, if the catalogue has none like it; the step `closest` follows. */
export const OwnWords = Schema.Struct({ own: resumeTexts.title })

const isOwn = Schema.is(OwnWords)

const ownOf = ({ profession }: Answers): string => (isOwn(profession) ? profession.own : "")

const ofCatalogue = professionStep("profession", {
  title: (t) => t.resumes.professionTitle,
  prompt: (t) => t.resumes.professionPrompt,
})

const written = textStep("profession", {
  title: (t) => t.resumes.professionTitle,
  prompt: (t) => t.resumes.professionPrompt,
  max: 80,
  isName: true,
})

/** Own words that say what a person does: the name of a place doesn't. */
const readOwn = (act: Act, asked: Asked): ReturnType<Step["read"]> => {
  const { cities, region } = findPlace(act._tag === "Text" ? act.text : "", asked.locale, 2)
  return cities.length === 1 || region !== undefined
    ? Either.left({ problem: asked.t.questions.professionUnknown })
    : Either.map(written.read(act, asked), (own): unknown => ({ own }))
}

/** A profession from the catalogue, or own words: at once if nothing in it matches, else if the person keeps them. */
const sought: Step = {
  ...ofCatalogue,
  show: (answer, asked) => (isOwn(answer) ? answer.own : ofCatalogue.show?.(answer, asked)),
  read: (act, asked) => {
    const found = ofCatalogue.read(act, asked)
    if (act._tag !== "Text" || Either.isRight(found)) return found
    const own = readOwn(act, asked)
    if (found.left.meant === undefined) return own
    return Either.left({ ...found.left, ...(Either.isRight(own) && { part: own.right }) })
  },
}

const mostNear = 4

/** The profession from the catalogue that comes closest to own words: employers search by it. */
const closest: Step = {
  ...professionStep("closest", {
    title: (t) => t.resumes.closestTitle,
    prompt: (t) => t.resumes.professionPrompt,
  }),
  prompt: ({ answers, t }) => html`${t.resumes.closestPrompt(ownOf(answers))}`,
  choices: (asked) => [
    ...findWork(ownOf(asked.answers), asked.locale, mostNear).map(({ id, [asked.locale]: label }) => ({
      value: id,
      label,
    })),
    ...(ofCatalogue.choices?.(asked) ?? []),
  ],
  when: (answers) => ownOf(answers) !== "",
}

export const soughtProfession = [offering("profession", sought), closest] as const
