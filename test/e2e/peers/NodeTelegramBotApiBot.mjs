import {
  Bot,
  InlineKeyboardBuilder,
  InputFile,
  ReplyKeyboardBuilder,
  TelegramApiError,
} from "node-telegram-bot-api"
import { run } from "node-telegram-bot-api/node"

const { API_ROOT: apiRoot, BOT_TOKEN: token } = process.env
const bot = new Bot(token, { apiRoot })

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const download = async (fileId) => {
  const { file_path } = await bot.api.getFile({ file_id: fileId })
  const response = await fetch(`${apiRoot}/file/bot${token}/${file_path}`)
  return new Uint8Array(await response.arrayBuffer())
}

bot.command("start", (ctx) =>
  ctx.reply("Welcome!", {
    reply_markup: new ReplyKeyboardBuilder().text("Jobs").text("Help").build({ resize_keyboard: true }),
  }),
)
bot.command("buttons", (ctx) =>
  ctx.reply("Which one?", {
    reply_markup: new InlineKeyboardBuilder().text("Left", "left").text("Right", "right").build(),
  }),
)
bot.on("callback_query", async (ctx) => {
  const { data, message } = ctx.callbackQuery
  const place = { chat_id: message.chat.id, message_id: message.message_id }
  await bot.api.editMessageText({ ...place, text: `You chose ${data}` })
  await ctx.answerCallbackQuery({ text: "Noted" })
})
bot.on("message", async (ctx, next) => {
  const { chat, document, photo } = ctx.message
  if (photo !== undefined) {
    const bytes = await download(photo.at(-1).file_id)
    const again = new InputFile(bytes, { filename: "again.png" })
    await bot.api.sendPhoto({ chat_id: chat.id, photo: again, caption: `${bytes.length} bytes` })
  } else if (document !== undefined) {
    const bytes = await download(document.file_id)
    const again = new InputFile(bytes, { filename: document.file_name })
    await bot.api.sendDocument({ chat_id: chat.id, document: again, caption: `${bytes.length} bytes` })
  } else {
    await next()
  }
})
bot.on("message", (ctx) =>
  ctx.reply(`<b>${escape(ctx.message.from.first_name)}</b>: ${escape(ctx.message.text)}`, {
    parse_mode: "HTML",
  }),
)
bot.catch((error) => {
  if (error instanceof TelegramApiError) {
    console.error(`TelegramApiError ${error.errorCode} ${error.retryAfter}: ${error.description}`)
  } else {
    console.error(`${error.name}: ${error.message}`)
  }
})

console.log("ready")
await run(bot)
