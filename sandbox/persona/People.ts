import type { UserSetup, World } from "../world/World.ts"
import { Persona } from "./Persona.ts"

/** The people of a world, each of whom can be played. */
export class People {
  readonly #world: World
  readonly #personas = new Map<number, Persona>()

  constructor(world: World) {
    this.#world = world
  }

  /** A new user; missing fields are made up, except for the language. */
  add(setup: UserSetup = {}): Persona {
    const persona = new Persona(this.#world, this.#world.addUser(setup))
    this.#personas.set(persona.id, persona)
    return persona
  }

  clear() {
    this.#personas.clear()
  }

  get(id: number) {
    return this.#personas.get(id)
  }

  list(): ReadonlyArray<Persona> {
    return [...this.#personas.values()]
  }
}
