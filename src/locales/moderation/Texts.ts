/** Texts for banned users, and the admins' view of an account. */
export interface ModerationTexts extends Record<
  | "bannedTitle"
  | "bannedBody"
  | "person"
  | "unknownPerson"
  | "usage"
  | "ban"
  | "unban"
  | "banTitle"
  | "banBody"
  | "keep"
  | "banned"
  | "unbanned"
  | "isAdmin"
  | "liftedTitle"
  | "liftedBody"
  | "suspended"
  | "hold"
  | "release"
  | "held"
  | "released"
  | "heldTitle"
  | "heldBody"
  | "releasedTitle",
  string
> {
  readonly role: (role: string) => string
  readonly since: (date: string) => string
  readonly bannedSince: (date: string) => string
}
