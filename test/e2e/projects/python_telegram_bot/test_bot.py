import json
from urllib.request import urlopen

from bot import root, updater


def post(path, **body):
    return json.load(urlopen(f"{root}/sandbox/v1{path}", json.dumps(body).encode()))["result"]


def test_the_bot_asks_and_takes_the_answer():
    updater.start_polling(timeout=1)
    chat = f"/people/{post('/people', first_name='Ann')['id']}/chats/{updater.bot.id}"
    post(f"{chat}/start")
    assert post(f"{chat}/next")["text"] == "Coffee or tea?"
    assert post(f"{chat}/press", text="Tea")["text"] == "Noted"
    assert post(f"{chat}/next")["text"] == "Tea it is."
    updater.stop()
