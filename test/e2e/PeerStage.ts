import { it } from "@effect/vitest"
import { Effect, type Scope } from "effect"
import type { Fault } from "../../sandbox/faults/Fault.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { hasPythonTelegramBot, type Peer, peers, startPeer } from "./PeerBot.ts"

/** The id of the first update. */
export const firstUpdate = 1_000

/** A sandbox with a bot account for a peer, and a person who writes to it. */
export const setStage = Effect.gen(function* () {
  const sandbox = yield* Sandbox
  const bot = sandbox.world.addBot({
    token: "8000001:peer-secret_that_stays_where_it_is",
    username: "peer_bot",
  })
  bot.updates.renumber(firstUpdate)
  const chat = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
  return {
    sandbox,
    bot,
    chat,
    /** Make the next call of this method fail like this. */
    fail: (method: string, fault: Fault) => sandbox.faults.add({ method, fault, times: 1 }),
    /** How often the bot echoed a text. */
    echoes: (text: string) => chat.transcript.filter((message) => message.text === `Ann: ${text}`).length,
    start: (peer: Peer) => startPeer(peer, sandbox, bot),
  }
})

const isInstalled = (peer: Peer) => peer.command !== peers.python.command || hasPythonTelegramBot

/** Run a test for each of these libraries, with a sandbox of its own. */
export const onStage = <Playing extends Peer>(
  playing: ReadonlyArray<Playing>,
  play: (peer: Playing) => Effect.Effect<void, unknown, Sandbox | Scope.Scope>,
) => {
  for (const peer of playing) {
    it.scopedLive.skipIf(!isInstalled(peer))(peer.library, () => Effect.provide(play(peer), Sandbox.layer()))
  }
}
