import { Schema } from "effect"
import { CityId } from "../catalogue/Regions.ts"
import { SphereId } from "../catalogue/Professions.ts"
import { UserId } from "../Ids.ts"
import { CompanyId } from "./MarketIds.ts"

const text = (max: number) => Schema.String.pipe(Schema.maxLength(max))

/** A company's profile as entered by an employer. Lengths in UTF-16 units. */
export const CompanyContent = Schema.Struct({
  name: text(80),
  sphere: SphereId,
  city: CityId,
  about: text(1_000),
  /** A file_id. */
  logo: Schema.OptionFromNullOr(Schema.String),
})
export type CompanyContent = typeof CompanyContent.Type

export const Company = Schema.Struct({
  ...CompanyContent.fields,
  id: CompanyId,
  /** The member who created the company and manages its members. */
  owner: UserId,
  createdAt: Schema.Int,
})
export type Company = typeof Company.Type
