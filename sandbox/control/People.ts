import { maxPeople } from "../world/Limits.ts"
import { personaAt } from "../web/Places.ts"
import { refused } from "../web/WebError.ts"
import { assertFree } from "./Chats.ts"
import type { ControlHandler } from "./ControlContext.ts"
import { NewPerson } from "./Inputs.ts"
import { readInput } from "./ReadInput.ts"

export const getPeople: ControlHandler = ({ people }) => people.list().map(({ user }) => user)

export const getPerson: ControlHandler = ({ people }, { params }) =>
  personaAt({ people }, params["person"]).user

export const postPerson: ControlHandler = async ({ people, world }, { request }) => {
  const wanted = await readInput(request, NewPerson)
  if (people.list().length >= maxPeople) throw refused(`There are ${maxPeople} people already.`)
  if (wanted.id !== undefined && world.userById(wanted.id) !== undefined)
    throw refused(`The id ${wanted.id} is taken.`)
  assertFree(world, wanted.username)
  return people.add(wanted).user
}
