import type { PersonaView } from "../../web/Protocol.ts"
import { languageFor } from "../text/Languages.ts"
import { openChat } from "./Actions.ts"
import { readAddress, writeAddress } from "./Address.ts"
import { page, type PageState, paneOf } from "./State.ts"

const addressOf = (state: PageState) =>
  writeAddress({
    personas: state.shown,
    machine: state.isMachineShown,
    open: Object.fromEntries(
      state.shown.flatMap((id) => {
        const { open } = paneOf(state, id)
        return open === undefined ? [] : [[id, open]]
      }),
    ),
  })

/** Keep the address up to date with the page. */
export const rememberInAddress = () =>
  page.subscribe(() => {
    const state = page.get()
    if (state.loaded) history.replaceState(null, "", addressOf(state))
  })

const room = () => (window.innerWidth < 700 ? 1 : Math.max(1, Math.floor(window.innerWidth / 420)))

/** The first persona who speaks the visitor's language, then the others. */
const firstToShow = (personas: ReadonlyArray<PersonaView>) => {
  const language = languageFor(navigator.languages)
  const known = personas.find(({ languageCode }) => languageCode === language)
  return known === undefined ? personas : [known, ...personas.filter((each) => each !== known)]
}

/** The state in the address, or else the first personas with the bot's chat open, as many as there is room for. */
export const showFromAddress = () => {
  const { bot, personas } = page.get().web
  const address = readAddress(location.hash)
  const known = address.personas.filter((id) => personas.some((persona) => persona.id === id))
  const shown =
    known.length > 0
      ? known
      : firstToShow(personas)
          .slice(0, room())
          .map(({ id }) => id)
  page.update((state) => ({ ...state, loaded: true, shown, isMachineShown: address.machine }))
  for (const id of shown) {
    const open = address.open[id] ?? (known.length > 0 ? undefined : bot)
    if (open !== undefined) void openChat(id, open)
  }
}

/** Show a persona's pane with the bot's chat; if there is room for one only, it replaces the other. */
export const showPersona = (id: number) => {
  page.update((state) => {
    if (room() === 1) return { ...state, shown: [id], isMachineShown: false }
    return state.shown.includes(id) ? state : { ...state, shown: [...state.shown, id] }
  })
  const { bot } = page.get().web
  if (paneOf(page.get(), id).open === undefined && bot !== undefined) void openChat(id, bot)
}

/** Whether the inspector fits beside a pane. */
export const hasRoomForMachine = () => room() > 1

/** Show these personas only, as many as there is room for, with the bot's chat open. */
export const showOnly = (ids: ReadonlyArray<number>, isMachineShown: boolean) => {
  const shown = ids.slice(0, room())
  page.update((state) => ({ ...state, shown, isMachineShown }))
  const { bot } = page.get().web
  if (bot !== undefined) for (const id of shown) void openChat(id, bot)
}

/** Show a persona's pane or, if there is room for several, hide it again. */
export const togglePersona = (id: number) => {
  if (room() === 1 || !page.get().shown.includes(id)) showPersona(id)
  else page.update((state) => ({ ...state, shown: state.shown.filter((each) => each !== id) }))
}

export const toggleMachine = () => {
  page.update((state) => ({ ...state, isMachineShown: !state.isMachineShown }))
}
