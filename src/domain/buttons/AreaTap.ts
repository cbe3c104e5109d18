import { Array, Option, Record, Schema, Struct } from "effect"
import { type ActArgument, type AreaAct, areaActs, areaCodes, type AreaName } from "./AreaActs.ts"
import type { Carried } from "./Arguments.ts"
import { codeOf } from "./WireCode.ts"

interface TapOn<A extends AreaName, K extends AreaAct<A>> {
  readonly _tag: "Area"
  readonly area: A
  readonly act: K
  readonly argument: ActArgument<A, K>
}

/** An act in an area with its argument. */
export type AreaTap = { [A in AreaName]: { [K in AreaAct<A>]: TapOn<A, K> }[AreaAct<A>] }[AreaName]

/** An argument as a parameter, optional where it has no required fields. */
export type Given<A extends AreaName, K extends AreaAct<A>, More extends ReadonlyArray<unknown> = []> =
  {} extends ActArgument<A, K>
    ? [argument?: ActArgument<A, K>, ...more: More]
    : [argument: ActArgument<A, K>, ...more: More]

const tapOf = (area: AreaName, act: string, argument: unknown): AreaTap =>
  ({ _tag: "Area", area, act, argument }) as AreaTap

export const areaTap = <A extends AreaName, K extends AreaAct<A>>(
  area: A,
  act: K,
  ...given: Given<A, K, ReadonlyArray<unknown>>
): AreaTap => tapOf(area, act, given[0] ?? {})

/** An act in an area in wire form. */
export interface CodedAct extends Carried {
  readonly area: string
  readonly act: string
}

interface Codec {
  readonly area: string
  readonly code: string
  readonly encode: (argument: unknown) => Partial<Carried>
  readonly decode: (carried: Partial<Carried>) => Option.Option<AreaTap>
}

const codecOf = (area: AreaName, act: string, schema: Schema.Schema<unknown, Partial<Carried>>): Codec => {
  const decode = Schema.decodeUnknownOption(schema, { onExcessProperty: "error" })
  return {
    area: areaCodes[area],
    code: codeOf(act, schema),
    encode: Schema.encodeUnknownSync(schema),
    decode: (carried) => Option.map(decode(carried), (argument) => tapOf(area, act, argument)),
  }
}

const codecs: Readonly<Record<string, Codec>> = Object.fromEntries(
  Struct.entries(areaActs).flatMap(([area, acts]) =>
    Object.entries(acts).map(([act, schema]) => [`${area}.${act}`, codecOf(area, act, schema as never)]),
  ),
)

const byCode = Array.groupBy(Object.values(codecs), ({ area, code }) => `${area}.${code}`)

export const encodeAreaTap = ({ act, area, argument }: AreaTap): CodedAct => {
  const { code, encode } = Option.getOrThrow(Record.get(codecs, `${area}.${act}`))
  const { arg = "", id = 0 } = encode(argument)
  return { area: areaCodes[area], act: code, id, arg }
}

/** None where the code is unknown or its argument doesn't decode. */
export const decodeAreaTap = ({ act, area, arg, id }: CodedAct): Option.Option<AreaTap> => {
  const carried = { ...(id !== 0 && { id }), ...(arg !== "" && { arg }) }
  const known: ReadonlyArray<Codec> = byCode[`${area}.${act}`] ?? []
  return Option.firstSomeOf(known.map(({ decode }) => decode(carried)))
}
