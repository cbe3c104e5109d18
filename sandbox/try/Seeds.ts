import { everybody, newcomers, operator } from "../../seeds/People.ts"
import type { People } from "../persona/People.ts"
import type { Bot } from "../world/Bot.ts"
import type { World } from "../world/World.ts"

/** Ids of the bot's admins: the first persona's, and those of later admins. */
export const adminIds: ReadonlySet<number> = new Set(
  Array.from({ length: 20 }, (_, index) => operator.id + index),
)

const somebody = [...Object.values(newcomers), operator]

/** The owner's posts in the channel. */
const posts = [
  "Assalomu alaykum! Bu kanalda Toshkentdagi ish oʻrinlari.\nЗдравствуйте! Здесь вакансии Ташкента.",
  "💼 Haydovchi, C toifa · Водитель категории C\n📍 Toshkent\n💰 6 000 000 – 8 000 000 soʻm",
]

/** A channel to read beside the bot's chat, created each time. */
export const seedChannel = (world: World, people: People) => {
  const owner = people.list().find(({ id }) => adminIds.has(id))
  if (owner === undefined) return
  const channel = world.addGroup({ title: "Toshkentda ish", type: "channel", username: "try_jobs" })
  owner.join(channel, "creator")
  for (const post of posts) owner.in(channel).say(post)
}

/** The first personas: a newcomer for each language, and an operator; then those restored from before. */
export const seedPeople = (world: World, people: People, bot: Bot) => {
  for (const setup of somebody) people.add(setup)
  for (const setup of everybody) world.dialog(bot, people.add(setup).user)
}
