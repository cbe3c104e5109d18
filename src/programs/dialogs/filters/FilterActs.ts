import { Array, Effect, Option } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { makeDialog } from "../wizard/Dialog.ts"
import { changeAnswer } from "../wizard/OpenWizard.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import type { FilterKey } from "./Filter.ts"
import type { SearchArea } from "./Filter.ts"
import type { Search } from "./Search.ts"
import { nearWords } from "../../../domain/search/NearWords.ts"
import { showFilters, wordsIn } from "./ShowFilters.ts"
import { showFound, showWithout } from "./ShowFound.ts"

/** Open a search with its last filters. */
export const openFilters =
  <Query, Id, Searcher, R>(search: Search<Query, Id, Searcher, R>) =>
  (interaction: Interaction) =>
    search.by(interaction, (searcher) => showFilters(search, interaction, searcher))

/** A wizard with one step per filter; only single steps are ever asked. */
const filterWizard = <Query, Id, Searcher, R>({
  draft,
  filters,
  name,
  texts,
}: Search<Query, Id, Searcher, R>): Wizard<Query> => ({
  name,
  title: (t) => `🔎 ${texts(t).name}`,
  decode: draft.decode,
  steps: Array.map(filters, ({ step }) => step),
})

/** Asks for one filter's value; finishing or cancelling returns to all filters. */
export const filterDialog = <Query, Id, Searcher, R>(search: Search<Query, Id, Searcher, R>) =>
  makeDialog(
    filterWizard(search),
    (interaction, { answers, heard, session }) => {
      const idle: Interaction = { ...interaction, session }
      return search.by(idle, (searcher) =>
        showFilters(search, idle, searcher, {
          changed: answers,
          ...(heard !== undefined && { said: html`✅ ${heard}` }),
        }),
      )
    },
    openFilters(search),
  )

interface OfFilter {
  readonly key: FilterKey
}

/** Handlers of the buttons on the filters and the list. */
export const filterActs = <Query, Id, Searcher, R>(search: Search<Query, Id, Searcher, R>) => {
  const { by, draft } = search
  const wizard = filterWizard(search)
  const change = (interaction: Interaction, changed: (query: Query) => Query) =>
    by(interaction, (searcher) =>
      showFilters(search, interaction, searcher, { changed: changed(draft.of(interaction.session)) }),
    )
  return {
    open: openFilters(search),
    filters: openFilters(search),
    setFilter: (interaction: Interaction, { key }: OfFilter) =>
      by(interaction, () =>
        Effect.succeed(
          changeAnswer(wizard, interaction, {
            about: 0,
            answers: draft.encode(draft.of(interaction.session)),
            step: key,
          }),
        ),
      ),
    clearFilter: (interaction: Interaction, { key }: OfFilter) =>
      change(interaction, (query) => draft.without(query, key)),
    clearFilters: (interaction: Interaction) => change(interaction, () => draft.empty),
    useNear: (interaction: Interaction, { index }: ActArgument<SearchArea, "useNear">) =>
      change(interaction, (query) => {
        const words = nearWords(wordsIn(draft, query))[index]
        return Option.getOrElse(draft.decode({ ...draft.encode(query), words }), () => query)
      }),
    findWithout: (interaction: Interaction, { key }: OfFilter) =>
      by(interaction, (searcher) => showWithout(search, interaction, searcher, key)),
    list: (interaction: Interaction, { page = 0 }: ActArgument<SearchArea, "list">) =>
      by(interaction, (searcher) => showFound(search, interaction, searcher, page)),
  }
}
