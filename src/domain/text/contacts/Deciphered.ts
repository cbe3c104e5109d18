/** Letters that stand for digits, in words that consist of these and at least one digit. */
const lookalikes: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  О: "0",
  о: "0",
  l: "1",
  I: "1",
  і: "1",
  І: "1",
  Z: "2",
  З: "3",
  з: "3",
  Ч: "4",
  ч: "4",
  S: "5",
  б: "6",
  B: "8",
  В: "8",
}
const mixed = /(?<![\p{L}\p{N}])[\dOoОоlIіІZЗзЧчSбBВ]+(?![\p{L}\p{N}])/gu

/** A letter, or the word for a sign, between two digits. */
const joint =
  /(?<=\d)(?: {0,2}(?:x|х|и|i|va|ва|and|plus|плюс|минус|minus|tire|тире|дефис|defis|dash|пробел|probel|точка|тчк|nuqta|нуқта|dot|потом|затем|keyin|then) {0,2}|\p{L})(?=\d)/giu

/** Replace letters that stand for digits or for separators between them. Keeps the length in UTF-16 units. */
export const deciphered = (text: string): string =>
  /\d/u.test(text)
    ? text
        .replace(mixed, (word) =>
          /\d/u.test(word) ? word.replace(/\D/gu, (letter) => lookalikes[letter] ?? letter) : word,
        )
        .replace(joint, (letters) => "~".repeat(letters.length))
    : text
