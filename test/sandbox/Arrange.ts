import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { BotClient } from "./BotClient.ts"

let nextBotId = 1000

/** A bot of its own for a test, with a person who has written to it. */
export const arrange = Effect.gen(function* () {
  const sandbox = yield* Sandbox
  const id = nextBotId++
  const bot = sandbox.world.addBot({ token: `${id}:secret`, username: `jobs${id}_bot` })
  const client = new BotClient(sandbox.url, bot.token)
  const ann = sandbox.people.add({ first_name: "Ann", language_code: "uz" })
  const chat = ann.chatWith(bot)
  chat.start()
  const send = (params: object) => client.call("sendMessage", { chat_id: ann.id, ...params })
  return { ...sandbox, bot, client, ann, chat, send }
})
