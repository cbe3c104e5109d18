import { Struct } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Album, Session } from "../../../domain/Session.ts"
import type { Interaction } from "./Interaction.ts"

/** Milliseconds in which all parts of an album arrive: Telegram keeps an undelivered update no longer. */
const lifetime = 86_400_000

/** The album of which the message is a later part; undefined for a first part or a message outside an album. */
const knownAlbum = ({ incoming, now, session: { album } }: Interaction): Album | undefined =>
  album !== undefined && album.id === incoming.album && now - album.at <= lifetime ? album : undefined

/** Whether the message belongs to an album whose first part was already answered. */
export const isRestOfAlbum = (interaction: Interaction): boolean => knownAlbum(interaction) !== undefined

/** Whether the album's sender has already received one of these remarks. */
export const wasTold = (interaction: Interaction, ...what: ReadonlyArray<string>): boolean =>
  knownAlbum(interaction)?.told.some((told) => what.includes(told)) === true

/** Record in the session that the album's sender has received this remark. */
export const noteTold = (interaction: Interaction, session: Session, what: string): Session => {
  const { album: id } = interaction.incoming
  if (id === undefined) return session
  const { at, told } = knownAlbum(interaction) ?? { at: interaction.now, told: [] }
  return { ...session, album: { id, at, told: [...told, what] } }
}

/** Keep the latest album in the outcome's session, whatever session the dialog returned. */
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
