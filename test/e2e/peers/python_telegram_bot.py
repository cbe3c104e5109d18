"""An echo bot in the style of python-telegram-bot 13."""

import html
import io
import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ParseMode, ReplyKeyboardMarkup
from telegram.error import RetryAfter
from telegram.ext import CallbackQueryHandler, CommandHandler, Filters, MessageHandler, Updater


def start(update, context):
    keyboard = ReplyKeyboardMarkup([["Jobs", "Help"]], resize_keyboard=True)
    update.message.reply_text("Welcome!", reply_markup=keyboard)


def buttons(update, context):
    row = [
        InlineKeyboardButton("Left", callback_data="left"),
        InlineKeyboardButton("Right", callback_data="right"),
    ]
    update.message.reply_text("Which one?", reply_markup=InlineKeyboardMarkup([row]))


def pressed(update, context):
    query = update.callback_query
    query.edit_message_text(f"You chose {query.data}")
    query.answer(text="Noted")


def photo(update, context):
    content = bytes(update.message.photo[-1].get_file().download_as_bytearray())
    update.message.reply_photo(io.BytesIO(content), caption=f"{len(content)} bytes")


def document(update, context):
    received = update.message.document
    content = bytes(received.get_file().download_as_bytearray())
    update.message.reply_document(
        io.BytesIO(content), filename=received.file_name, caption=f"{len(content)} bytes"
    )


def echo(update, context):
    name = html.escape(update.effective_user.first_name, quote=False)
    text = html.escape(update.message.text, quote=False)
    update.message.reply_text(f"<b>{name}</b>: {text}", parse_mode=ParseMode.HTML)


def error(update, context):
    problem = context.error
    retry_after = int(problem.retry_after) if isinstance(problem, RetryAfter) else None
    print(f"{type(problem).__name__} {retry_after}: {problem}", flush=True)


root = os.environ["API_ROOT"]
updater = Updater(os.environ["BOT_TOKEN"], base_url=f"{root}/bot", base_file_url=f"{root}/file/bot")
dispatcher = updater.dispatcher
dispatcher.add_handler(CommandHandler("start", start))
dispatcher.add_handler(CommandHandler("buttons", buttons))
dispatcher.add_handler(CallbackQueryHandler(pressed))
dispatcher.add_handler(MessageHandler(Filters.photo, photo))
dispatcher.add_handler(MessageHandler(Filters.document, document))
dispatcher.add_handler(MessageHandler(Filters.text, echo))
dispatcher.add_error_handler(error)

# The poll under way at SIGTERM is waited for.
updater.start_polling(timeout=2)
print("ready", flush=True)
updater.idle()
