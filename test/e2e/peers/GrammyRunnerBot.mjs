import { run, sequentialize } from "@grammyjs/runner"
import { Bot, GrammyError, InlineKeyboard, InputFile, Keyboard } from "grammy"

const { API_ROOT: apiRoot, BOT_TOKEN: token } = process.env
const bot = new Bot(token, { client: { apiRoot } })

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const download = async (ctx) => {
  const { file_path } = await ctx.getFile()
  const response = await fetch(`${apiRoot}/file/bot${token}/${file_path}`)
  return Buffer.from(await response.arrayBuffer())
}

bot.use(sequentialize((ctx) => String(ctx.chat?.id)))
bot.command("start", (ctx) =>
  ctx.reply("Welcome!", { reply_markup: new Keyboard().text("Jobs").text("Help").resized() }),
)
bot.command("buttons", (ctx) =>
  ctx.reply("Which one?", { reply_markup: new InlineKeyboard().text("Left", "left").text("Right", "right") }),
)
bot.on("callback_query:data", async (ctx) => {
  await ctx.editMessageText(`You chose ${ctx.callbackQuery.data}`)
  await ctx.answerCallbackQuery({ text: "Noted" })
})
bot.on("message:photo", async (ctx) => {
  const bytes = await download(ctx)
  await ctx.replyWithPhoto(new InputFile(bytes, "again.png"), { caption: `${bytes.length} bytes` })
})
bot.on("message:document", async (ctx) => {
  const bytes = await download(ctx)
  await ctx.replyWithDocument(new InputFile(bytes, ctx.message.document.file_name), {
    caption: `${bytes.length} bytes`,
  })
})
bot.on("message:text", (ctx) =>
  ctx.reply(`<b>${escape(ctx.from.first_name)}</b>: ${escape(ctx.message.text)}`, { parse_mode: "HTML" }),
)
bot.catch(({ error }) => {
  if (error instanceof GrammyError) {
    console.error(`GrammyError ${error.error_code} ${error.parameters.retry_after}: ${error.description}`)
  } else {
    console.error(`${error.name}: ${error.message}`)
  }
})

const runner = run(bot)
process.once("SIGTERM", () => runner.isRunning() && runner.stop())
console.log("ready")
await runner.task()
