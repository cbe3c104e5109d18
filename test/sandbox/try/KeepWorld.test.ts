import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Schema } from "effect"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { People } from "../../../sandbox/persona/People.ts"
import { defaultOptions } from "../../../sandbox/SandboxOptions.ts"
import { restoreWorld, writeAtEnd } from "../../../sandbox/try/KeepWorld.ts"
import { Snapshot, takeSnapshot } from "../../../sandbox/try/Snapshot.ts"
import { World } from "../../../sandbox/world/World.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "jobbot-keep-"))),
  (path) =>
    Effect.sync(() => {
      rmSync(path, { recursive: true, force: true })
    }),
)

/** A world of its own with a bot, to be saved in a file. */
const newWorld = (path: string) => {
  const world = new World(defaultOptions)
  const people = new People(world)
  const bot = world.addBot({ token: "700:secret", username: "kept_bot" })
  return { world, people, bot, file: join(path, "world.json") }
}

type Kept = ReturnType<typeof newWorld>

const act = fc.oneof(
  fc.record({ what: fc.constant("say" as const), text: fc.string({ minLength: 1 }) }),
  fc.record({ what: fc.constantFrom("photo", "document", "voice", "sticker", "contact", "block", "edit") }),
)

const play = (
  { bot, people }: Kept,
  acts: ReadonlyArray<readonly [number, typeof act extends fc.Arbitrary<infer A> ? A : never]>,
) => {
  const cast = ["uz", "ru", undefined].map((language) =>
    people.add({ first_name: "Ann", ...(language === undefined ? {} : { language_code: language }) }),
  )
  for (const [who, each] of acts) {
    const persona = cast[who % cast.length]
    if (persona === undefined) continue
    const chat = persona.chatWith(bot)
    if ("text" in each) chat.say(each.text)
    else if (each.what === "block") persona.block(bot)
    else if (each.what === "contact") chat.shareOwnContact("+998901234567")
    else if (each.what === "edit") chat.edit(chat.say("before").message_id, "after")
    else if (each.what === "photo" || each.what === "document") chat.send(each.what, { caption: "<b>&" })
    else if (each.what === "voice" || each.what === "sticker") chat.send(each.what)
  }
}

const writeDown = (kept: Kept) => Effect.scoped(writeAtEnd(kept))

const told = ({ bot, world }: Kept): unknown =>
  JSON.parse(Schema.encodeSync(Snapshot)(takeSnapshot(world, bot)))

describe("a saved world", () => {
  it.scopedLive.prop(
    "is restored with people, chats, files, blocks and the next ids",
    [fc.array(fc.tuple(fc.nat(2), act), { maxLength: 30 })],
    ([acts]) =>
      Effect.gen(function* () {
        const path = yield* folder
        const before = newWorld(path)
        play(before, acts)
        yield* writeDown(before)
        const after = newWorld(path)
        expect(yield* restoreWorld(after)).toBe(true)
        expect(told(after)).toEqual(told(before))
        const [first] = before.people.list()
        if (first !== undefined) {
          const message = after.people.get(first.id)?.chatWith(after.bot).say("again")
          expect(message?.message_id).toBe(before.bot.lastMessageId + 1)
        }
      }),
    { fastCheck: { numRuns: 30 } },
  )

  it.scopedLive("is empty if nothing was saved", () =>
    Effect.gen(function* () {
      const kept = newWorld(yield* folder)
      expect(yield* restoreWorld(kept)).toBe(false)
    }),
  )

  it.scopedLive.prop(
    "is refused, and left unchanged, if the file has other content",
    [fc.oneof(fc.string(), fc.json())],
    ([text]) =>
      Effect.gen(function* () {
        const kept = newWorld(yield* folder)
        writeFileSync(kept.file, text)
        const error = yield* Effect.flip(restoreWorld(kept))
        expect(error.message).toBe(`${kept.file} can't be read as people and chats. Remove it to begin anew`)
        expect(readFileSync(kept.file, "utf8")).toBe(text)
      }),
  )
})
