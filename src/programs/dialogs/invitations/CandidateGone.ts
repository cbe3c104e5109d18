import { screen } from "../../../domain/Screen.ts"
import { html } from "../../../domain/text/Html.ts"
import { type Around, aroundRows } from "../filters/FoundList.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"

/** The answer if the candidate is not, or no longer, in the company's search results; ◀ and ▶ lead to its neighbours. */
export const candidateGone = (interaction: Interaction, around?: Around) => {
  const t = textsOf(interaction)
  const filters = areaButton("candidateSearch")(t.candidateSearch.filters, "filters")
  const rows = aroundRows(t, interaction.account.locale, "candidateSearch", around, filters)
  return show(interaction, screen(html`⛔ ${t.candidateSearch.gone}`, ...rows))
}
