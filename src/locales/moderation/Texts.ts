/** What who may not act is told, and what admins see of a person. */
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
  | "suspended",
  string
> {
  readonly role: (role: string) => string
  readonly since: (date: string) => string
  readonly bannedSince: (date: string) => string
}
