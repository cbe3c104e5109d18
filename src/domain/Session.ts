import { Option, Schema } from "effect"

/** An unfinished wizard. `answers` maps each step to the encoded value given so far. */
export const Draft = Schema.Struct({
  step: Schema.String,
  answers: Schema.Record({ key: Schema.String, value: Schema.Unknown }),
  updatedAt: Schema.Int,
  /** The id of the entity being edited; missing when a new one is being created. */
  about: Schema.optionalWith(Schema.Int, { exact: true }),
  /** True when only this one step is asked. */
  single: Schema.optionalWith(Schema.Boolean, { exact: true }),
})
export type Draft = typeof Draft.Type

/** The most recent album: the rest of it may still arrive, one message at a time. */
export const Album = Schema.Struct({
  /** Telegram's `media_group_id`. */
  id: Schema.String,
  at: Schema.Int,
  /** Notices its sender has already been given, so that each is sent once per album. */
  told: Schema.Array(Schema.String),
})
export type Album = typeof Album.Type

/** The state of a private chat. `active` names the draft whose question is on the screen. */
export const Session = Schema.Struct({
  active: Schema.OptionFromNullOr(Schema.String),
  drafts: Schema.Record({ key: Schema.String, value: Draft }),
  album: Schema.optionalWith(Album, { exact: true }),
})
export type Session = typeof Session.Type

/** Stored beside every session. A session of another version is dropped, since its drafts can't be read. */
export const sessionVersion = 1

export const emptySession: Session = { active: Option.none(), drafts: {} }
