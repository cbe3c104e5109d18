import { Effect } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { Locale } from "../../../domain/Locale.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { formerButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { sendResumePdf } from "../home/SendResumePdf.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { show } from "../kit/ShowScreen.ts"
import { titleFact } from "../fields/ResumeFacts.ts"

const act = formerButton("resume")

const named = "named"
const nameless = "nameless"

/** Whether with the name, then in which language. */
const paperScreen = (t: Texts, locale: Locale, resume: Resume, isNamed: boolean): Screen => {
  const arg = isNamed ? named : nameless
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
      Locale.literals.map((each) => act(locales[each].language, "pdf", resume.id, `${arg}-${each}`)),
    ),
    isNamed
      ? [act(t.resumes.withoutName, "pdf", resume.id, nameless)]
      : [act(t.resumes.withName, "pdf", resume.id, named)],
    [act(t.common.back, "view", resume.id), ...wayBack(t)],
  )
}

/** Asks how, or, once that is said, sends the file. A résumé without a name begins without. */
export const ownResumePdf = (
  interaction: Interaction,
  resume: Resume,
  arg: string,
): Effect.Effect<Outcome, StorageError, Caps> => {
  const [how = "", language] = arg.split("-")
  const isNamed = how === "" ? resume.visibility !== "anonymous" : how === named
  const locale = Locale.literals.find((each) => each === language)
  const isKnown = ["", named, nameless].includes(how) && (language === undefined || locale !== undefined)
  if (!isKnown) return Effect.succeed(outOfDate(interaction))
  if (locale !== undefined)
    return sendResumePdf(interaction, resume.id, { _tag: "Owner", named: isNamed }, locale)
  return Effect.succeed(
    show(interaction, paperScreen(textsOf(interaction), interaction.account.locale, resume, isNamed)),
  )
}
