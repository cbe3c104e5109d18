import { expect, layer } from "@effect/vitest"
import { Duration, Effect, FastCheck as fc } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { retention } from "../../../../src/domain/Retention.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import {
  acquainted,
  albumsDue,
  document,
  opens,
  photo,
  sees,
  t,
  talking,
  type Talk,
} from "../../../model/Talk.ts"
import { act, command, day, newest, play, type PrivateChat, settledChat, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf, live, type Town } from "../../../model/town/Town.ts"

const album = { album: "13577" }
const other = { album: "24680" }

/** One message after another as parts of an album; returns what the person was sent meanwhile. */
const sending = (chat: PrivateChat, acts: ReadonlyArray<Act>, more = album) =>
  Effect.reduce(acts, { chat, replies: 0 }, ({ chat: current, replies }, what) =>
    Effect.map(act(current, what, more), ({ chat: after, outcome }) => ({
      chat: after,
      replies:
        replies + outcome.outgoing.filter(({ chatId }) => chatId === privateChat(chat.person.id)).length,
    })),
  )

const video = Act.OtherMessage()
const mixed = fc.array(fc.constantFrom<Act>(photo(), photo("words"), video, document()), {
  minLength: 1,
  maxLength: 10,
})

layer(TestDialogs)("an album", (it) => {
  it.effect("at a photo step is taken as its first photo; the rest is ignored", () =>
    Effect.gen(function* () {
      const asked = yield* play(settledChat(), command("support"), "Question")
      const { chat, replies } = yield* sending(asked, [photo("first"), photo("second"), photo("third")])
      expect(replies).toBe(1)
      const { en } = locales
      expect(newest(chat).html).toContain("first")
      const { chat: after } = yield* act(chat, text("more"))
      expect(newest(after).html).toContain(en.wizard.useButtons)
    }),
  )

  it.effect.prop(
    "is answered once, in any place and with any content",
    [mixed],
    ([acts]) =>
      Effect.gen(function* () {
        const places = [
          settledChat(),
          yield* play(settledChat(), command("menu")),
          yield* play(settledChat(), command("support")),
          yield* play(settledChat(), command("support"), "Question"),
        ]
        for (const place of places) {
          const { chat, replies } = yield* sending(place, acts)
          expect(replies).toBe(1)
          expect((yield* sending(chat, [photo()], other)).replies).toBe(1)
          const later = { ...chat, now: chat.now + 2 * day }
          expect((yield* sending(later, [photo()])).replies).toBe(1)
        }
      }),
    { fastCheck: { numRuns: 20 } },
  )

  it.effect("is ignored also if something else happened meanwhile", () =>
    Effect.gen(function* () {
      const { chat } = yield* sending(settledChat(), [photo()])
      const busy = yield* play(chat, command("support"), "Question", command("cancel"), command("menu"))
      expect((yield* sending(busy, [photo(), photo()])).replies).toBe(0)
    }),
  )
})

layer(TestDialogs)("an album whose sender's old drafts are removed meanwhile", (it) => {
  it.effect("is ignored as any other", () =>
    Effect.gen(function* () {
      const left = yield* play(settledChat(), command("support"), "Question", command("menu"))
      const lifetime = Duration.toMillis(retention.drafts)
      const { chat } = yield* sending({ ...left, now: left.now + lifetime - day / 2 }, [photo()])
      expect(Object.keys(chat.session.drafts)).toEqual(["support"])
      const rest = yield* sending({ ...chat, now: chat.now + day / 2 }, [photo(), photo()])
      expect(rest.chat.session.drafts).toEqual({})
      expect(rest.replies).toBe(0)
    }),
  )
})

/** What reaches the employer once no more parts come. */
const forwarded = ({ employer }: Talk, { now }: Town) =>
  Effect.map(albumsDue(now + 60_000), (outgoing) =>
    outgoing.filter(({ chatId }) => chatId === privateChat(employer)),
  )

layer(TestDialogs)("an album in a conversation", (it) => {
  const sendAll = (talk: Talk, acts: ReadonlyArray<Act>, more = album) =>
    Effect.reduce(acts, talk.town, (town, what) => live(town, talk.seeker, what, more))

  it.effect.prop(
    "causes each kind of notice once",
    [mixed],
    ([acts]) =>
      Effect.gen(function* () {
        const talk = yield* talking()
        const own = chatOf(talk.town, talk.seeker).messages.size
        const after = yield* sendAll(talk, acts)
        const photos = acts.filter(({ _tag }) => _tag === "Photo").length
        expect(yield* forwarded(talk, after)).toHaveLength(photos === 0 ? 0 : 1)
        const refused = acts.filter(({ _tag }) => _tag !== "Photo")
        expect(chatOf(after, talk.seeker).messages.size - own).toBe(
          new Set(refused.map(({ _tag }) => _tag)).size,
        )
      }),
    { fastCheck: { numRuns: 10 } },
  )

  it.effect("that began elsewhere is not forwarded", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      const begun = yield* live(talk.town, talk.seeker, photo(), album)
      const town = yield* opens(talk, begun, talk.seeker)
      const after = yield* live(town, talk.seeker, photo(), album)
      expect(yield* forwarded(talk, after)).toEqual([])
      expect(sees(after, talk.seeker)).toBe(sees(town, talk.seeker))
    }),
  )

  it.effect("of which a later part is masked says so", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const after = yield* sendAll(talk, [photo(), photo("+998 90 123 45 67"), photo("+998 90 123 45 67")])
      const told = [...chatOf(after, talk.seeker).messages.values()].filter(({ html }) =>
        html.includes(t.conversations.masked("Registon")),
      )
      expect(told).toHaveLength(1)
    }),
  )
})
