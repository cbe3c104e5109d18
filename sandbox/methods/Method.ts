import type { Bot } from "../world/Bot.ts"
import type { World } from "../world/World.ts"
import type { Params } from "./Params.ts"

export interface Call {
  readonly world: World
  readonly bot: Bot
  readonly params: Params
}

/** JSON that is ready to be sent. */
export class Prepared {
  readonly json: string
  readonly description: string | undefined

  constructor(json: string, description?: string) {
    this.json = json
    this.description = description
  }
}

/** A method of the Bot API: its result, possibly later; refusals are thrown ApiErrors. */
export type Method = (call: Call) => unknown
