import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { html, type Html } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Application } from "../../../domain/market/Application.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { mark } from "./MatchFact.ts"
import { titleFact } from "../fields/ResumeFacts.ts"

/** The applicant on one line, by name if it is visible; anonymous after a withdrawal. */
export const applicantFact = (
  t: Texts,
  locale: Locale,
  { status }: Application,
  resume: Resume | undefined,
): string => {
  if (resume === undefined || status === "withdrawn") return t.applicants.anonymous
  const title = maskContacts(titleFact(locale, resume))
  const name = resume.visibility === "anonymous" ? "" : maskContacts(resume.name)
  return name === "" ? title : `${name}, ${title}`
}

/** Each question with its answer, and whether that is the wanted one. */
export const repliesFact = (t: Texts, { answers }: Application): ReadonlyArray<Html> =>
  answers.map(
    ({ given, text, wanted }) => html`${mark(given === wanted)} ${text} <b>${t.vacancies[given]}</b>`,
  )
