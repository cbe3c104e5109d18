import { Either, Schema } from "effect"
import { findProfession } from "../../../domain/catalogue/Professions.ts"
import { resumeTexts } from "../../../domain/market/Resume.ts"
import { html } from "../../../domain/text/Html.ts"
import { professionStep } from "../wizard/questions/ProfessionQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Answers, Step } from "../wizard/Wizard.ts"

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

/** A profession from the catalogue, or own words if nothing in it matches. */
const sought: Step = {
  ...ofCatalogue,
  show: (answer, asked) => (isOwn(answer) ? answer.own : ofCatalogue.show?.(answer, asked)),
  read: (act, asked) =>
    act._tag === "Text" && findProfession(act.text, asked.locale, 1).length === 0
      ? Either.map(written.read(act, asked), (own) => ({ own }))
      : ofCatalogue.read(act, asked),
}

/** The profession from the catalogue that comes closest to own words: employers search by it. */
const closest: Step = {
  ...professionStep("closest", {
    title: (t) => t.resumes.closestTitle,
    prompt: (t) => t.resumes.professionPrompt,
  }),
  prompt: ({ answers, t }) => html`${t.resumes.closestPrompt(ownOf(answers))}`,
  when: (answers) => ownOf(answers) !== "",
}

export const soughtProfession = [sought, closest] as const
