import { html, type Html } from "../../../domain/text/Html.ts"
import type { Application } from "../../../domain/market/Application.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { mark } from "./MatchFact.ts"

/** Each question with its answer, and whether that is the wanted one. */
export const repliesFact = (t: Texts, { answers }: Application): ReadonlyArray<Html> =>
  answers.map(
    ({ given, text, wanted }) => html`${mark(given === wanted)} ${text} <b>${t.vacancies[given]}</b>`,
  )
