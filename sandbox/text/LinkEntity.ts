import type { MessageEntity } from "@grammyjs/types"
import { checkedLink, linkedUserId } from "./CheckedLink.ts"
import type { FindUser } from "./FormattedText.ts"

interface Span {
  readonly offset: number
  readonly length: number
}

/** A link or a mention; undefined if the target is invalid and the text stays plain. */
export const linkEntity = (span: Span, target: string, findUser: FindUser): MessageEntity | undefined => {
  const userId = linkedUserId(target)
  if (userId !== undefined) {
    const user = findUser(userId)
    return user && { type: "text_mention", ...span, user }
  }
  const url = checkedLink(target)
  return url === undefined ? undefined : { type: "text_link", ...span, url }
}
