import { type CatalogueItem, makeCatalogue } from "./Catalogue.ts"

const data = [
  {
    id: "edu_secondary",
    uz: "Oʻrta",
    ru: "Среднее",
    en: "Secondary school",
    also: { uz: ["maktab", "11-sinf", "9-sinf"], ru: ["школа", "общее среднее"], en: ["high school"] },
  },
  {
    id: "edu_vocational",
    uz: "Oʻrta maxsus",
    ru: "Среднее специальное",
    en: "Vocational college",
    also: {
      uz: ["kollej", "texnikum", "litsey", "kasb-hunar", "bilim yurti"],
      ru: ["колледж", "техникум", "училище", "лицей", "профессиональное"],
      en: ["technical school", "lyceum"],
    },
  },
  {
    id: "edu_unfinished",
    uz: "Tugallanmagan oliy",
    ru: "Незаконченное высшее",
    en: "Some university",
    also: { uz: ["talaba"], ru: ["студент", "неполное высшее"], en: ["student", "unfinished degree"] },
  },
  {
    id: "edu_bachelor",
    uz: "Oliy (bakalavr)",
    ru: "Высшее (бакалавр)",
    en: "Bachelor’s degree",
    also: {
      uz: ["bakalavr", "oliy", "universitet", "institut"],
      ru: ["бакалавр", "высшее", "университет", "институт"],
      en: ["higher", "BA"],
    },
  },
  {
    id: "edu_master",
    uz: "Oliy (magistr)",
    ru: "Высшее (магистр)",
    en: "Master’s degree",
    also: {
      uz: ["magistr", "magistratura"],
      ru: ["магистр", "магистратура", "специалитет"],
      en: ["MA", "MBA", "MSc"],
    },
  },
  {
    id: "edu_doctor",
    uz: "Fan nomzodi yoki doktori",
    ru: "Учёная степень",
    en: "Doctorate",
    also: {
      uz: ["PhD", "DSc"],
      ru: ["кандидат наук", "доктор наук", "аспирантура"],
      en: ["doctoral degree"],
    },
  },
] as const satisfies ReadonlyArray<CatalogueItem>

/** Levels of education, in ascending order. */
export const educationLevels = makeCatalogue(data)
export const EducationId = educationLevels.Id
export type EducationId = typeof EducationId.Type
