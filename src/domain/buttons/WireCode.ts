import type { Schema } from "effect"

const annotation = Symbol.for("jobbot/WireCode")

/** The argument of an act that has another name on the wire. */
export const coded = <Fields extends Schema.Struct.Fields>(
  code: string,
  argument: Schema.Struct<Fields>,
): Schema.Struct<Fields> => argument.annotations({ [annotation]: code })

/** The act's name on the wire. */
export const codeOf = (name: string, { ast }: Schema.Schema.Any): string => {
  const code = ast.annotations[annotation]
  return typeof code === "string" ? code : name
}
