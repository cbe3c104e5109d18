import { Array, Option } from "effect"
import { type Catalogue, type CatalogueItem, makeCatalogue } from "./Catalogue.ts"

/** An entry with its members: a region and its cities, a sphere and its professions. */
export interface Group<
  GroupId extends string = string,
  Id extends string = string,
> extends CatalogueItem<GroupId> {
  readonly members: Array.NonEmptyReadonlyArray<CatalogueItem<Id>>
}

interface Grouped<GroupId extends string, Id extends string> {
  readonly groups: Catalogue<GroupId>
  /** The members of all groups, group after group. */
  readonly members: Catalogue<Id>
  readonly groupOf: (id: Id) => GroupId
  readonly membersOf: (group: GroupId) => Catalogue<Id>
}

export const makeGrouped = <const GroupId extends string, const Id extends string>(
  data: Array.NonEmptyReadonlyArray<Group<GroupId, Id>>,
): Grouped<GroupId, Id> => {
  const groupOf = new Map(
    data.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)),
  )
  const membersOf = new Map(data.map(({ id, members }) => [id, makeCatalogue(members)]))
  return {
    groups: makeCatalogue(data),
    members: makeCatalogue(Array.flatMap(data, ({ members }) => members)),
    groupOf: (id) => Option.getOrThrow(Option.fromNullable(groupOf.get(id))),
    membersOf: (group) => Option.getOrThrow(Option.fromNullable(membersOf.get(group))),
  }
}
