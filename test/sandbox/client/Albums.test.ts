import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { groupAlbums } from "../../../sandbox/client/context/Albums.ts"
import type { Message } from "../../../sandbox/world/Message.ts"

const chat = { id: 7, type: "private", first_name: "Aziza" } as const
const message = (message_id: number, album: string | undefined): Message => ({
  message_id,
  date: 1_700_000_000,
  chat,
  ...(album === undefined ? {} : { media_group_id: album }),
})

describe("albums", () => {
  it("keep all messages in order, and never mix two albums", () => {
    const albums = fc.array(fc.option(fc.constantFrom("a", "b"), { nil: undefined }))
    fc.assert(
      fc.property(albums, (ids) => {
        const messages = ids.map((album, index) => message(index + 1, album))
        const groups = groupAlbums(messages)
        expect(groups.flat()).toEqual(messages)
        for (const group of groups) {
          expect(new Set(group.map((each) => each.media_group_id)).size).toBe(1)
          expect(group.length === 1 || group[0].media_group_id !== undefined).toBe(true)
        }
      }),
    )
  })

  it("stay one group while no other message comes between", () => {
    const messages = [message(1, "a"), message(2, "a"), message(3, undefined), message(4, "a")]
    expect(groupAlbums(messages).map((group) => group.map(({ message_id }) => message_id))).toEqual([
      [1, 2],
      [3],
      [4],
    ])
  })
})
