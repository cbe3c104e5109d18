import { Effect } from "effect"
import type { UserId } from "../../../domain/Ids.ts"
import { JobsQuery, vacancyQueryOf } from "../../../domain/market/JobsQuery.ts"
import type { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { Companies } from "../../../services/Companies.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import type { Views } from "../../../services/Views.ts"
import { summaryOf } from "../filters/Chips.ts"
import { queryDraft } from "../filters/QueryDraft.ts"
import type { Search } from "../filters/Search.ts"
import { textsOf } from "../kit/Interaction.ts"
import { rowsPerPage } from "../kit/Paging.ts"
import { vacancyFilters } from "./VacancyFilters.ts"
import { vacancyEntries } from "./VacancyEntries.ts"
import { authorsOf, foundVacanciesScreen, searchButton } from "./VacancySearchScreens.ts"

/** The search for vacancies, open to everybody. */
export const searchForVacancies: Search<
  JobsQuery,
  VacancyId,
  UserId,
  Applications | Companies | SavedAndHidden | Vacancies | VacancySearch | Views
> = {
  name: "jobs",
  listener: "jobssay",
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
  list: (interaction, { ids, page, query, total }) =>
    Effect.gen(function* () {
      const t = textsOf(interaction)
      const { locale } = interaction.account
      const rows = yield* (yield* Vacancies).getAll(ids)
      const screen = foundVacanciesScreen(t, locale, {
        title: `🔎 ${t.vacancySearch.name}`,
        total,
        page,
        summary: summaryOf(vacancyFilters, query, t, locale),
        entries: yield* vacancyEntries(interaction, rows, ({ id }, label, index) =>
          searchButton(label, "show", { id, from: page * rowsPerPage + index }),
        ),
        turn: (label, to) => searchButton(label, "list", { page: to }),
        back: searchButton(t.vacancySearch.filters, "filters"),
      })
      return { screen, about: authorsOf(rows) }
    }),
}
