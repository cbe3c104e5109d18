/** A currency or multiplier after a number. */
const moneyAfter =
  /^[\s)]{0,2}(?:[$€₽₸£₩₺]|сум|сўм|soʻm|so'm|so‘m|so’m|som(?!\p{L})|sum(?!\p{L})|сом(?!\p{L})|uzs|usd|eur|rub|kzt|руб|долл|dollar|dol(?!\p{L})|евро|evro|euro|тенге|tenge|тыс|ming(?!\p{L})|минг|mln|mlrd|млн|млрд|million|миллион|у\.?\s?е|y\.?\s?e|тг(?!\p{L})|р(?!\p{L})|к(?!\p{L})|k(?!\p{L}))/iu
const moneyBefore =
  /(?:[$€₽₸£₩₺]|(?<!\p{L})(?:usd|uzs|eur|rub|руб|сум|сўм|soʻm|so'm|зарплата|оклад|maosh|oylik|salary|pay|з\/п|зп))[\s:+~≈-]{0,3}(?:(?:от|до|from|to)\s)?$/iu

const unitAfter =
  /^\s?(?:%|°|кг|kg|гр?(?!\p{L})|тонн|tonna|т(?!\p{L})|t(?!\p{L})|км|km|см|cm|мм|mm|м(?!\p{L})|m(?!\p{L})|м2|м²|m2|л(?!\p{L})|шт|dona|чел|kishi|people|человек|yil|лет|год|час|soat|hours|дн|kun|квт|kw|вт|кв(?!\p{L})|kv(?!\p{L})|л\.с|руб|заказ|клиент|куб|kub|литр|litr|балл|ball|класс|sinf|курс|kurs|размер|разряд|соат|мл(?!\p{L})|ml(?!\p{L})|ккал|kcal|этаж|qavat|пикс|px|позици|мест|студент|учен|сотрудник|xodim|ta(?!\p{L}))/iu

/** The name of a standard, which its number follows: `ГОСТ 12345`. */
const norm =
  /(?:^|[^\p{L}])(?:гост|gost|ост|ту|сп|снип|санпин|snip|сто|шн[кқ]|shnq|[кқ]м[кқ]|kmk|qmq|iso|исо|iec|мэк|din|en|ansi|astm|api|iatf|ohsas|мсфо|ifrs|ias|dst)[\s.:№/-]{0,3}(?:(?:р|р исо|iso|iec|исо|мэк|en|no)[\s.:/-]{1,2})*$/iu

/** Words before the number of another document, a postal code or a program's version. */
const numbered =
  /(?:^|[^\p{L}])(?:инн|стир|stir|inn|пинфл|pinfl|jshshir|огрн|окэд|мфо|mfo|isbn|ид|id|версия|version|v|ip|индекс|index|код|kod|code|лот|lot|арт|артикул|вэд|ean|штрих-?код|вакансия|vacancy|vakansiya|no)[\s.:№/-]{0,3}$/iu

/** Words that announce a phone or another contact. */
const contact =
  /(?:(?:тел|tel|(?<!i)phone|моб|mob|номер|nomer|raqam|звон|пиши|aloqa|контакт|contact|call|whats|вотсап|ватсап|viber|вайбер|telegram|телеграм)\p{L}*|(?<!\p{L})(?:тг|tg))[\s.:№+(-]{0,4}(?:no[\s.:]{0,2})?$/iu

/** A plus before a number, but not that of `C++`. */
const plus = /(?<!\p{L}\+)\+\(?$/u

const word = /\p{L}\p{M}*[\s-]?$/u

/** A letter at once before the digits: `S7`, `FH13`, `F3000`. */
const letter = /(?<![\p{L}\p{M}])\p{Lu}{1,3}$/u

/** Makes of products that have numbered models, and what may stand between a make and its number: `Volvo FH`. */
const model =
  /(?<!\p{L})(?:камаз|kamaz|маз|maz|газ|gaz|газель|gazel|caterpillar|катерпиллер|siemens|schneider|xiaomi|samsung|iphone|nokia|canon|nikon|epson|xerox|bosch|makita|зил|урал|краз|лаз|паз|уаз|ваз|man|daf|volvo|scania|howo|хово|хова|isuzu|исузу|iveco|renault|mercedes|мерседес|actros|актрос|axor|hyundai|shacman|шакман|foton|фотон|faw|sitrak|dongfeng|jac|kia|bmw|бмв|audi|cat|jcb|komatsu|hitachi|bobcat|doosan|lonking|shantui|xcmg|sany|lada|boeing|airbus|боинг|модел\p{L}*|марк\p{L}*|model\p{L}*|серии|series)[\s:-]{1,2}(?:[A-Z]{1,4}[\s-]?)?$/iu

/** A start hour, before the end hour: `9 до`. */
const until = /\d\s?(?:dan|дан)?\s(?:до|по|to|till|until|-)\s$/iu

export const isMoneyAfter = (after: string): boolean => moneyAfter.test(after)
export const isMoneyBefore = (before: string): boolean => moneyBefore.test(before)
export const isUnitAfter = (after: string): boolean => unitAfter.test(after)
export const isNormBefore = (before: string): boolean => norm.test(before)
export const isNumberedBefore = (before: string): boolean => numbered.test(before)
export const isModelBefore = (before: string): boolean => model.test(before)
/** Whether capitals come at once before, as in the name of a model. */
export const isLetteredBefore = (before: string): boolean => letter.test(before)
export const isUntilBefore = (before: string): boolean => until.test(before)
export const isPlusBefore = (before: string): boolean => plus.test(before)
/** Whether a plus, or a word that announces a contact, comes before. */
export const isCallBefore = (before: string): boolean => plus.test(before) || contact.test(before)
/** Whether any word comes before, such as the name of a car or program, that doesn't announce a contact. */
export const isNameBefore = (before: string): boolean => word.test(before) && !contact.test(before)
