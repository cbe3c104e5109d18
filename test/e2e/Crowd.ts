import { Effect, Either } from "effect"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import type { Sandbox } from "../../sandbox/Sandbox.ts"
import type { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"
import type { Bot } from "../../sandbox/world/Bot.ts"

/** Each command with words that only its answer contains. */
const commands = {
  menu: "☰ Menu\nRole:",
  help: "Everything works with buttons.",
  about: "A job marketplace inside Telegram",
  privacy: "What is not stored",
  language: "Choose the language of the bot.",
  settings: "Language: English",
  role: "What brings you here?",
} as const
type Command = keyof typeof commands

/** Milliseconds that a person waits before trying again: longer than a restart. */
const patience = 8_000

/** A person with a list of commands to send, in order, and a request to send to support. */
export interface Member {
  readonly chat: PersonaChat
  readonly script: ReadonlyArray<Command>
  /** Words of each expected answer, in order. */
  readonly answers: ReadonlyArray<string>
  attempts: number
  /** When the last command was answered, milliseconds since the epoch. */
  answeredAt: number
}

const shuffled = (random: SeededRandom, commandNames: ReadonlyArray<Command>) =>
  commandNames
    .map((name) => ({ name, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name)

/** People who agreed to the terms and look for work. */
export const gatherCrowd = (sandbox: Sandbox["Type"], bot: Bot, random: SeededRandom, size: number) =>
  Effect.forEach(
    Array.from({ length: size }, (_, index) => index),
    (index) =>
      Effect.gen(function* () {
        const persona = sandbox.people.add({ first_name: `Ann ${index}`, language_code: "en" })
        const chat = persona.chatWith(bot)
        chat.start()
        yield* chat.awaitMessage("By continuing you agree", patience)
        chat.press("Continue")
        yield* chat.awaitMessage("What brings you here?", patience)
        chat.press("I’m looking for work")
        yield* chat.awaitMessage("Role: job seeker", patience)
        const names = ["menu", "help", "about", "privacy", "language", "settings", "role"] as const
        const script = shuffled(random, names)
        const member: Member = {
          chat,
          script,
          answers: script.map((name) => commands[name]),
          attempts: 0,
          answeredAt: 0,
        }
        return member
      }),
    { concurrency: "unbounded" },
  )

/** Send the commands in bursts of one to four, each burst after the previous one is answered. */
export const giveCommands = (member: Member, random: SeededRandom) =>
  Effect.gen(function* () {
    const { answers, chat, script } = member
    let at = 0
    while (at < script.length) {
      const until = Math.min(script.length, at + random.integer(1, 5))
      for (const name of script.slice(at, until)) chat.say(`/${name}`)
      const last = answers[until - 1] ?? ""
      yield* chat.awaitMessage(last, 30_000)
      at = until
    }
    member.answeredAt = Date.now()
  })

/** The next act of a person given the current screen; undefined when nothing is left to do. */
const actOn = (member: Member): (() => void) | undefined => {
  const { chat } = member
  const text = chat.lastReply?.text ?? ""
  const press = (label: string) => () => void chat.press(label)
  if (text.includes("We got your request")) return undefined
  if (text.includes("Step 1 of 3")) return press("Question")
  if (text.includes("Step 2 of 3"))
    return () => {
      member.attempts += 1
      chat.say(`request ${chat.chat.id} ${member.attempts}`)
    }
  if (text.includes("Step 3 of 3")) return press("Send")
  if (text.includes("You stopped half-way")) return press("Continue")
  return () => void chat.say("/support")
}

/** Fill in and send a request to support, trying again if an answer is missing. */
export const askSupport = (member: Member): Effect.Effect<void> =>
  Effect.gen(function* () {
    for (let act = actOn(member); act !== undefined; act = actOn(member)) {
      act()
      // Unanswered within the time limit: the current screen then shows how to continue.
      Either.getOrUndefined(yield* Effect.either(member.chat.awaitMessage(() => true, patience)))
    }
  })
