import type { BotCommand, BotCommandScope } from "@grammyjs/types"

const keyOf = (scope: BotCommandScope, language: string) => {
  const chat = "chat_id" in scope ? `:${scope.chat_id}` : ""
  const user = "user_id" in scope ? `:${scope.user_id}` : ""
  return `${scope.type}${chat}${user}/${language}`
}

interface Viewer {
  readonly chatId: number
  readonly userId: number
  readonly isPrivate: boolean
  readonly isAdministrator: boolean
  readonly language: string
}

/** Narrower scopes first, as clients look them up. */
const scopesFor = ({ chatId, isAdministrator, isPrivate, userId }: Viewer): ReadonlyArray<BotCommandScope> =>
  isPrivate
    ? [{ type: "chat", chat_id: chatId }, { type: "all_private_chats" }, { type: "default" }]
    : [
        { type: "chat_member", chat_id: chatId, user_id: userId },
        ...(isAdministrator ? [{ type: "chat_administrators", chat_id: chatId } as const] : []),
        { type: "chat", chat_id: chatId },
        ...(isAdministrator ? [{ type: "all_chat_administrators" } as const] : []),
        { type: "all_group_chats" },
        { type: "default" },
      ]

/** A bot's command lists, one per scope and language (`""` is the default). */
export class CommandLists {
  readonly #lists = new Map<string, ReadonlyArray<BotCommand>>()
  /** Called after a list was set or deleted. */
  onChange: () => void = () => undefined

  set(scope: BotCommandScope, language: string, commands: ReadonlyArray<BotCommand>) {
    this.#lists.set(keyOf(scope, language), commands)
    this.onChange()
  }

  delete(scope: BotCommandScope, language: string) {
    this.#lists.delete(keyOf(scope, language))
    this.onChange()
  }

  get(scope: BotCommandScope, language: string) {
    return this.#lists.get(keyOf(scope, language)) ?? []
  }

  /** The menu that a user sees in a chat: in each scope their own language first, then the default. */
  resolve(viewer: Viewer): ReadonlyArray<BotCommand> {
    for (const scope of scopesFor(viewer)) {
      for (const language of [viewer.language, ""]) {
        const list = this.get(scope, language)
        if (list.length > 0) return list
      }
    }
    return []
  }
}
