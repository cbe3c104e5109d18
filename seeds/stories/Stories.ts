import type { StoryRole, StoryRule, StoryView } from "../../sandbox/web/Protocol.ts"
import { Language } from "../../src/domain/Locale.ts"
import { experienceBands } from "../../src/domain/catalogue/Experience.ts"
import { professions } from "../../src/domain/catalogue/Professions.ts"
import { locales } from "../../src/locales/Locales.ts"
import { operator, type Seeded } from "../People.ts"
import { type Scene, sceneIn } from "./Scenes.ts"
import { storyTexts } from "./StoryTexts.ts"

/** The longest part of a text with values that doesn't depend on them. */
const fixedIn = (text: (value: string) => string) =>
  text("\0")
    .split("\0")
    .reduce((longest, part) => (part.length > longest.length ? part : longest))

/** How many vacancies a search for one of them may find. */
const counts = [1, 2, 3, 4, 5]

const newcomer = ({ first_name, id, language_code, last_name }: Seeded): StoryRole => ({
  persona: id,
  newcomer: { firstName: first_name, lastName: last_name, languageCode: language_code },
})

/** Agree, choose a role, and land in the menu. */
const entering = (language: Language): ReadonlyArray<StoryRule> => {
  const t = locales[language]
  return [{ press: [t.roles.choose.seeker] }, { press: [t.welcome.next] }]
}

/** From the menu to the vacancy, through the questions of the résumé, to the application. */
const applying = (language: Language, { city, letter, wanted }: Scene): ReadonlyArray<StoryRule> => {
  const { applications, resumes, vacancies, vacancySearch } = locales[language]
  const profession = professions.label(wanted.profession, language)
  return [
    { press: [applications.sendNameless, applications.send] },
    { sees: fixedIn((value) => applications.letterPrompt(value, value)), say: letter },
    { press: [vacancies.yes] },
    { press: [applications.apply] },
    { sees: resumes.professionPrompt, say: profession },
    { press: [profession] },
    { sees: resumes.cityPrompt, say: city },
    { sees: resumes.experiencePrompt, press: [experienceBands.label("exp_3_6", language)] },
    { sees: vacancySearch.wordsPrompt, say: wanted.words },
    { press: [wanted.title] },
    { sees: wanted.words, press: counts.map((count) => vacancySearch.show(String(count))) },
    { press: [vacancySearch.anyWords] },
    { sees: vacancySearch.name, say: wanted.words },
    { press: [vacancySearch.name] },
  ]
}

const job = (language: Language): StoryView => {
  const scene = sceneIn(language)
  const t = locales[language]
  const { look, starts, told, ...said } = storyTexts[language].job
  const rules = [...applying(language, scene), ...entering(language)]
  return {
    name: "job",
    language,
    ...said,
    cast: { seeker: newcomer(scene.newcomer), recruiter: { persona: scene.recruiter.id } },
    steps: [
      { _tag: "Say", by: "seeker", text: "/start", note: starts(scene.newcomer.first_name) },
      { _tag: "Walk", by: "seeker", rules, until: [t.applications.sent], note: said.about },
      {
        _tag: "Await",
        by: "recruiter",
        text: scene.wanted.title,
        note: told(scene.recruiter.first_name),
      },
    ],
    look,
  }
}

const hire = (language: Language): StoryView => {
  const { filled, recruiter } = sceneIn(language)
  const { applicants, applications } = locales[language]
  const { chooses, look, opens, told, ...said } = storyTexts[language].hire
  const opening: ReadonlyArray<StoryRule> = [
    { press: [`${filled.applicant.first_name} ${filled.applicant.last_name}`, filled.applicant.first_name] },
    { press: [applicants.name] },
    { press: [filled.title] },
  ]
  return {
    name: "hire",
    language,
    ...said,
    cast: { recruiter: { persona: recruiter.id }, applicant: { persona: filled.applicant.id } },
    steps: [
      { _tag: "Say", by: "recruiter", text: "/vacancies", note: opens(recruiter.first_name) },
      { _tag: "Walk", by: "recruiter", rules: opening, until: [filled.says] },
      {
        _tag: "Walk",
        by: "recruiter",
        rules: [{ press: [applicants.shortlist] }],
        until: [applications.statuses.shortlisted],
        note: chooses(recruiter.first_name),
      },
      { _tag: "Await", by: "applicant", text: filled.title, note: told(filled.applicant.first_name) },
    ],
    look,
  }
}

const operate = (language: Language): StoryView => {
  const { newcomer: asker, question } = sceneIn(language)
  const { menu, support } = locales[language]
  const { asks, back, killed, look, starts, told, ...said } = storyTexts[language].operator
  const isMenu = [`☰ ${menu.title}`]
  const own = locales[operator.language_code]
  const entrance: ReadonlyArray<StoryRule> = [
    { press: [own.roles.choose.guest] },
    { press: [own.welcome.next] },
  ]
  const asking: ReadonlyArray<StoryRule> = [
    { press: [support.send] },
    { sees: support.messagePrompt, say: question },
    { press: [support.topics.question] },
  ]
  const name = asker.first_name
  return {
    name: "operator",
    language,
    ...said,
    cast: { operator: { persona: operator.id }, asker: newcomer(asker) },
    machine: true,
    steps: [
      { _tag: "Say", by: "operator", text: "/start", note: starts(operator.first_name) },
      { _tag: "Walk", by: "operator", rules: entrance, until: [`☰ ${own.menu.title}`] },
      { _tag: "Say", by: "asker", text: "/start", note: asks(name) },
      { _tag: "Walk", by: "asker", rules: entering(language), until: isMenu },
      { _tag: "Say", by: "asker", text: "/support" },
      { _tag: "Walk", by: "asker", rules: asking, until: [fixedIn(support.sent)] },
      { _tag: "Await", by: "operator", text: question, note: told(operator.first_name) },
      { _tag: "Process", act: "kill", note: killed(name) },
      { _tag: "Say", by: "asker", text: "/menu" },
      { _tag: "Process", act: "start", note: back },
      { _tag: "Walk", by: "asker", rules: [], until: isMenu },
    ],
    look,
  }
}

/** The stories of `npm run try` in each language, told with the words of the bot's own screens. */
export const stories: ReadonlyArray<StoryView> = Language.literals.flatMap((language) => [
  job(language),
  hire(language),
  operate(language),
])
