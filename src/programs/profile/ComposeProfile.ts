import type { Effect } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import { Language } from "../../domain/Locale.ts"
import type { PersonalPart, ProfilePart } from "../../domain/ProfilePart.ts"
import type { TelegramError } from "../../domain/telegram/TelegramError.ts"
import { locales } from "../../locales/Locales.ts"
import { commandNames, operatorCommandNames, type Texts } from "../../locales/Texts.ts"
import type { PartContent } from "../../services/PublishedProfile.ts"
import type { TelegramClient, TelegramParams } from "../../services/TelegramClient.ts"

/** A part of the profile and the call that publishes it. */
export interface Publication extends PartContent {
  readonly publish: (client: TelegramClient["Type"]) => Effect.Effect<void, TelegramError>
}

/** The languages Telegram distinguishes, by their codes, which know no scripts; and the default one. */
const audiences: ReadonlyArray<{ readonly locale: Language; readonly language: Language | undefined }> = [
  ...Language.literals.map((locale) => ({ locale, language: locale })),
  { locale: "ru", language: undefined },
]

const inLanguage = (language: Language | undefined) =>
  language === undefined ? {} : { language_code: language }

const commands = (part: ProfilePart, params: TelegramParams<"setMyCommands">): Publication => ({
  part,
  content: JSON.stringify(params),
  publish: (client) => client.setMyCommands(params),
})

const describe = (locale: Language, names: ReadonlyArray<keyof Texts["commands"]>) =>
  names.map((command) => ({ command, description: locales[locale].commands[command] }))

/** No commands in groups: the bot serves private chats. */
const forGroups = commands(
  { kind: "groupCommands", chat: undefined, language: undefined },
  { commands: [], scope: { type: "all_group_chats" } },
)

const inEachLanguage = audiences.flatMap(({ language, locale }): ReadonlyArray<Publication> => {
  const { description, shortDescription } = locales[locale].profile
  const long = { description, ...inLanguage(language) }
  const short = { short_description: shortDescription, ...inLanguage(language) }
  return [
    commands(
      { kind: "commands", chat: undefined, language },
      {
        commands: describe(locale, commandNames),
        scope: { type: "all_private_chats" },
        ...inLanguage(language),
      },
    ),
    {
      part: { kind: "description", chat: undefined, language },
      content: JSON.stringify(long),
      publish: (client) => client.setMyDescription(long),
    },
    {
      part: { kind: "shortDescription", chat: undefined, language },
      content: JSON.stringify(short),
      publish: (client) => client.setMyShortDescription(short),
    },
  ]
})

/** The profile everybody sees. */
export const forEverybody: ReadonlyArray<Publication> = [forGroups, ...inEachLanguage]

/** The commands of an admin; `/crash` only outside production. */
export const forAdmin = (admin: UserId, environment: string): ReadonlyArray<Publication> =>
  audiences.map(({ language, locale }) =>
    commands(
      { kind: "commands", chat: admin, language },
      {
        commands: describe(locale, [
          ...commandNames,
          ...operatorCommandNames,
          ...(environment === "production" ? [] : (["crash"] as const)),
        ]),
        scope: { type: "chat", chat_id: admin },
        ...inLanguage(language),
      },
    ),
  )

/** Remove the commands of a former admin, who then sees those of everybody. */
export const withdrawProfile = (client: TelegramClient["Type"], { chat, language }: PersonalPart) =>
  client.deleteMyCommands({ scope: { type: "chat", chat_id: chat }, ...inLanguage(language) })
