/** Words after an `@` in program code and styles, which name no person. */
const code = new Set(
  `override deprecated suppresswarnings test autowired component service repository controller restcontroller entity bean
   configuration transactional getter setter builder injectable inject input output ngmodule module springbootapplication
   requestmapping getmapping postmapping pathvariable requestbody data value table column nullable nonnull before after
   beforeeach aftereach viewchild hostlistener directive pipe singleton provides published mainactor state binding
   media import keyframes supports include mixin extend apply tailwind layer property container charset font-face
   staticmethod classmethod dataclass property pytest param params return returns throws author example
   angular types babel nestjs tanstack reduxjs vitejs vitest storybook testing-library effect prisma sveltejs apollo
   typescript-eslint emotion mui radix-ui fortawesome aws-sdk sentry trpc nuxt expo ionic react-native`.split(
    /\s+/u,
  ),
)

/** Job titles before an employer: `Developer @ google`. */
const jobs =
  /(?:developer|dev|backend|frontend|fullstack|product|project|engineer|manager|designer|analyst|lead|head|intern|qa|tester|director|accountant|recruiter|hr|ceo|cto|cfo|coo|pm|devops|architect|consultant|specialist|founder|teacher|driver|sales|marketing|smm|разработчик|программист|инженер|менеджер|дизайнер|аналитик|директор|бухгалтер|стажер|стажёр|тестировщик|руководитель|dasturchi|muhandis|dizayner|menejer) ?$/iu

export const isCode = (name: string): boolean => code.has(name.toLowerCase())

/** Whether a job title comes before an `@` surrounded by spaces. */
export const isJobBefore = (before: string): boolean => jobs.test(before)

/** Words that follow a messenger's name without being a user name. */
const topics = new Set(
  `bots channel channels group groups chat chats marketing management manager developer developers development target
   targeting targetolog premium business admin administrator support aiogram telethon pyrogram python content reels
   stories design designer posting posts sales available active online whatsapp viber instagram telegram facebook
   youtube tiktok yandex google kanal kanali kanallar guruh guruhlar savdo reklama dizayn kontent advertising analytics
   freelance remote office other desktop android mobile copywriting blogger bloger video photo foto marketplace ads recruiting recruiter recruitment developer frontend backend seller parser api`.split(
    /\s+/u,
  ),
)

export const isTopic = (word: string): boolean => topics.has(word.toLowerCase())
