import { type Token, wordAt } from "./Tokens.ts"
import { deniesLess, isExperience, saysNone, saysOften } from "./Vocabulary.ts"

/** Drop phrases that negate "less", since `не менее 3 лет` means the same as `3 года`. */
export const withoutDenials = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> =>
  tokens.filter(
    (_, at) =>
      !deniesLess(wordAt(tokens, at), wordAt(tokens, at + 1)) &&
      !deniesLess(wordAt(tokens, at - 1), wordAt(tokens, at)),
  )

/** Whether the text tells how often, not how long: `3 раза в неделю`. */
export const tellsHowOften = (tokens: ReadonlyArray<Token>): boolean =>
  tokens.some((_, at) => saysOften(wordAt(tokens, at - 1), wordAt(tokens, at)))

/** Whether the text says there is no experience, whatever else it mentions: `нет опыта, 25 лет`. */
export const deniesExperience = (tokens: ReadonlyArray<Token>): boolean =>
  tokens.some((_, at) => {
    const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)]
    return (
      (saysNone(word) && isExperience(next)) ||
      (isExperience(word) && saysNone(next)) ||
      word === "tajribasiz"
    )
  })
