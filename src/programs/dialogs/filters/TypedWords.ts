import type { Effect } from "effect"
import { Option } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Session } from "../../../domain/Session.ts"
import { queryGroups } from "../../../domain/search/QueryWords.ts"
import { html } from "../../../domain/text/Html.ts"
import { oneLine } from "../../../domain/text/OneLine.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { textsOf } from "../kit/Interaction.ts"
import type { Dialog } from "../wizard/Dialog.ts"
import { openFilters } from "./FilterActs.ts"
import type { Search } from "./Search.ts"
import { showFilters } from "./ShowFilters.ts"

/** In UTF-16 units. */
const longest = 100

/** The words of a message that can be searched for; none for signs only, and for a text too long to be meant so. */
export const searchedWords = (text: string): Option.Option<string> =>
  Option.some(oneLine(text)).pipe(
    Option.filter((words) => words.length <= longest && queryGroups(words).length > 0),
  )

type Searched<Query, Id, Searcher, R> = Search<Query, Id, Searcher, R>

/** The search's query with words instead of those before; the same query if it has none. */
export const withWords = <Query, Id, Searcher, R>(
  { draft }: Searched<Query, Id, Searcher, R>,
  session: Session,
  words: string,
): Query => {
  const query = draft.of(session)
  return Option.getOrElse(draft.decode({ ...draft.encode(query), words }), () => query)
}

/** Takes what is written on the screens of a search as the words to search for. */
export const wordsDialog = <Query, Id, Searcher, R>(
  search: Searched<Query, Id, Searcher, R>,
): Dialog<StorageError, R> => ({
  name: search.listener,
  steps: [],
  tap: openFilters(search),
  hear: (interaction, act): Effect.Effect<Outcome, StorageError, R> =>
    search.by(interaction, (searcher) => {
      const words = act._tag === "Text" ? searchedWords(act.text) : Option.none<string>()
      return showFilters(
        search,
        interaction,
        searcher,
        Option.match(words, {
          onNone: () => ({ said: html`${textsOf(interaction).common.unknown}` }),
          onSome: (said) => ({ changed: withWords(search, interaction.session, said) }),
        }),
      )
    }),
})
