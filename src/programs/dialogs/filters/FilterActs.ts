import { Array } from "effect"
import type { Interaction } from "../kit/Interaction.ts"
import { pageIn } from "../kit/Paging.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { FormerTap, Handler } from "../Area.ts"
import { makeDialog, type WizardDialog } from "../wizard/Dialog.ts"
import type { Search } from "./Search.ts"
import { showFilters } from "./ShowFilters.ts"
import { showFound, showWithout } from "./ShowFound.ts"

/** Opens a search: its filters, as they were left. */
export const openFilters =
  <Query, Id, Searcher, R>(search: Search<Query, Id, Searcher, R>) =>
  (interaction: Interaction) =>
    search.by(interaction, (searcher) => showFilters(search, interaction, searcher))

/** Asks what is chosen for one filter; leaving it leads back to all of them. */
export const filterDialog = <Query, Id, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
): WizardDialog<StorageError, R> =>
  makeDialog(
    {
      name: search.name,
      title: (t) => `🔎 ${search.texts(t).name}`,
      decode: search.draft.decode,
      steps: Array.map(search.filters, ({ step }) => step),
    },
    (interaction, { answers, session }) => {
      const left: Interaction = { ...interaction, session }
      return search.by(left, (searcher) => showFilters(search, left, searcher, { changed: answers }))
    },
    openFilters(search),
  )

/** What the buttons of the filters and of the list do. */
export const filterActs = <Query, Id, Searcher, R>(
  search: Search<Query, Id, Searcher, R>,
  ask: WizardDialog<StorageError, R>,
) => {
  const { by, draft } = search
  const changed =
    (change: (query: Query, key: string) => Query): Handler<FormerTap, StorageError, R> =>
    (interaction, { arg }) =>
      by(interaction, (searcher) =>
        showFilters(search, interaction, searcher, { changed: change(draft.of(interaction.session), arg) }),
      )
  return {
    filters: openFilters(search),
    set: (interaction, { arg }) =>
      by(interaction, () =>
        ask.change(interaction, {
          about: 0,
          answers: draft.encode(draft.of(interaction.session)),
          step: arg,
        }),
      ),
    clear: changed(draft.without),
    reset: changed(() => draft.empty),
    without: (interaction, { arg }) =>
      by(interaction, (searcher) => showWithout(search, interaction, searcher, arg)),
    list: (interaction, { arg }) =>
      by(interaction, (searcher) => showFound(search, interaction, searcher, pageIn(arg))),
  } satisfies Readonly<Record<string, Handler<FormerTap, StorageError, R>>>
}
