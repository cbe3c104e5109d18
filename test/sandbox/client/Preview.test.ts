import { describe, expect, it } from "@effect/vitest"
import { previewOf } from "../../../sandbox/client/text/Preview.ts"
import type { Message } from "../../../sandbox/world/Message.ts"

const message: Message = {
  message_id: 1,
  date: 1_700_000_000,
  chat: { id: 7, type: "private", first_name: "Aziza" },
}
const file = { file_id: "f", file_unique_id: "u" }

describe("a one-line preview of a message", () => {
  it("is its text, or else its kind, with the caption if there is one", () => {
    const photo = [{ ...file, width: 1, height: 1 }]
    expect(previewOf({ ...message, text: "Hello" })).toBe("Hello")
    expect(previewOf({ ...message, photo })).toBe("Photo")
    expect(previewOf({ ...message, photo, caption: "Our office" })).toBe("Photo: Our office")
  })

  it("is GIF for an animation, though it has a document too", () => {
    const animation = { ...file, width: 1, height: 1, duration: 1 }
    expect(previewOf({ ...message, animation, document: file })).toBe("GIF")
  })

  it("is a generic word for unknown kinds", () => {
    expect(previewOf(message)).toBe("Message")
  })
})
