import { type Token, wordAt } from "./Tokens.ts"
import { deniesLess, isExperience, saysNone, saysOften } from "./Vocabulary.ts"

/** Without what says that it isn't less: `не менее 3 лет` is as `3 года`. */
export const withoutDenials = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> =>
  tokens.filter(
    (_, at) =>
      !deniesLess(wordAt(tokens, at), wordAt(tokens, at + 1)) &&
      !deniesLess(wordAt(tokens, at - 1), wordAt(tokens, at)),
  )

/** How often something is done, not how long: `3 раза в неделю`. */
export const tellsHowOften = (tokens: ReadonlyArray<Token>): boolean =>
  tokens.some((_, at) => saysOften(wordAt(tokens, at - 1), wordAt(tokens, at)))

/** That there is no experience, whatever else is told: `нет опыта, 25 лет`. */
export const deniesExperience = (tokens: ReadonlyArray<Token>): boolean =>
  tokens.some((_, at) => {
    const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)]
    return (
      (saysNone(word) && isExperience(next)) ||
      (isExperience(word) && saysNone(next)) ||
      word === "tajribasiz"
    )
  })
