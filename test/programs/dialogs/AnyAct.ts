import { FastCheck as fc, Option } from "effect"
import { encodeTap, Surface } from "../../../src/domain/CallbackData.ts"
import { MessageId } from "../../../src/domain/Ids.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { commandNames } from "../../../src/locales/Texts.ts"
import { command, dataOf, day, menuOf, pressData, type PrivateChat, text } from "./PrivateChat.ts"
import { anyTap } from "../../domain/AnyTap.ts"

const words = fc.string({ unit: "binary", maxLength: 1_000 })
const caption = fc.option(words).map(Option.fromNullable)

const current = fc.nat().map((index) => (chat: PrivateChat) => {
  const buttons = menuOf(chat).rows.flat()
  const button = buttons[index % Math.max(1, buttons.length)]
  return pressData(button === undefined ? "" : dataOf(button), chat.menu)
})

/** A button of an older message, or one that its message no longer has. */
const former = fc.nat().map((index) => ({ everShown }: PrivateChat) => {
  const [id, button] = everShown[index % Math.max(1, everShown.length)] ?? []
  return pressData(button === undefined ? "" : dataOf(button), Option.fromNullable(id))
})

const forged = fc
  .record({
    data: fc.oneof(
      words,
      fc.tuple(anyTap, fc.constantFrom(...Surface.literals)).map(([tap, on]) => encodeTap(tap, on)),
    ),
    id: fc.option(fc.integer({ min: 0, max: 30 }).map((id) => MessageId.make(id))),
  })
  .map(
    ({ data, id }) =>
      () =>
        pressData(data, Option.fromNullable(id)),
  )

/** Something a person may do, given what they see or once saw; forged buttons included. */
export const anyAct: fc.Arbitrary<(chat: PrivateChat) => Act> = fc.oneof(
  fc.constantFrom(...commandNames, "crash", "jobs").map((name) => () => command(name)),
  words.map((said) => () => text(said)),
  caption.map((under) => () => Act.Photo({ fileId: "photo", caption: under })),
  caption.map((under) => () => Act.Document({ fileId: "document", caption: under })),
  fc
    .constantFrom<Act>(
      Act.Voice({ fileId: "voice" }),
      Act.OtherMessage(),
      Act.Contact({ phone: "+998901234567", own: true }),
      Act.Reachability({ reachable: false }),
      Act.Reachability({ reachable: true }),
    )
    .map((it) => () => it),
  { weight: 5, arbitrary: current },
  { weight: 2, arbitrary: former },
  forged,
)

/** Time until the next act, milliseconds: mostly none, now and then longer than a draft is kept. */
export const anyPause = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  fc.constantFrom(30 * day - 2_000, 30 * day - 1_000, 30 * day, 31 * day),
)
