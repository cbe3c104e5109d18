import { Bot, InlineKeyboard } from "grammy"

const { BOT_TOKEN: token, API_ROOT: apiRoot } = process.env

/** In production there is no API_ROOT, and the bot uses Telegram. */
export const bot = new Bot(token, apiRoot === undefined ? {} : { client: { apiRoot } })

bot.command("start", (ctx) =>
  ctx.reply("Coffee or tea?", { reply_markup: new InlineKeyboard().text("Coffee").text("Tea") }),
)
bot.on("callback_query:data", async (ctx) => {
  await ctx.editMessageText(`${ctx.callbackQuery.data} it is.`)
  await ctx.answerCallbackQuery("Noted")
})
