import { Effect, Option } from "effect"
import { html, type Html } from "../../../domain/text/Html.ts"
import { type JobsQuery, vacancyQueryOf } from "../../../domain/market/JobsQuery.ts"
import { SavedAndHidden } from "../../../services/SavedAndHidden.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { vacancyFilters } from "./VacancyFilters.ts"
import { keepVacancyQuery, vacancyQueryIn, vacancyQueryWithout } from "./VacancyQueryDraft.ts"
import { pageOf } from "../kit/Paging.ts"
import {
  searchButton,
  vacancyFiltersScreen,
  foundVacanciesScreen,
  type Wider,
} from "./VacancySearchScreens.ts"

/** Of one filter less, the one that leaves most; the order narrows nothing. */
const widerThan = (interaction: Interaction, query: JobsQuery) =>
  Effect.gen(function* () {
    const search = yield* VacancySearch
    const { account, now } = interaction
    const asked = vacancyFilters.filter(({ key }) => key !== "order" && query[key] !== undefined)
    const counted = yield* Effect.forEach(asked, ({ key }) =>
      Effect.map(search.count(vacancyQueryOf(vacancyQueryWithout(query, key)), account.id, now), (total) => ({
        key,
        total,
      })),
    )
    const none: Wider = { key: "", total: 0 }
    const most = counted.reduce<Wider>((best, each) => (each.total > best.total ? each : best), none)
    return most.total > 0 ? most : undefined
  })

/** What is looked for, with how many there are; a changed query is kept. */
export const showVacancyFilters = (
  interaction: Interaction,
  { changed, said }: { readonly changed?: JobsQuery; readonly said?: Html } = {},
) =>
  Effect.gen(function* () {
    const { account, now, session } = leave(interaction)
    const query = changed ?? vacancyQueryIn(session)
    const search = yield* VacancySearch
    const total = yield* search.count(vacancyQueryOf(query), account.id, now)
    const wider = total > 0 ? undefined : yield* widerThan(interaction, query)
    const hides = yield* (yield* SavedAndHidden).hidesAny(account.id)
    const its = vacancyFiltersScreen(textsOf(interaction), account.locale, { query, total, wider, hides })
    const changes = { session: changed === undefined ? session : keepVacancyQuery(session, query, now) }
    return show(interaction, said === undefined ? its : under(said, its), changes)
  })

/** A page of what fits; beyond the last one, the last; where nothing is any more, the filters. */
export const showFoundVacancies = (interaction: Interaction, wanted: number, said?: string) =>
  Effect.gen(function* () {
    const { account, now, session } = interaction
    const query = vacancyQueryOf(vacancyQueryIn(session))
    const search = yield* VacancySearch
    const { ids, page, total } = yield* pageOf(wanted, (asked) => search.find(query, account.id, asked, now))
    if (total === 0)
      return yield* showVacancyFilters(interaction, said === undefined ? {} : { said: html`✅ ${said}` })
    const rows = yield* (yield* Vacancies).getAll(ids)
    const t = textsOf(interaction)
    const its = foundVacanciesScreen(t, account.locale, {
      title: `🔎 ${t.vacancySearch.name}`,
      total,
      page,
      rows,
      turn: (label, to) => searchButton(label, "list", 0, `${to}`),
      open: (label, { id }, place) => searchButton(label, "view", id, `${place}`),
      back: searchButton(t.vacancySearch.filters, "filters"),
    })
    const about = rows.map(({ author }) => author)
    return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), { session, about })
  })

/** The filters without one, and what is found then. */
export const showVacanciesWithout = (interaction: Interaction, key: string) => {
  const query = vacancyQueryWithout(vacancyQueryIn(interaction.session), key)
  const session = keepVacancyQuery(interaction.session, query, interaction.now)
  return showFoundVacancies({ ...interaction, session }, 0)
}

/** What stands at a place of what was found, and how many there are. */
export const foundAt = (interaction: Interaction, place: number) =>
  Effect.gen(function* () {
    const { account, now, session } = interaction
    const search = yield* VacancySearch
    const page = { offset: place, limit: 1 }
    const { ids, total } = yield* search.find(vacancyQueryOf(vacancyQueryIn(session)), account.id, page, now)
    return { id: Option.fromNullable(ids[0]), total }
  })
