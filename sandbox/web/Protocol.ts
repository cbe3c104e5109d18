import type {
  BotCommand,
  ForceReply,
  InlineQueryResult,
  ReplyKeyboardMarkup,
  UserFromGetMe,
} from "@grammyjs/types"
import type { ApiCall } from "../world/CallLog.ts"
import type { Message, SeenMessage } from "../world/Message.ts"

/** The messages between the page and the sandbox. Types only: the page is built without the server's code. */

/**
 * A chat as one persona refers to it: the id of the bot in a private chat, the (negative) id of a group, a
 * channel or a chat between two people.
 */
export type Peer = number

export interface PersonaView {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  /** What it is to the bot under trial, in a few words: `recruiter · 5 vacancies`, `new here`. */
  readonly part?: string
  /** Whether its id is one that the bot under trial knows as an admin's. */
  readonly admin: boolean
}

/** Create a persona; missing fields are missing in its profile too. */
export interface NewPersona {
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  readonly admin?: boolean
}

/** `POST /web/personas/:persona/groups`: a supergroup that the persona owns; the answer is its ChatSummary. */
export interface NewGroup {
  readonly title: string
  /** Ids of people and bots. */
  readonly members: ReadonlyArray<number>
}

/** `POST /web/personas/:persona/talks`: the chat with another person; the answer is its ChatSummary. */
export interface NewTalk {
  readonly person: number
}

export type BotView = Pick<UserFromGetMe, "id" | "first_name" | "username" | "supports_inline_queries">

export type PeerKind = "bot" | "person" | "group" | "supergroup" | "channel"

export interface ChatSummary {
  readonly peer: Peer
  readonly kind: PeerKind
  readonly title: string
  readonly username?: string
  /** The other person, in a chat of two people. */
  readonly person?: number
  /** Whether the persona may write here; in channels, only administrators. */
  readonly canWrite: boolean
  readonly lastMessage?: Message
}

/** A chat when it is opened: its latest messages, oldest first, and its surroundings. */
export interface ChatView extends ChatSummary {
  readonly messages: ReadonlyArray<SeenMessage>
  /** Whether there are older ones. */
  readonly more: boolean
  readonly keyboard?: ReplyKeyboardMarkup | ForceReply
  /** Whether the persona blocked this bot. */
  readonly blocked: boolean
  /**
   * Whether the persona has written to this bot before; otherwise there is a START button in place of the
   * input field.
   */
  readonly started: boolean
  /** Topics of a forum. */
  readonly topics?: ReadonlyArray<TopicView>
  readonly joined: boolean
  /** The menu of commands for this persona, chat and language. */
  readonly commands: ReadonlyArray<BotCommand>
  /** A bot's description for an empty chat, in the persona's language. */
  readonly description: string
}

export interface TopicView {
  readonly id: number
  readonly name: string
  readonly closed: boolean
}

/** The outcome of an act, if it should be shown. */
export interface ActAnswer {
  readonly note?: string
}

/** `GET /web/state` */
export interface WebState {
  readonly personas: ReadonlyArray<PersonaView>
  readonly bots: ReadonlyArray<BotView>
  /** The bot under trial, which new personas see first. */
  readonly bot?: number
}

/** One reaction of somebody in a story to what the bot shows. */
export interface StoryRule {
  /** Words in the bot's message; without them any message counts. */
  readonly sees?: string
  /**
   * Labels, of which the first that is there is pressed: a button with exactly this text, with it inside, or
   * with the number of the line that has it.
   */
  readonly press?: ReadonlyArray<string>
  /** What to write if there is no such button. */
  readonly say?: string
}

/** A part of a story. `by` is somebody of its cast; `note` is shown meanwhile. */
export type StoryStep = { readonly note?: string } & (
  | { readonly _tag: "Say"; readonly by: string; readonly text: string }
  /** Apply the first rule that fits, again and again, until the bot's message has one of these words. */
  | {
      readonly _tag: "Walk"
      readonly by: string
      readonly rules: ReadonlyArray<StoryRule>
      readonly until: ReadonlyArray<string>
    }
  /** Wait a few seconds for a message to somebody with these words; the story goes on without it. */
  | { readonly _tag: "Await"; readonly by: string; readonly text: string }
  | { readonly _tag: "Process"; readonly act: ProcessAct["act"] }
)

/** Somebody in a story: a persona who is there, or one who is new to the bot, made if the known one isn't. */
export interface StoryRole {
  readonly persona?: number
  readonly newcomer?: NewPersona
}

/** `GET /web/stories`: short plays in which the page presses the buttons, up to a moment worth a look. */
export interface StoryView {
  readonly name: string
  readonly language: "uz" | "ru" | "en"
  readonly title: string
  /** What happens, in a sentence. */
  readonly about: string
  /** By role; the first is shown first. */
  readonly cast: Readonly<Record<string, StoryRole>>
  /** Whether the inspector is shown beside the people. */
  readonly machine?: boolean
  readonly steps: ReadonlyArray<StoryStep>
  /** At the end: what to look at, and what to try. */
  readonly look: string
}

/** An act of a persona in a chat: `POST /web/personas/:persona/chats/:peer/acts`. */
export type PersonaAct =
  | { readonly _tag: "Say"; readonly text: string; readonly replyTo?: number }
  | { readonly _tag: "Start"; readonly payload?: string }
  | { readonly _tag: "Edit"; readonly messageId: number; readonly text: string }
  /** Remove a message from the chat; bots aren't notified. */
  | { readonly _tag: "Delete"; readonly messageId: number }
  /** Press an inline button; the answer to the request is a PressAnswer. */
  | { readonly _tag: "Press"; readonly messageId: number; readonly data: string }
  /** Choose options of a poll by index; none takes the vote back. */
  | { readonly _tag: "Vote"; readonly messageId: number; readonly options: ReadonlyArray<number> }
  | { readonly _tag: "ShareOwnContact"; readonly phone: string }
  | { readonly _tag: "SendContact"; readonly phone: string; readonly firstName: string }
  | { readonly _tag: "SendLocation"; readonly latitude: number; readonly longitude: number }
  /** A sample of its kind; one's own files are uploaded. */
  | { readonly _tag: "SendSample"; readonly kind: "voice" | "sticker" }
  | { readonly _tag: "Block" }
  | { readonly _tag: "Unblock" }
  | { readonly _tag: "Join" }
  | { readonly _tag: "Leave" }
  /** Send a result of an inline query into this chat. */
  | { readonly _tag: "ChooseInline"; readonly bot: number; readonly query: string; readonly result: string }

/**
 * `POST /web/personas/:persona/chats/:peer/files?kind=photo|document|voice|video|audio&name=…&caption=…`: the
 * body is the file.
 */
export type UploadKind = "photo" | "document" | "voice" | "video" | "audio"

/** The result shown to the presser of a button; `answered` is false if the bot didn't answer in time. */
export interface PressAnswer {
  readonly answered: boolean
  readonly text?: string
  readonly alert: boolean
  readonly url?: string
}

/** `POST /web/personas/:persona/inline`, body InlineAsk. */
export interface InlineAsk {
  readonly bot: number
  readonly query: string
  readonly offset: string
}

export interface InlineView {
  /** Whether the bot receives inline queries at all: its `allowed_updates` may leave them out. */
  readonly taken: boolean
  readonly answered: boolean
  readonly results: ReadonlyArray<InlineQueryResult>
  readonly nextOffset: string
}

/** An event in a chat of a persona, in the stream of `GET /web/events?personas=1,2`. */
export type ChatHappening = { readonly persona: number; readonly peer: Peer } & (
  | { readonly _tag: "Added"; readonly message: Message }
  /** Its content or the bot's reaction changed. */
  | { readonly _tag: "Edited"; readonly message: SeenMessage }
  | { readonly _tag: "Deleted"; readonly messageId: number }
  /** The bot is typing, uploading …: an action of sendChatAction. */
  | { readonly _tag: "Action"; readonly action: string }
  | { readonly _tag: "Keyboard"; readonly keyboard: ReplyKeyboardMarkup | ForceReply | null }
  /** Blocked, joined, new commands: the chat must be reloaded. */
  | { readonly _tag: "Changed" }
)

/** Events of the stream: `chats` carries ChatHappening[], `people` WebState, `hello` nothing: reload everything. */
export type StreamEvent = "hello" | "chats" | "people"

/** An update as it was queued for a bot. */
export interface UpdateView {
  readonly at: number
  readonly bot: number
  readonly updateId: number
  readonly kind: string
  /** The update as the bot receives it. */
  readonly update: unknown
}

/** Events of `GET /web/machine/events`: `traffic` carries this, at most ten times a second; `bot` a BotProcessView. */
export interface Traffic {
  readonly calls: ReadonlyArray<ApiCall>
  readonly updates: ReadonlyArray<UpdateView>
  /** How many were left out because there were too many. */
  readonly skipped: number
}

/** The process of the bot under trial. */
export interface BotProcessView {
  readonly state: "starting" | "running" | "stopping" | "stopped"
  readonly pid?: number
  /** Unix milliseconds. */
  readonly since: number
  /** How often it was started. */
  readonly starts: number
  /** How it last ended, `SIGKILL` or an exit code. */
  readonly lastEnd?: string
  /** The address of its own pages. */
  readonly url?: string
}

/** `GET /web/machine`; without a bot of our own there is nothing to kill. */
export interface MachineView {
  readonly process?: BotProcessView
  /** Pending updates of the bot. */
  readonly waiting: number
}

/** `POST /web/machine/process`. `GET /web/machine/metrics` passes the bot's own `/metrics` on, 503 when it is down. */
export interface ProcessAct {
  readonly act: "kill" | "stop" | "start"
}
