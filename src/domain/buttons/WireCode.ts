import type { Schema } from "effect"

const annotation = Symbol.for("jobbot/WireCode")

/** The argument of an act that buttons do not call by its name. */
export const coded = <S extends Schema.Annotable.All>(code: string, argument: S): Schema.Annotable.Self<S> =>
  argument.annotations({ [annotation]: code })

/** The name of an act as buttons carry it. */
export const codeOf = (name: string, { ast }: Schema.Schema.Any): string => {
  const code = ast.annotations[annotation]
  return typeof code === "string" ? code : name
}
