import { Option } from "effect"
import type { Account } from "../../../domain/Account.ts"
import type { MessageId } from "../../../domain/Ids.ts"
import type { Incoming } from "../../../domain/Incoming.ts"
import type { Pressed } from "../../../domain/Pressed.ts"
import type { Session } from "../../../domain/Session.ts"
import { locales } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"

/** A person's act with all data that dialogs need to answer it. */
export interface Interaction {
  readonly incoming: Incoming
  readonly account: Account
  readonly session: Session
  /** The chat's menu, once its message has been acknowledged. */
  readonly menu: Option.Option<MessageId>
  /** The chat's last press, if this process answered it. */
  readonly pressed: Option.Option<Pressed>
  /** Milliseconds since the epoch. */
  readonly now: number
  /** What only admins' menus show. Absent for everybody else; rights are checked by policies, not by this. */
  readonly desk?: Desk
}

/** What waits for the admins. */
export interface Desk {
  readonly openTickets: number
}

/** Deactivate the wizard and keep its draft. */
export const leave = (interaction: Interaction): Interaction =>
  Option.isNone(interaction.session.active)
    ? interaction
    : { ...interaction, session: { ...interaction.session, active: Option.none() } }

export const textsOf = ({ account }: Interaction): Texts => locales[account.locale]
