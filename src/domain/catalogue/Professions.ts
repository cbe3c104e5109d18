import { makeFinder } from "./Find.ts"
import { makeGrouped } from "./Grouped.ts"
import { administration } from "./spheres/Admin.ts"
import { agro } from "./spheres/Agro.ts"
import { beauty } from "./spheres/Beauty.ts"
import { construct } from "./spheres/Construct.ts"
import { edu } from "./spheres/Edu.ts"
import { factory } from "./spheres/Factory.ts"
import { finance } from "./spheres/Finance.ts"
import { food } from "./spheres/Food.ts"
import { it } from "./spheres/It.ts"
import { law } from "./spheres/Law.ts"
import { med } from "./spheres/Med.ts"
import { media } from "./spheres/Media.ts"
import { sales } from "./spheres/Sales.ts"
import { security } from "./spheres/Security.ts"
import { service } from "./spheres/Service.ts"
import { textile } from "./spheres/Textile.ts"
import { tourism } from "./spheres/Tourism.ts"
import { transport } from "./spheres/Transport.ts"

const data = [
  sales,
  transport,
  construct,
  food,
  service,
  tourism,
  beauty,
  factory,
  textile,
  agro,
  edu,
  med,
  it,
  media,
  finance,
  administration,
  law,
  security,
] as const

/** Spheres of work, which companies belong to as well, and their professions, the common ones first. */
const {
  groups: spheres,
  members: professions,
  groupOf: sphereOf,
  membersOf: professionsOf,
} = makeGrouped(data)
export { professions, professionsOf, sphereOf, spheres }

export const SphereId = spheres.Id
export type SphereId = typeof SphereId.Type

export const ProfessionId = professions.Id
export type ProfessionId = typeof ProfessionId.Type

/** `meant` finds one profession alone if its whole name was typed. */
export const { find: findProfession, meant: meantProfession } = makeFinder(professions)

export const { meant: meantSphere } = makeFinder(spheres)
