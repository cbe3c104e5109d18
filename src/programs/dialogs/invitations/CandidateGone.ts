import { screen } from "../../../domain/Screen.ts"
import { html } from "../../../domain/text/Html.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"

/** The answer if the candidate is not, or no longer, in the company's search results. */
export const candidateGone = (interaction: Interaction) => {
  const t = textsOf(interaction)
  const filters = areaButton("candidateSearch")(t.candidateSearch.filters, "filters")
  return show(interaction, screen(html`⛔ ${t.candidateSearch.gone}`, [filters, ...wayBack(t)]))
}
