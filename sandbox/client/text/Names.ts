import type { PersonaView } from "../../web/Protocol.ts"

export const fullName = ({ firstName, lastName }: Pick<PersonaView, "firstName" | "lastName">) =>
  lastName === undefined ? firstName : `${firstName} ${lastName}`

/** The properties by which a person can be recognised. */
const known = (persona: PersonaView) =>
  [
    fullName(persona),
    `@${persona.username ?? ""}`,
    persona.languageCode ?? "",
    persona.part ?? "",
    String(persona.id),
  ].map((each) => each.toLowerCase())

/** The people for whom every word matches the start of a word of the name, of the @username, language or id. */
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

/** The number of people shown without a search. */
export const fewPeople = 12

/** The first few, and all who are on the page. */
export const peopleInSight = (people: ReadonlyArray<PersonaView>, shown: ReadonlyArray<number>) =>
  people.filter(({ id }, index) => index < fewPeople || shown.includes(id))
