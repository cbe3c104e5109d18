import { Effect } from "effect"
import { onButton } from "../../../domain/text/Width.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { areaButton } from "../kit/AreaButton.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { publicName } from "../present/PublicName.ts"

const search = areaButton("vacancySearch")

const shown = 3

/** Similar vacancies, one button per row. */
export const similarRows = (interaction: Interaction, id: VacancyId) =>
  Effect.gen(function* () {
    const { similar } = yield* VacancySearch
    const vacancies = yield* Vacancies
    const ids = yield* similar(id, interaction.account.id, shown, interaction.now)
    const found = yield* vacancies.getAll(ids)
    return found.map((vacancy): ReadonlyArray<InlineButton> => [
      search(onButton(`💼 ${publicName(vacancy.title)}`), "show", { id: vacancy.id, from: "similar" }),
    ])
  })
