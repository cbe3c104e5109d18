const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(" ").map((pair) => pair.split(":") as [string, string]))

/**
 * Beginnings of words that Cyrillic spells otherwise than letter by letter, most with a ц or ь from Russian. Each folds
 * to the same word in both scripts.
 */
export const cyrillicStems = table(
  [
    "aksiya:акция albom:альбом farmatsevt:фармацевт feldsher:фельдшер filtr:фильтр fransuz:француз funksiya:функция",
    "intervyu:интервью kompyuter:компьютер konditsioner:кондиционер konferensiya:конференция konsert:концерт",
    "konsern:концерн litsey:лицей litsenziya:лицензия obyekt:объект ofitsiant:официант pitsa:пица podyezd:подъезд",
    "prinsip:принцип protsess:процесс redaksiya:редакция retsept:рецепт sanksiya:санкция sement:цемент sex:цех",
    "sirk:цирк stansiya:станция subyekt:субъект",
  ].join(" "),
)

/** Whole words with a ь at their end, which a further ending drops, and months. */
export const cyrillicWords = table(
  [
    "avtomobil:автомобиль kafel:кафель mebel:мебель mobil:мобиль model:модель parol:пароль",
    "profil:профиль rol:роль yanvar:январь fevral:февраль aprel:апрель iyun:июнь iyul:июль sentabr:сентябрь",
    "oktabr:октябрь noyabr:ноябрь dekabr:декабрь yan:янв iyn:июн iyl:июл noy:ноя",
  ].join(" "),
)

/** Names that are written in Latin letters in any script: brands, abbreviations of trades, categories of a licence. */
export const latinNames: ReadonlySet<string> = new Set(
  (
    "Telegram Excel PDF QR ID IT HR PR QA SMM UI UX Backend Frontend Fullstack DevOps Data scientist " +
    "A B C D E BE CE DE"
  ).split(" "),
)
