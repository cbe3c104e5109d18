import { Effect } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import { JobsQuery, vacancyQueryOf } from "../../../domain/market/JobsQuery.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { queryDraft } from "../filters/QueryDraft.ts"
import type { Search } from "../filters/Search.ts"
import { textsOf } from "../kit/Interaction.ts"
import { vacancyFilters } from "./VacancyFilters.ts"
import { authorsOf, foundVacanciesScreen, searchButton } from "./VacancySearchScreens.ts"

/** The search for vacancies, open to everybody. */
export const searchForVacancies: Search<
  JobsQuery,
  VacancyId,
  UserId,
  SavedAndHidden | Vacancies | VacancySearch
> = {
  name: "jobs",
  texts: (t) => t.vacancySearch,
  area: "vacancySearch",
  filters: vacancyFilters,
  draft: queryDraft("search", JobsQuery, {}),
  by: ({ account }, then) => then(account.id),
  count: (query, person, now) =>
    Effect.flatMap(VacancySearch, ({ count }) => count(vacancyQueryOf(query), person, now)),
  find: (query, person, page, now) =>
    Effect.flatMap(VacancySearch, ({ find }) => find(vacancyQueryOf(query), person, page, now)),
  links: (interaction) =>
    Effect.gen(function* () {
      const t = textsOf(interaction).vacancySearch
      const hides = yield* (yield* SavedAndHidden).hidesAny(interaction.account.id)
      return [
        [searchButton(`⭐ ${t.saved}`, "saved")],
        hides ? [searchButton(t.showHidden, "showHidden")] : [],
      ]
    }),
  list: (interaction, { ids, page, total }) =>
    Effect.gen(function* () {
      const t = textsOf(interaction)
      const rows = yield* (yield* Vacancies).getAll(ids)
      const screen = foundVacanciesScreen(t, interaction.account.locale, {
        title: `🔎 ${t.vacancySearch.name}`,
        total,
        page,
        rows,
        turn: (label, to) => searchButton(label, "list", { page: to }),
        open: ({ id }, label, index) => searchButton(label, "show", { id, from: index }),
        back: searchButton(t.vacancySearch.filters, "filters"),
      })
      return { screen, about: authorsOf(rows) }
    }),
}
