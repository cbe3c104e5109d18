import { afterAll, beforeAll, expect, test } from "vitest"
import { bot } from "./Bot.mjs"

const post = async (path, body = {}) => {
  const address = `${process.env.API_ROOT}/sandbox/v1${path}`
  return (await (await fetch(address, { method: "POST", body: JSON.stringify(body) })).json()).result
}
beforeAll(() => void bot.start())
afterAll(() => bot.stop())

test("the bot asks and accepts the answer", async () => {
  const { id } = await post("/people", { first_name: "Ann" })
  const chat = `/people/${id}/chats/${bot.token.split(":")[0]}`
  await post(`${chat}/start`)
  expect((await post(`${chat}/next`)).text).toBe("Coffee or tea?")
  expect((await post(`${chat}/press`, { text: "Tea" })).text).toBe("Noted")
  expect((await post(`${chat}/next`)).text).toBe("Tea it is.")
})
