import type { PersonaView } from "../../web/Protocol.ts"

export const fullName = ({ firstName, lastName }: Pick<PersonaView, "firstName" | "lastName">) =>
  lastName === undefined ? firstName : `${firstName} ${lastName}`

/** What one may know somebody by. */
const known = (persona: PersonaView) =>
  [fullName(persona), `@${persona.username ?? ""}`, persona.languageCode ?? "", String(persona.id)].map(
    (each) => each.toLowerCase(),
  )

/** Those of whom every word says something: the beginning of a name's word, of @username, language or id. */
export const findPeople = (people: ReadonlyArray<PersonaView>, query: string): ReadonlyArray<PersonaView> => {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
  return people.filter((persona) =>
    words.every((word) =>
      known(persona).some((text) => text.split(" ").some((part) => part.startsWith(word))),
    ),
  )
}

/** Shown without looking for them. */
export const fewPeople = 12

/** The first few, and all who are on the page. */
export const peopleInSight = (people: ReadonlyArray<PersonaView>, shown: ReadonlyArray<number>) =>
  people.filter(({ id }, index) => index < fewPeople || shown.includes(id))
