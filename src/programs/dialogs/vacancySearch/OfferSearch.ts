import { Effect, Option } from "effect"
import type { Act } from "../../../domain/Incoming.ts"
import { html } from "../../../domain/text/Html.ts"
import { screen } from "../../../domain/Screen.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { showAnew } from "../kit/ShowScreen.ts"
import { wayBack } from "../kit/WayBack.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { foundCount } from "../filters/FoundList.ts"
import { showFound } from "../filters/ShowFound.ts"
import { searchedWords } from "../filters/TypedWords.ts"
import { searchForVacancies } from "./SearchForVacancies.ts"
import { searchButton } from "./VacancySearchScreens.ts"

/** The key in the session's drafts of words that nobody asked for. */
const said = "said"

/** Offer to search for words that nothing awaited, if they find anything; not to employers, who write to others. */
export const offerSearch = (interaction: Interaction, act: Act) =>
  Effect.gen(function* () {
    const { account, now, session } = interaction
    const words = act._tag === "Text" ? searchedWords(act.text) : Option.none<string>()
    if (Option.isNone(words) || account.role === "employer") return Option.none()
    const total = yield* searchForVacancies.count({ words: words.value }, account.id, now)
    if (total === 0) return Option.none()
    const t = textsOf(interaction)
    const count = t.vacancySearch.found(total, foundCount(account.locale, total))
    const its = screen(
      html`${t.vacancySearch.offer(words.value)}`,
      [searchButton(`🔎 ${count}`, "searchSaid", {}, "success")],
      wayBack(t),
    )
    const kept = { step: "words", answers: { words: words.value }, updatedAt: now }
    return Option.some(
      showAnew(interaction, its, { session: { ...session, drafts: { ...session.drafts, [said]: kept } } }),
    )
  })

/** Search for the words that were offered, without other filters. */
export const searchSaid = (interaction: Interaction) => {
  const { account, now, session } = interaction
  const query = searchForVacancies.draft.decode(session.drafts[said]?.answers)
  return Option.match(query, {
    onNone: () => Effect.succeed(outOfDate(interaction)),
    onSome: (words) =>
      showFound(
        searchForVacancies,
        { ...interaction, session: searchForVacancies.draft.keep(session, words, now) },
        account.id,
        0,
      ),
  })
}
