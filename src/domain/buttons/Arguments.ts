import { Schema } from "effect"
import { PageWord, IndexWord, Position, StepWord } from "./Words.ts"

/**
 * The argument of a button in wire form: a number, 0 if absent, and a word of `[a-z0-9_-]{0,24}`, empty if absent. An
 * argument's schema sees only the parts that are present.
 */
export interface Carried {
  readonly id: number
  readonly arg: string
}

/** A position in the button's number; 0, the first, if absent. */
export const positionInNumber = Schema.optionalWith(Position, { default: () => 0 }).pipe(Schema.fromKey("id"))

/** A field in the button's word. */
export const inWord = <A, I extends string>(schema: Schema.Schema<A, I>) =>
  Schema.propertySignature(schema).pipe(Schema.fromKey("arg"))

/** A field in the button's word, missing if the word is empty. */
export const mayBeInWord = <A, I extends string>(schema: Schema.Schema<A, I>) =>
  Schema.optional(schema).pipe(Schema.fromKey("arg"))

/** A field in the button's word, `otherwise` if the word is empty. */
export const inWordOr = <A, I extends string>(schema: Schema.Schema<A, I>, otherwise: NoInfer<A>) =>
  Schema.optionalWith(schema, { default: () => otherwise }).pipe(Schema.fromKey("arg"))

export const noArgument = Schema.Struct({ id: Schema.optionalWith(Schema.Undefined, { exact: true }) })

export const byId = <A>(id: Schema.Schema<A, number>) => Schema.Struct({ id })

export const page = Schema.Struct({ page: mayBeInWord(PageWord) })

export const listIndex = Schema.Struct({ index: positionInNumber })

export const idAndPage = <A>(id: Schema.Schema<A, number>) =>
  Schema.Struct({ id, page: mayBeInWord(PageWord) })

export const idAndIndex = <A>(id: Schema.Schema<A, number>) =>
  Schema.Struct({ id, index: mayBeInWord(IndexWord) })

export const idAndStep = <A>(id: Schema.Schema<A, number>) => Schema.Struct({ id, step: inWord(StepWord) })
