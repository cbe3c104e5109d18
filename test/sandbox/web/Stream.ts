import { Effect } from "effect"

export interface StreamedEvent {
  readonly event: string
  readonly data: unknown
  readonly raw: string
}

const parse = (block: string): StreamedEvent | undefined => {
  const field = (name: string) =>
    block
      .split("\n")
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const [event, raw] = [field("event"), field("data")]
  return event === undefined || raw === undefined
    ? undefined
    : { event, raw, data: JSON.parse(raw) as unknown }
}

/** Read a stream of server-sent events for as long as the scope lasts. */
export const openStream = (address: string) =>
  Effect.gen(function* () {
    const abort = yield* Effect.acquireRelease(
      Effect.sync(() => new AbortController()),
      (controller) =>
        Effect.sync(() => {
          controller.abort()
        }),
    )
    const events: Array<StreamedEvent> = []
    let wake = () => undefined as void
    const response = yield* Effect.promise(() => fetch(address, { signal: abort.signal }))
    const read = async () => {
      let rest = ""
      const decoder = new TextDecoder()
      const chunks: AsyncIterable<Uint8Array> | ReadonlyArray<Uint8Array> = response.body ?? []
      for await (const chunk of chunks) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n")
        rest = blocks.pop() ?? ""
        for (const block of blocks) {
          const event = parse(block)
          if (event !== undefined) events.push(event)
        }
        wake()
      }
    }
    // Ends with the abort.
    void read().catch(() => undefined)
    /** Wait until enough events have arrived. */
    const until = (isEnough: (events: ReadonlyArray<StreamedEvent>) => boolean) =>
      Effect.async<ReadonlyArray<StreamedEvent>>((resume) => {
        const look = () => {
          if (isEnough(events)) resume(Effect.succeed(events))
        }
        wake = look
        look()
      })
    return { events, until }
  })
