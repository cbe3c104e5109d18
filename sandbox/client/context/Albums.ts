import type { SeenMessage } from "../../world/Message.ts"

export type Group = readonly [SeenMessage, ...ReadonlyArray<SeenMessage>]

/** Single messages, and groups of messages that form an album. */
export const groupAlbums = (messages: ReadonlyArray<SeenMessage>): ReadonlyArray<Group> => {
  const groups: Array<[SeenMessage, ...Array<SeenMessage>]> = []
  for (const message of messages) {
    const last = groups.at(-1)
    const album = message.media_group_id
    if (last !== undefined && album !== undefined && last[0].media_group_id === album) last.push(message)
    else groups.push([message])
  }
  return groups
}
