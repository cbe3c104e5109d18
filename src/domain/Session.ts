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

const radix = 36

/** Ids in base 36, as in `2s.2t`. */
const Ids = Schema.transform(Schema.String, Schema.Array(Schema.Int), {
  strict: true,
  decode: (word) => word.split(".").flatMap((id) => (id === "" ? [] : [Number.parseInt(id, radix)])),
  encode: (ids) => ids.map((id) => id.toString(radix)).join("."),
})

/** A list as it was when one of its entries was opened. */
export const OpenedList = Schema.Struct({
  name: Schema.String,
  /** The position of the first of the ids, counted from 0. */
  first: Schema.Int,
  total: Schema.Int,
  ids: Ids,
  at: Schema.Int,
})
export type OpenedList = typeof OpenedList.Type

/** The state of a private chat. `active` names the draft whose question is on the screen. */
export const Session = Schema.Struct({
  active: Schema.OptionFromNullOr(Schema.String),
  drafts: Schema.Record({ key: Schema.String, value: Draft }),
  album: Schema.optionalWith(Album, { exact: true }),
  /** The list whose entries ◀ and ▶ go along. */
  opened: Schema.optionalWith(OpenedList, { exact: true }),
  /** The buttons that open the screens on the way to the present one, in wire form; missing at the menu. */
  trail: Schema.optionalWith(Schema.Array(Schema.String), { exact: true }),
})
export type Session = typeof Session.Type

/** Stored beside every session. A session of another version is dropped, since its drafts can't be read. */
export const sessionVersion = 1

export const emptySession: Session = { active: Option.none(), drafts: {} }
