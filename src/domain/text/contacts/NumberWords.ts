/** What a number word adds to a number: its value, and how many digits it has. */
export interface NumberWord {
  readonly value: number
  readonly length: number
}

/** Zero to nine, ten to nineteen, twenty to ninety, a hundred to nine hundred, as they are said and misspelled. */
const russian = {
  0: "ноль|нол|нуль|ноля|нуля один|одна|адин два|две три четыре|читыре пять|пят шесть|шест семь|сем восемь|восем девять|девят",
  10: "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
  20: "двадцать|двацать тридцать|трицать сорок|сорока пятьдесят|пятдесят|писят шестьдесят|шестдесят|шисят семьдесят|семдесят восемьдесят|восемдесят девяносто|девяноста|девеносто",
  100: "сто|ста двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
}
const latinRussian = {
  0: "nol odin dva tri chetire|chetyre pyat shest sem vosem devyat",
  10: "desyat odinnadsat dvenadsat trinadsat chetirnadsat pyatnadsat shestnadsat semnadsat vosemnadsat devyatnadsat",
  20: "dvadsat|dvadtsat tridsat|tridtsat sorok pyatdesyat shestdesyat semdesyat vosemdesyat devyanosto|devanosto",
  100: "sto dvesti trista chetiresta pyatsot shestsot semsot vosemsot devyatsot",
}
const uzbek = {
  0: "nol|нол bir|бир ikki|икки uch|уч tort|торт|турт besh|беш olti|олти yetti|етти sakkiz|саккиз toqqiz|токкиз|туккиз",
  10: "on|он|ун",
  20: "yigirma|йигирма ottiz|оттиз|уттиз qirq|кирк ellik|эллик oltmish|олтмиш yetmish|етмиш sakson|саксон toqson|токсон|туксон",
}
const english = {
  0: "zero|oh one two three four five six seven eight nine",
  10: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  20: "twenty thirty forty|fourty fifty sixty seventy eighty ninety",
}

const numberWords = new Map<string, NumberWord>()
for (const language of [russian, latinRussian, uzbek, english])
  for (const [start, words] of Object.entries(language))
    for (const [at, spellings] of words.split(" ").entries())
      for (const word of spellings.split("|")) {
        const value = +start >= 20 ? +start + at * (+start === 100 ? 100 : 10) : +start + at
        numberWords.set(word, { value, length: `${value}`.length })
      }

/** Words for a hundred that a smaller number may come before: `ikki yuz`. */
const hundreds = new Set(["yuz", "юз", "hundred"])

/** Words between the digits of a phone that add nothing. */
const fillers = new Set(
  `и va ва and а a потом затем еще ещё keyin кейин then plus плюс минус minus тире tire дефис defis dash пробел probel
   точка тчк nuqta нуқта dot код kod kodi номер nomer raqam`.split(/\s+/u),
)

/** Reduce a word to how the lists above have it: without apostrophes, ў and қ as they are typed without their keys. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’‘ʻʼ`]/gu, "")
    .replace(/ў/gu, "у")
    .replace(/қ/gu, "к")

export const numberWord = (word: string): NumberWord | undefined => numberWords.get(word)
export const isHundred = (word: string): boolean => hundreds.has(word)
export const isConnective = (word: string): boolean => fillers.has(word)
