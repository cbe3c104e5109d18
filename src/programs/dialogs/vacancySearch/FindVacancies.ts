import { Effect, Option } from "effect"
import { html, type Html } from "../../../domain/text/Html.ts"
import { type JobsQuery, vacancyQueryOf } from "../../../domain/market/JobsQuery.ts"
import { Marks } from "../../../services/SavedAndHidden.ts"
import { VacancySearch } from "../../../services/VacancySearch.ts"
import { Vacancies } from "../../../services/Vacancies.ts"
import { type Encounter, leave, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { filters } from "./VacancyFilters.ts"
import { keepQuery, queryIn, without } from "./VacancyQueryDraft.ts"
import { pageOf } from "../kit/Paging.ts"
import { act, filtersScreen, listScreen, type Wider } from "./VacancySearchScreens.ts"

/** Of one filter less, the one that leaves most; the order narrows nothing. */
const widerThan = (encounter: Encounter, query: JobsQuery) =>
  Effect.gen(function* () {
    const search = yield* VacancySearch
    const { account, now } = encounter
    const asked = filters.filter(({ key }) => key !== "order" && query[key] !== undefined)
    const counted = yield* Effect.forEach(asked, ({ key }) =>
      Effect.map(search.count(vacancyQueryOf(without(query, key)), account.id, now), (total) => ({
        key,
        total,
      })),
    )
    const none: Wider = { key: "", total: 0 }
    const most = counted.reduce<Wider>((best, each) => (each.total > best.total ? each : best), none)
    return most.total > 0 ? most : undefined
  })

/** What is looked for, with how many there are; a changed query is kept. */
export const showFilters = (
  encounter: Encounter,
  { changed, said }: { readonly changed?: JobsQuery; readonly said?: Html } = {},
) =>
  Effect.gen(function* () {
    const { account, now, session } = leave(encounter)
    const query = changed ?? queryIn(session)
    const search = yield* VacancySearch
    const total = yield* search.count(vacancyQueryOf(query), account.id, now)
    const wider = total > 0 ? undefined : yield* widerThan(encounter, query)
    const hides = yield* (yield* Marks).hidesAny(account.id)
    const its = filtersScreen(textsOf(encounter), account.locale, { query, total, wider, hides })
    const changes = { session: changed === undefined ? session : keepQuery(session, query, now) }
    return show(encounter, said === undefined ? its : under(said, its), changes)
  })

/** A page of what fits; beyond the last one, the last; where nothing is any more, the filters. */
export const showList = (encounter: Encounter, wanted: number, said?: string) =>
  Effect.gen(function* () {
    const { account, now, session } = encounter
    const query = vacancyQueryOf(queryIn(session))
    const search = yield* VacancySearch
    const { ids, page, total } = yield* pageOf(wanted, (asked) => search.find(query, account.id, asked, now))
    if (total === 0)
      return yield* showFilters(encounter, said === undefined ? {} : { said: html`✅ ${said}` })
    const rows = yield* (yield* Vacancies).getAll(ids)
    const t = textsOf(encounter)
    const its = listScreen(t, account.locale, {
      title: `🔎 ${t.search.name}`,
      total,
      page,
      rows,
      turn: (label, to) => act(label, "list", 0, `${to}`),
      open: (label, { id }, place) => act(label, "view", id, `${place}`),
      back: act(t.search.filters, "filters"),
    })
    const about = rows.map(({ author }) => author)
    return show(encounter, said === undefined ? its : under(html`✅ ${said}`, its), { session, about })
  })

/** The filters without one, and what is found then. */
export const showWithout = (encounter: Encounter, key: string) => {
  const query = without(queryIn(encounter.session), key)
  const session = keepQuery(encounter.session, query, encounter.now)
  return showList({ ...encounter, session }, 0)
}

/** What stands at a place of what was found, and how many there are. */
export const foundAt = (encounter: Encounter, place: number) =>
  Effect.gen(function* () {
    const { account, now, session } = encounter
    const search = yield* VacancySearch
    const page = { offset: place, limit: 1 }
    const { ids, total } = yield* search.find(vacancyQueryOf(queryIn(session)), account.id, page, now)
    return { id: Option.fromNullable(ids[0]), total }
  })
