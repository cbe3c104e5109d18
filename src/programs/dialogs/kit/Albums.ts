import { Struct } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Album, Session } from "../../../domain/Session.ts"
import type { Interaction } from "./Interaction.ts"

/** The rest of an album comes within this: Telegram keeps an update no longer. */
const lifetime = 86_400_000

/** The album of which the message is a later part; undefined when it is no part of one, or the first. */
const knownAlbum = ({ incoming, now, session: { album } }: Interaction): Album | undefined =>
  album !== undefined && album.id === incoming.album && now - album.at <= lifetime ? album : undefined

/** Whether the message is part of an album whose beginning was answered. */
export const isRestOfAlbum = (interaction: Interaction): boolean => knownAlbum(interaction) !== undefined

/** Whether the sender of an album has been told one of these of it. */
export const wasTold = (interaction: Interaction, ...what: ReadonlyArray<string>): boolean =>
  knownAlbum(interaction)?.told.some((told) => what.includes(told)) === true

/** The session in which it is known that the sender of an album is told this of it. */
export const noteTold = (interaction: Interaction, session: Session, what: string): Session => {
  const { album: id } = interaction.incoming
  if (id === undefined) return session
  const { at, told } = knownAlbum(interaction) ?? { at: interaction.now, told: [] }
  return { ...session, album: { id, at, told: [...told, what] } }
}

/** The outcome, whose session remembers the album that came last, whatever a dialog made of it. */
export const rememberAlbum = (interaction: Interaction, outcome: Outcome): Outcome => {
  const { incoming, now, session: before } = interaction
  const { album: id } = incoming
  const { session } = outcome
  const kept =
    id === undefined || id === before.album?.id
      ? before.album
      : { id, at: now, told: [] as ReadonlyArray<string> }
  if (session.album === kept || (session.album !== undefined && session.album.id === id)) return outcome
  return {
    ...outcome,
    session: kept === undefined ? Struct.omit(session, "album") : { ...session, album: kept },
  }
}
