import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { Pdf, PdfName } from "../../../domain/buttons/Words.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { Locale } from "../../../domain/Locale.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { sendResumePdf } from "../home/SendResumePdf.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { show } from "../kit/ShowScreen.ts"
import { titleFact } from "../fields/ResumeFacts.ts"

const act = areaButton("resumes")

/** Asks whether to include the name, and for the language. */
const paperScreen = (t: Texts, locale: Locale, resume: Resume, isNamed: boolean): Screen => {
  const { id } = resume
  const name = isNamed ? "named" : "nameless"
  return screen(
    lines(
      html`📄 <b>${t.resumes.paperTitle}</b>`,
      html`${titleFact(locale, resume)}`,
      html``,
      html`${isNamed ? t.resumes.paperNamed : t.resumes.paperNameless}`,
      html``,
      html`<i>${t.resumes.paperHint}</i>`,
    ),
    ...inPairs(
      Locale.literals.map((each) =>
        act(locales[each].language, "sendPdf", { id, pdf: { name, locale: each } }),
      ),
    ),
    isNamed
      ? [act(t.resumes.withoutName, "askPdf", { id, name: "nameless" })]
      : [act(t.resumes.withName, "askPdf", { id, name: "named" })],
    [act(t.common.back, "show", { id }), ...wayBack(t)],
  )
}

/** Ask for the PDF's options; for an anonymous résumé, the name is left out by default. */
export const askResumePdf = (interaction: Interaction, resume: Resume, name?: PdfName) => {
  const isNamed = name === undefined ? resume.visibility !== "anonymous" : name === "named"
  const its = paperScreen(textsOf(interaction), interaction.account.locale, resume, isNamed)
  return Effect.succeed(show(interaction, its, { at: areaTap("resumes", "askPdf", { id: resume.id, name }) }))
}

export const sendOwnPdf = (interaction: Interaction, { id }: Resume, { locale, name }: Pdf) =>
  sendResumePdf(interaction, id, { _tag: "Owner", named: name === "named" }, locale)
