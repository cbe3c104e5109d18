import { foldedWords } from "../text/Fold.ts"

/** The maximum number of words in a query; those after it are ignored. */
const most = 16

/** Words that don't tell one job from another. */
const idle = new Set(
  foldedWords(
    `va uchun bilan yoki ish ishi ishlar kerak vakansiya
     и в во на по с со для из у к о от до или работа работу ищу нужен нужна требуется вакансия вакансии
     a an and at by for in of on or the to job jobs work vacancy wanted`,
  ),
)

/** The folded words of a query, in order, each once. Words that tell nothing are kept only if there are no others. */
export const queryWords = (typed: string): ReadonlyArray<string> => {
  const words = [...new Set(foldedWords(typed))]
  const telling = words.filter((word) => !idle.has(word))
  return (telling.length > 0 ? telling : words).slice(0, most)
}
