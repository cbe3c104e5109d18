import { Effect } from "effect"
import { truncate } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import { button } from "../../../domain/Screen.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import type { Interaction } from "../kit/Interaction.ts"

const shown = 3

/** How much of a title a button shows. */
const onButton = 40

/** Vacancies like one, a button each. */
export const similarRows = (interaction: Interaction, id: VacancyId) =>
  Effect.gen(function* () {
    const search = yield* VacancySearch
    const vacancies = yield* Vacancies
    const ids = yield* search.similar(id, interaction.account.id, shown, interaction.now)
    const found = yield* vacancies.getAll(ids)
    return found.map((vacancy): ReadonlyArray<InlineButton> => [
      button(`💼 ${truncate(vacancy.title, onButton)}`, {
        _tag: "Do",
        area: "search",
        act: "view",
        id: vacancy.id,
        arg: "similar",
      }),
    ])
  })
