import { Markup, Telegraf, TelegramError } from "telegraf"
import { message } from "telegraf/filters"

const { API_ROOT: apiRoot, BOT_TOKEN: token } = process.env
const bot = new Telegraf(token, { telegram: { apiRoot } })

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const download = async (ctx, fileId) => {
  const response = await fetch(await ctx.telegram.getFileLink(fileId))
  return Buffer.from(await response.arrayBuffer())
}

bot.start((ctx) => ctx.reply("Welcome!", Markup.keyboard(["Jobs", "Help"]).resize()))
bot.command("buttons", (ctx) =>
  ctx.reply(
    "Which one?",
    Markup.inlineKeyboard([Markup.button.callback("Left", "left"), Markup.button.callback("Right", "right")]),
  ),
)
bot.action(/.+/, async (ctx) => {
  await ctx.editMessageText(`You chose ${ctx.match[0]}`)
  await ctx.answerCbQuery("Noted")
})
bot.on(message("photo"), async (ctx) => {
  const bytes = await download(ctx, ctx.message.photo.at(-1).file_id)
  await ctx.replyWithPhoto({ source: bytes }, { caption: `${bytes.length} bytes` })
})
bot.on(message("document"), async (ctx) => {
  const { file_id, file_name } = ctx.message.document
  const bytes = await download(ctx, file_id)
  await ctx.replyWithDocument({ source: bytes, filename: file_name }, { caption: `${bytes.length} bytes` })
})
bot.on(message("text"), (ctx) =>
  ctx.replyWithHTML(`<b>${escape(ctx.from.first_name)}</b>: ${escape(ctx.message.text)}`),
)
bot.catch((error) => {
  if (error instanceof TelegramError) {
    console.error(`TelegramError ${error.code} ${error.parameters?.retry_after}: ${error.description}`)
  } else {
    console.error(`${error.name}: ${error.message}`)
  }
})

process.once("SIGTERM", () => bot.stop("SIGTERM"))
await bot.launch(() => console.log("ready"))
