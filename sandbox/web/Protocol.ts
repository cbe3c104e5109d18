import type {
  BotCommand,
  ForceReply,
  InlineQueryResult,
  ReplyKeyboardMarkup,
  UserFromGetMe,
} from "@grammyjs/types"
import type { ApiCall } from "../world/CallLog.ts"
import type { Message } from "../world/Message.ts"

/** What the page and the sandbox say to each other. Types only: the page is built without the server's code. */

/** A chat as one persona names it: the id of the bot in a private chat, the (negative) id of a group or channel. */
export type Peer = number

export interface PersonaView {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  /** One of the ids that the bot under trial knows as its admins. */
  readonly admin: boolean
}

/** Makes a persona; what is left out is left out of its profile too. */
export interface NewPersona {
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  readonly admin?: boolean
}

export type BotView = Pick<UserFromGetMe, "id" | "first_name" | "username" | "supports_inline_queries">

export type PeerKind = "bot" | "group" | "supergroup" | "channel"

export interface ChatSummary {
  readonly peer: Peer
  readonly kind: PeerKind
  readonly title: string
  readonly username?: string
  readonly lastMessage?: Message
}

/** A chat as it is opened: its latest messages, oldest first, and what stands around them. */
export interface ChatView extends ChatSummary {
  readonly messages: ReadonlyArray<Message>
  /** There are older ones. */
  readonly more: boolean
  readonly keyboard?: ReplyKeyboardMarkup | ForceReply
  /** The persona blocked this bot. */
  readonly blocked: boolean
  /** The persona has written to this bot before; otherwise there is a START button in place of the input field. */
  readonly started: boolean
  /** May the persona write here: in channels, its administrators. */
  readonly canWrite: boolean
  /** Of a forum. */
  readonly topics?: ReadonlyArray<TopicView>
  readonly joined: boolean
  /** The menu of commands for this persona, chat and language. */
  readonly commands: ReadonlyArray<BotCommand>
  /** What a bot says of itself in an empty chat, in the persona's language. */
  readonly description: string
}

export interface TopicView {
  readonly id: number
  readonly name: string
  readonly closed: boolean
}

/** What came of an act, where that is worth a word. */
export interface ActAnswer {
  readonly note?: string
}

/** `GET /web/state` */
export interface WebState {
  readonly personas: ReadonlyArray<PersonaView>
  readonly bots: ReadonlyArray<BotView>
  /** The bot under trial: the one personas meet first. */
  readonly bot?: number
}

/** What a persona does in a chat: `POST /web/personas/:persona/chats/:peer/acts`. */
export type PersonaAct =
  | { readonly _tag: "Say"; readonly text: string; readonly replyTo?: number }
  | { readonly _tag: "Start"; readonly payload?: string }
  | { readonly _tag: "Edit"; readonly messageId: number; readonly text: string }
  /** Removes a message from the chat; bots don't hear of it. */
  | { readonly _tag: "Delete"; readonly messageId: number }
  /** Presses an inline button; the answer to the request is a PressAnswer. */
  | { readonly _tag: "Press"; readonly messageId: number; readonly data: string }
  /** Chooses options of a poll by their places; none takes the vote back. */
  | { readonly _tag: "Vote"; readonly messageId: number; readonly options: ReadonlyArray<number> }
  | { readonly _tag: "ShareOwnContact"; readonly phone: string }
  | { readonly _tag: "SendContact"; readonly phone: string; readonly firstName: string }
  | { readonly _tag: "SendLocation"; readonly latitude: number; readonly longitude: number }
  /** A sample of its kind; files of one's own are uploaded. */
  | { readonly _tag: "SendSample"; readonly kind: "voice" | "sticker" }
  | { readonly _tag: "Block" }
  | { readonly _tag: "Unblock" }
  | { readonly _tag: "Join" }
  | { readonly _tag: "Leave" }
  /** Sends a result of an inline query into this chat. */
  | { readonly _tag: "ChooseInline"; readonly bot: number; readonly query: string; readonly result: string }

/**
 * `POST /web/personas/:persona/chats/:peer/files?kind=photo|document|voice|video|audio&name=…&caption=…`: the body is
 * the file.
 */
export type UploadKind = "photo" | "document" | "voice" | "video" | "audio"

/** What the presser of a button is shown; `answered` is false when the bot said nothing in time. */
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
  readonly answered: boolean
  readonly results: ReadonlyArray<InlineQueryResult>
  readonly nextOffset: string
}

/** Something that happened in a chat of a persona, as the stream of `GET /web/events?personas=1,2` tells it. */
export type ChatHappening = { readonly persona: number; readonly peer: Peer } & (
  | { readonly _tag: "Added"; readonly message: Message }
  | { readonly _tag: "Edited"; readonly message: Message }
  | { readonly _tag: "Deleted"; readonly messageId: number }
  /** The bot is typing, uploading …: a word of sendChatAction. */
  | { readonly _tag: "Action"; readonly action: string }
  | { readonly _tag: "Keyboard"; readonly keyboard: ReplyKeyboardMarkup | ForceReply | null }
  /** Blocked, joined, new commands: the chat is to be asked for again. */
  | { readonly _tag: "Changed" }
)

/** Events of the stream: `chats` carries ChatHappening[], `people` WebState, `hello` nothing: ask for everything again. */
export type StreamEvent = "hello" | "chats" | "people"

/** An update as it was queued for a bot. */
export interface UpdateView {
  readonly at: number
  readonly bot: number
  readonly updateId: number
  readonly kind: string
  /** The update, as the bot gets it. */
  readonly update: unknown
}

/** Events of `GET /web/machine/events`: `traffic` carries this, at most ten times a second; `bot` a BotProcessView. */
export interface Traffic {
  readonly calls: ReadonlyArray<ApiCall>
  readonly updates: ReadonlyArray<UpdateView>
  /** How many were left out, there being too many. */
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
  /** How it ended last, `SIGKILL` or an exit code. */
  readonly lastEnd?: string
  /** Where its own pages are. */
  readonly url?: string
}

/** `GET /web/machine`; without a bot of our own there is nothing to kill. */
export interface MachineView {
  readonly process?: BotProcessView
  /** Updates that wait in the server for their bot. */
  readonly waiting: number
}

/** `POST /web/machine/process`. `GET /web/machine/metrics` passes the bot's own `/metrics` on, 503 when it is down. */
export interface ProcessAct {
  readonly act: "kill" | "stop" | "start"
}
