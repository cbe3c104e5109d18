import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Option } from "effect"
import { UserId } from "../../../../src/domain/Ids.ts"
import type { ChatMessage, Conversation } from "../../../../src/domain/market/Conversation.ts"
import { ChatMessageId, CompanyId, ConversationId } from "../../../../src/domain/market/MarketIds.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { chatScreen } from "../../../../src/programs/dialogs/conversations/ConversationScreens.ts"

const seeker = UserId.make(1)

const conversation: Conversation = {
  id: ConversationId.make(1),
  application: Option.none(),
  invitation: Option.none(),
  company: CompanyId.make(1),
  companyName: "Acme",
  seeker,
  named: { number: 1, name: "", facts: Option.none() },
  vacancy: Option.none(),
  title: "",
  revealedAt: Option.none(),
  closedAt: Option.none(),
  closedBy: Option.none(),
  blockedBy: { seeker: false, employer: false },
  updatedAt: 0,
}

const quoted = (text: string): string => {
  const message: ChatMessage = {
    id: ChatMessageId.make(1),
    side: "employer",
    author: UserId.make(2),
    kind: "text",
    text,
    file: Option.none(),
    at: 0,
  }
  const by = { side: "seeker", person: seeker } as const
  const none = { openings: [], isAsked: false, shared: false, theyShared: false, hasContacts: false }
  const view = { conversation, by, history: [message], ...none }
  return /<blockquote>([^<]*)<\/blockquote>/u.exec(chatScreen(locales.en, "en", view).text.value)?.[1] ?? ""
}

const contact = fc.constantFrom(
  "90 123 45 67",
  "+998 (90) 123-45-67",
  "ivan7@gmail.com",
  "https://site7.uz/7",
  "t.me/ivan7",
  "@ivan_7",
)

describe("a long message in a conversation's history", () => {
  it.prop(
    "shows no part of a contact at the place where it is cut",
    [contact, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 900 }), fc.boolean()],
    ([hidden, before, after, afterLink]) => {
      const begin = afterLink ? `https://site.uz/${"x".repeat(before)} ` : "word ".repeat(before / 5)
      expect(quoted(`${begin}${hidden}${" word".repeat(after / 5)}`)).not.toMatch(/\d|ivan|site/u)
    },
    { fastCheck: { numRuns: 500 } },
  )
})
