import type { ResumePdf } from "../../../src/domain/market/ResumePdf.ts"

/** A document with only a heading. */
export const paper: ResumePdf = {
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
