import type { User } from "@grammyjs/types"
import { given } from "../kit/Given.ts"
import { maxPeople } from "../world/Limits.ts"
import { isTaken } from "../world/Usernames.ts"
import { json } from "./Answers.ts"
import { NewPersonaBody, readJson } from "./Bodies.ts"
import type { NewPersona, PersonaView, WebState } from "./Protocol.ts"
import type { Handler, WebContext } from "./WebContext.ts"
import { refused } from "./WebError.ts"

/** What a persona is to the bot under trial, as far as that is known here. */
const partOf = ({ options, world }: WebContext, { id }: User) => {
  if (options.adminIds.has(id)) return "operator"
  const dialog = world.bots.get(options.bot ?? "")?.dialogs.get(id)
  const hasWritten = dialog?.messages.some(({ from }) => from?.id === id) ?? false
  return options.parts?.get(id) ?? (hasWritten || options.bot === undefined ? undefined : "new here")
}

const personaView = (context: WebContext, user: User): PersonaView => ({
  id: user.id,
  firstName: user.first_name,
  ...(user.last_name === undefined ? {} : { lastName: user.last_name }),
  ...(user.username === undefined ? {} : { username: user.username }),
  ...(user.language_code === undefined ? {} : { languageCode: user.language_code }),
  ...given({ part: partOf(context, user) }),
  admin: context.options.adminIds.has(user.id),
})

/** All personas. */
export const webState = (context: WebContext): WebState => {
  const { options, people, world } = context
  const bot = world.bots.get(options.bot ?? "")
  return {
    personas: people.list().map(({ user }) => personaView(context, user)),
    bots: [...world.bots.values()].map(({ user }) => ({
      id: user.id,
      first_name: user.first_name,
      username: user.username,
      supports_inline_queries: user.supports_inline_queries,
    })),
    ...(bot === undefined ? {} : { bot: bot.id }),
  }
}

export const getStories: Handler = (context) => json(context, context.options.stories ?? [])

export const getState: Handler = (context) => json(context, webState(context))

const freeAdminId = ({ options, world }: WebContext) => {
  for (const id of options.adminIds) if (world.userById(id) === undefined) return id
  throw refused("The bot knows no more admins: all their ids are taken.")
}

const newUser = (context: WebContext, wanted: NewPersona) => ({
  ...(wanted.admin === true ? { id: freeAdminId(context) } : {}),
  first_name: wanted.firstName,
  ...(wanted.lastName === undefined ? {} : { last_name: wanted.lastName }),
  ...(wanted.username === undefined ? {} : { username: wanted.username }),
  ...(wanted.languageCode === undefined ? {} : { language_code: wanted.languageCode }),
})

export const postPersona: Handler = async (context, { request }) => {
  const wanted = await readJson(request, NewPersonaBody)
  const { people, world } = context
  if (people.list().length >= maxPeople) throw refused(`There are ${maxPeople} people already.`)
  if (wanted.username !== undefined && isTaken(world, wanted.username))
    throw refused("This username is taken.")
  const { user } = people.add(newUser(context, wanted))
  return json(context, personaView(context, user))
}
