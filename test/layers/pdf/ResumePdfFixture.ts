import type { Paper } from "../../../src/domain/market/ResumePdf.ts"

/** A document with only a heading. */
export const paper: Paper = {
  locale: "uz",
  heading: "Aziz Karimov",
  subheading: "Haydovchi",
  person: "",
  contacts: [],
  facts: [],
  stories: [],
  photo: undefined,
  madeAt: 1_700_000_000_000,
}
