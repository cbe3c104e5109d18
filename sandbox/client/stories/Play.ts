import type { ChatView, StoryRole, StoryRule, StoryStep, StoryView } from "../../web/Protocol.ts"
import type { Message } from "../../world/Message.ts"
import { getJson, messageOf, postJson } from "../inspector/Requests.ts"
import { act, addPersona, chatPath, openChat } from "../store/Actions.ts"
import { press } from "../store/Press.ts"
import { hasRoomForMachine, showOnly, showPersona } from "../store/Shown.ts"
import { page, paneOf } from "../store/State.ts"
import { awaitIn, goOn, pause, Stopped } from "./Await.ts"
import { areSeen, freshMessages, type Move, nextMove } from "./NextMove.ts"
import { setPlaying, setTap } from "./StoryState.ts"
import { storyWords } from "./StoryWords.ts"

/** Milliseconds: before an act, so that a reader can follow; and until the bot counts as silent. */
const pace = 700
const patience = 15_000
const shortPatience = 4_000
/** Acts in one walk; more mean that it goes in circles. */
const mostMoves = 40

interface Stage {
  readonly bot: number
  readonly ids: Readonly<Record<string, number>>
  readonly story: StoryView
  readonly signal: AbortSignal
}

/** Whether a persona never wrote to the bot. */
const isNew = async (persona: number, bot: number) =>
  !(await getJson<ChatView>(chatPath(persona, bot))).started

const idOf = async ({ newcomer, persona }: StoryRole, bot: number): Promise<number> => {
  if (newcomer === undefined) return persona ?? 0
  if (persona !== undefined && (await isNew(persona, bot))) return persona
  const made = await addPersona(newcomer)
  if (made === undefined) throw new Error("Nobody could be added")
  return made.id
}

/** Show a persona's chat with the bot. */
const bring = (persona: number, bot: number) => {
  if (!page.get().shown.includes(persona)) showPersona(persona)
  if (paneOf(page.get(), persona).open !== bot) void openChat(persona, bot)
}

const freshOf = (persona: number, bot: number): ReadonlyArray<Message> | undefined => {
  const { chat } = paneOf(page.get(), persona)
  return chat?.peer === bot ? freshMessages(chat.messages, persona) : undefined
}

/** What tells one state of a chat from another, whatever arrived or was edited. */
const stateOf = (fresh: ReadonlyArray<Message>) =>
  JSON.stringify(
    fresh.map(({ caption, message_id, reply_markup, text }) => [message_id, text, caption, reply_markup]),
  )

/** The persona's own latest message on the page. */
const lastOwn = (persona: number, bot: number) => {
  const { chat } = paneOf(page.get(), persona)
  if (chat?.peer !== bot) return undefined
  return chat.messages.findLast(({ from }) => from?.id === persona)?.message_id ?? 0
}

/** Write, and wait until the page shows it: what was there before is no answer to it. */
const say = async (persona: number, text: string, { bot, signal }: Stage) => {
  const before = lastOwn(persona, bot) ?? 0
  await act(persona, bot, { _tag: "Say", text })
  const isShown = () => ((lastOwn(persona, bot) ?? 0) > before ? true : undefined)
  await awaitIn(page, isShown, patience, signal)
}

const perform = async (persona: number, move: Move, stage: Stage) => {
  if (move._tag === "Press") setTap({ persona, ...move })
  await pause(pace, stage.signal)
  if (move._tag === "Say") await say(persona, move.text, stage)
  else await press(persona, stage.bot, move.messageId, move.data)
  setTap(undefined)
}

/** Throws an Error with what was not there. */
const walk = async (
  persona: number,
  stage: Stage,
  rules: ReadonlyArray<StoryRule>,
  until: ReadonlyArray<string>,
) => {
  let before = ""
  for (let moves = 0; moves < mostMoves; moves++) {
    const next = await awaitIn(
      page,
      () => {
        const fresh = freshOf(persona, stage.bot) ?? []
        if (areSeen(fresh, until)) return "there"
        const state = stateOf(fresh)
        const move = state === before ? undefined : nextMove(rules, fresh)
        return move === undefined ? undefined : { move, state }
      },
      patience,
      stage.signal,
    )
    if (next === "there") return
    if (next === undefined) break
    before = next.state
    await perform(persona, next.move, stage)
  }
  throw new Error(storyWords(stage.story.language).stuck(until[0] ?? ""))
}

/** Show a persona's chat, once more if it didn't load. Throws an Error if it never does. */
const present = async (persona: number, { bot, signal, story }: Stage) => {
  for (let tries = 0; tries < 3; tries++) {
    bring(persona, bot)
    if (tries > 0) void openChat(persona, bot)
    if ((await awaitIn(page, () => freshOf(persona, bot), shortPatience, signal)) !== undefined) return
  }
  throw new Error(storyWords(story.language).stuck("/start"))
}

const play = async (step: StoryStep, stage: Stage) => {
  const { bot, ids, signal } = stage
  if (step._tag === "Process") {
    await pause(pace, signal)
    await postJson("/web/machine/process", { act: step.act })
    return
  }
  const persona = ids[step.by] ?? 0
  await present(persona, stage)
  if (step._tag === "Say") await perform(persona, { _tag: "Say", text: step.text }, stage)
  else if (step._tag === "Walk") await walk(persona, stage, step.rules, step.until)
  else {
    const seen = () => (areSeen(freshOf(persona, bot) ?? [], [step.text]) ? true : undefined)
    await awaitIn(page, seen, shortPatience, signal)
  }
}

const run = async (story: StoryView, bot: number, signal: AbortSignal) => {
  const ids: Record<string, number> = {}
  for (const [role, who] of Object.entries(story.cast)) ids[role] = await idOf(who, bot)
  goOn(signal)
  showOnly(Object.values(ids), story.machine === true && hasRoomForMachine())
  for (const step of story.steps) {
    goOn(signal)
    if (step.note !== undefined) setPlaying({ story, note: step.note, state: "playing" })
    await play(step, { bot, ids, story, signal })
  }
}

let current = new AbortController()

/** End the story that is being played, if there is one. */
export const stopStory = () => {
  current.abort()
  setPlaying(undefined)
}

/** Play a story to its end. Whatever hinders it is told in its note. */
export const playStory = async (story: StoryView) => {
  stopStory()
  const controller = new AbortController()
  current = controller
  const { bot } = page.get().web
  if (bot === undefined) return
  setPlaying({ story, note: story.about, state: "playing" })
  try {
    await run(story, bot, controller.signal)
    setPlaying({ story, note: story.look, state: "ended" })
  } catch (error) {
    if (!(error instanceof Stopped)) setPlaying({ story, note: messageOf(error), state: "stopped" })
  }
}
