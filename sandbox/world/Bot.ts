import type { MenuButton, User, UserFromGetMe } from "@grammyjs/types"
import type { SeededRandom } from "../kit/SeededRandom.ts"
import type { SandboxClock } from "../time/SandboxClock.ts"
import type { Chat } from "./Chat.ts"
import { CommandLists } from "./CommandLists.ts"
import { type CallbackAnswer, type InlineAnswer, PendingQueries } from "./PendingQueries.ts"
import { Poller } from "./Poller.ts"
import { idOfToken } from "./Token.ts"
import { updateLifetimes } from "./UpdateKind.ts"
import { UpdateQueue } from "./UpdateQueue.ts"

export interface BotSetup {
  /** `<id>:<secret>`. */
  readonly token: string
  readonly username?: string
  readonly firstName?: string
  /** In groups the bot receives only messages addressed to it; true by default, as with @BotFather. */
  readonly privacy?: boolean
}

export interface Webhook {
  readonly url: string
  readonly maxConnections: number
  readonly hasCertificate: boolean
  readonly secretToken?: string
  /** The last error of delivering an update; the date in Unix seconds. */
  lastError?: { readonly date: number; readonly message: string }
}

type ProfileText = "name" | "description" | "short_description"

/** A bot account and everything that the server stores for it. */
export class Bot {
  readonly token: string
  /** The user that getMe returns. */
  readonly user: UserFromGetMe
  /** The user shown as the sender of its messages. */
  readonly account: User
  readonly updates: UpdateQueue
  readonly poller: Poller
  readonly callbacks: PendingQueries<CallbackAnswer>
  readonly inlineQueries: PendingQueries<InlineAnswer>
  readonly commands = new CommandLists()
  /** By the id of the other side of a private chat; undefined is the key of the default. */
  readonly menuButtons = new Map<number | undefined, MenuButton>()
  /** Private chats by the id of the other side. */
  readonly dialogs = new Map<number, Chat>()
  /** Users it may temporarily write to without a started chat, with the end of that time (in milliseconds). */
  readonly mayWriteTo = new Map<number, number>()
  readonly #profile = new Map<string, string>()
  /** Called after a text of the profile was set. */
  onProfileChange: () => void = () => undefined
  readonly startedAt: number
  webhook: Webhook | undefined
  #lastMessageId = 0

  constructor(
    { firstName, privacy = true, token, username }: BotSetup,
    clock: SandboxClock,
    random: SeededRandom,
  ) {
    const id = idOfToken(token)
    this.token = token
    this.user = {
      id,
      is_bot: true,
      first_name: firstName ?? "Sandbox bot",
      username: username ?? `sandbox_${id}_bot`,
      can_join_groups: true,
      can_read_all_group_messages: !privacy,
      supports_inline_queries: true,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    }
    this.account = { id, is_bot: true, first_name: this.user.first_name, username: this.user.username }
    this.startedAt = clock.now()
    this.updates = new UpdateQueue(clock, random)
    this.poller = new Poller(this.updates, clock)
    this.callbacks = new PendingQueries(clock, updateLifetimes.callback_query * 1000)
    this.inlineQueries = new PendingQueries(clock, updateLifetimes.inline_query * 1000)
  }

  get id() {
    return this.user.id
  }

  get lastMessageId() {
    return this.#lastMessageId
  }

  /** Continue numbering messages after this id. */
  continueAfter(messageId: number) {
    this.#lastMessageId = messageId
  }

  /** One counter serves all private chats of a bot. */
  readonly nextMessageId = () => {
    this.#lastMessageId += 1
    return this.#lastMessageId
  }

  /** A text of the bot's profile in a language (`""` is the default). */
  profileText(kind: ProfileText, language: string) {
    return this.#profile.get(`${kind}/${language}`) ?? ""
  }

  setProfileText(kind: ProfileText, language: string, text: string) {
    this.#profile.set(`${kind}/${language}`, text)
    this.onProfileChange()
  }
}
