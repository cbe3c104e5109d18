import { describe, expect, it } from "@effect/vitest"
import { previewOf } from "../../../sandbox/client/text/Preview.ts"
import type { Message } from "../../../sandbox/world/Message.ts"

const message: Message = {
  message_id: 1,
  date: 1_700_000_000,
  chat: { id: 7, type: "private", first_name: "Aziza" },
}
const file = { file_id: "f", file_unique_id: "u" }

describe("a message in one line", () => {
  it("is its text, or else what it is, with the caption if there is one", () => {
    const photo = [{ ...file, width: 1, height: 1 }]
    expect(previewOf({ ...message, text: "Hello" })).toBe("Hello")
    expect(previewOf({ ...message, photo })).toBe("Photo")
    expect(previewOf({ ...message, photo, caption: "Our office" })).toBe("Photo: Our office")
  })

  it("calls an animation GIF, though it carries a document too", () => {
    const animation = { ...file, width: 1, height: 1, duration: 1 }
    expect(previewOf({ ...message, animation, document: file })).toBe("GIF")
  })

  it("calls what it doesn't know a message", () => {
    expect(previewOf(message)).toBe("Message")
  })
})
