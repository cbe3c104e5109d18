import { Schema } from "effect"
import { lengthOf, maxCaption } from "../text/Lengths.ts"

/** Fields common to the bodies of the page and of the control end points. */

export const word = (least: number, most: number) =>
  Schema.String.pipe(Schema.minLength(least), Schema.maxLength(most))

export const name = Schema.String.pipe(
  Schema.pattern(/^[^\p{Cc}]{1,64}$/u, { message: () => "1 to 64 characters are expected" }),
  Schema.pattern(/\S/, { message: () => "more than spaces is expected" }),
)

export const username = Schema.String.pipe(
  Schema.pattern(/^[A-Za-z][A-Za-z0-9_]{3,31}$/, {
    message: () => "4 to 32 letters, digits and _ without @ are expected",
  }),
)

export const languageCode = Schema.String.pipe(Schema.pattern(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))

export const phone = Schema.String.pipe(Schema.pattern(/^\+?[0-9 ()-]{3,32}$/))

/** The value of a deep link's `start=`. */
export const payload = Schema.String.pipe(Schema.pattern(/^[A-Za-z0-9_-]{1,64}$/))

export const caption = Schema.String.pipe(
  Schema.minLength(1),
  Schema.filter((text) => lengthOf(text) <= maxCaption, {
    message: () => `${maxCaption} characters at most are expected`,
  }),
)

export const latitude = Schema.Number.pipe(Schema.between(-90, 90))

export const longitude = Schema.Number.pipe(Schema.between(-180, 180))

export const optionIds = Schema.Array(Schema.Int).pipe(Schema.maxItems(12))
