"""A bot in the style of python-telegram-bot 13; in production there is no API_ROOT, and it uses Telegram."""

import os

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import CallbackQueryHandler, CommandHandler, Updater


def start(update, context):
    row = [InlineKeyboardButton(name, callback_data=name) for name in ("Coffee", "Tea")]
    update.message.reply_text("Coffee or tea?", reply_markup=InlineKeyboardMarkup([row]))


def pressed(update, context):
    update.callback_query.edit_message_text(f"{update.callback_query.data} it is.")
    update.callback_query.answer("Noted")


root = os.environ.get("API_ROOT", "https://api.telegram.org")
updater = Updater(os.environ["BOT_TOKEN"], base_url=f"{root}/bot", base_file_url=f"{root}/file/bot")
updater.dispatcher.add_handler(CommandHandler("start", start))
updater.dispatcher.add_handler(CallbackQueryHandler(pressed))
