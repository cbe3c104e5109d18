import { Schema } from "effect"

/** A value as a bar, with its label before it and its words behind it. */
export const Bar = Schema.Struct({ label: Schema.String, value: Schema.NonNegativeInt, words: Schema.String })
export type Bar = typeof Bar.Type

/** A picture of numbers, as data: drawn when it is sent. Texts are plain. */
export const Chart = Schema.TaggedStruct("Bars", {
  title: Schema.String,
  subtitle: Schema.String,
  /** At most 12. */
  bars: Schema.Array(Bar).pipe(Schema.maxItems(12)),
})
export type Chart = typeof Chart.Type
