/** Money after a number, or before it. */
const moneyAfter =
  /^[\s)]{0,2}(?:[$€₽₸£₩₺]|сум|сўм|soʻm|so'm|so‘m|so’m|som(?!\p{L})|sum(?!\p{L})|сом(?!\p{L})|uzs|usd|eur|rub|kzt|руб|долл|dollar|dol(?!\p{L})|евро|evro|euro|тенге|tenge|тыс|ming(?!\p{L})|минг|mln|mlrd|млн|млрд|million|миллион|у\.?\s?е|y\.?\s?e|тг(?!\p{L})|р(?!\p{L})|к(?!\p{L})|k(?!\p{L}))/iu
const moneyBefore =
  /(?:[$€₽₸£₩₺]|(?<!\p{L})(?:usd|uzs|eur|rub|руб|сум|сўм|soʻm|so'm|зарплата|оклад|maosh|oylik|salary|pay|з\/п|зп))[\s:+~≈-]{0,3}(?:(?:от|до|from|to)\s)?$/iu

const unitAfter =
  /^\s?(?:%|°|кг|kg|гр?(?!\p{L})|тонн|tonna|т(?!\p{L})|t(?!\p{L})|км|km|см|cm|мм|mm|м(?!\p{L})|m(?!\p{L})|м2|м²|m2|л(?!\p{L})|шт|dona|чел|kishi|people|человек|yil|лет|год|час|soat|hours|дн|kun|квт|kw|вт|л\.с|руб|заказ|клиент|позици|мест|студент|учен|сотрудник|xodim|ta(?!\p{L}))/iu

/** A norm or another document has its number after such a word. */
const document =
  /(?:^|[^\p{L}])(?:гост|gost|ост|ту|сп|снип|санпин|snip|сто|шнк|shnq|кмк|kmk|iso|исо|iec|мэк|din|en|ansi|astm|api|iatf|ohsas|мсфо|ifrs|ias|dst|инн|стир|stir|inn|пинфл|pinfl|jshshir|огрн|окэд|мфо|mfo|isbn|ид|id|версия|version|v|ip|индекс|index)[\s.:№/-]{0,3}(?:(?:р|р исо|iso|iec|исо|мэк|en|no)[\s.:/-]{1,2})*$/iu

/** What is named before it is how one is reached. */
const contact =
  /(?:тел|tel|phone|моб|mob|номер|nomer|raqam|звон|пиши|aloqa|контакт|contact|call|whats|вотсап|ватсап|viber|вайбер|telegram|телеграм|тг|tg)\p{L}*[\s.:№+(-]{0,4}$/iu

const word = /\p{L}\p{M}*[\s-]?$/u

export const isMoneyAfter = (after: string): boolean => moneyAfter.test(after)
export const isMoneyBefore = (before: string): boolean => moneyBefore.test(before)
export const isUnitAfter = (after: string): boolean => unitAfter.test(after)
export const isDocumentBefore = (before: string): boolean => document.test(before)
/** Some word, as of a car or a program, but none that a phone is told by. */
export const isNameBefore = (before: string): boolean => word.test(before) && !contact.test(before)
