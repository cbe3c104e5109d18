import { everybody } from "../../seeds/People.ts"
import type { People } from "../persona/People.ts"
import type { Bot } from "../world/Bot.ts"
import type { UserSetup, World } from "../world/World.ts"

/** Ids of the bot's admins: the first persona's, and those of later admins. */
export const adminIds: ReadonlySet<number> = new Set(
  Array.from({ length: 20 }, (_, index) => 900_000_001 + index),
)

const somebody: ReadonlyArray<UserSetup> = [
  {
    id: 800_000_001,
    first_name: "Dilnoza",
    last_name: "Karimova",
    username: "dilnoza_k",
    language_code: "uz",
  },
  { id: 800_000_002, first_name: "Сергей", last_name: "Ким", username: "sergey_kim", language_code: "ru" },
  {
    id: 800_000_003,
    first_name: "Emma",
    last_name: "Brown",
    username: "emma_brown",
    language_code: "en",
  },
  { id: 900_000_001, first_name: "Kate", last_name: "Operator", username: "kate_ops", language_code: "en" },
]

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
