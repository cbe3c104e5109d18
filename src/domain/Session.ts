import { Option, Schema } from "effect"

/** An unfinished wizard: `answers` holds, by step, the encoded values given so far. */
export const Draft = Schema.Struct({
  step: Schema.String,
  answers: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
  updatedAt: Schema.Int,
  /** The id of what it changes; missing when it makes something new. */
  about: Schema.optionalWith(Schema.Int, { exact: true }),
  /** Only this one step is asked. */
  single: Schema.optionalWith(Schema.Boolean, { exact: true }),
})
export type Draft = typeof Draft.Type

/** The album that came last: the rest of it may come later, one message at a time. */
export const Album = Schema.Struct({
  /** Its `media_group_id`. */
  id: Schema.String,
  at: Schema.Int,
  /** What its sender was told of it already. */
  told: Schema.Array(Schema.String),
})
export type Album = typeof Album.Type

/** What a private chat is in the middle of. `active` names the draft whose question is on the screen. */
export const Session = Schema.Struct({
  active: Schema.OptionFromNullOr(Schema.String),
  drafts: Schema.Record({ key: Schema.String, value: Draft }),
  album: Schema.optionalWith(Album, { exact: true }),
})
export type Session = typeof Session.Type

/** Stored beside every session; a session of another version is forgotten, since its drafts can't be read. */
export const sessionVersion = 1

export const emptySession: Session = { active: Option.none(), drafts: {} }
