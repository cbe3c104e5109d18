import { Option, Schema } from "effect"
import { ProfessionId, professions } from "../../../domain/catalogue/Professions.ts"
import { cities, CityId } from "../../../domain/catalogue/Regions.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Answers, Asked, Step } from "../wizard/Wizard.ts"

/** What a new résumé may take over from the vacancy it is made for. */
const Offer = Schema.Struct({
  offered: Schema.Struct({ profession: ProfessionId, city: Schema.optionalWith(CityId, { exact: true }) }),
})

const decode = Schema.decodeUnknownOption(Offer)

/** Initial answers: the vacancy's profession, and its city unless the work is remote. */
export const offeredBy = ({ city, profession, remote }: Vacancy): Answers => ({
  offered: { profession, ...(!remote && { city }) },
})

const offeredFor = (part: "profession" | "city", { answers, locale }: Asked) =>
  Option.flatMapNullable(decode(answers), ({ offered }) => {
    if (part === "profession")
      return { value: offered.profession, label: professions.label(offered.profession, locale) }
    return offered.city && { value: offered.city, label: cities.label(offered.city, locale) }
  })

/** The step with what is offered as its first choice. */
export const offering = (part: "profession" | "city", step: Step): Step => ({
  ...step,
  choices: (asked) => [
    ...Option.toArray(Option.map(offeredFor(part, asked), (choice) => ({ ...choice, primary: true }))),
    ...(step.choices?.(asked) ?? []),
  ],
})
