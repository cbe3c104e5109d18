/** Letters that are taken for digits: only words that have a digit and nothing but these are looked at. */
const lookalikes: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  О: "0",
  о: "0",
  l: "1",
  I: "1",
  і: "1",
  І: "1",
}
const mixed = /(?<![\p{L}\p{N}])[\dOoОоlIіІ]+(?![\p{L}\p{N}])/gu

/** A letter, or a word for a sign, in place of what stands between digits. */
const joint =
  /(?<=\d)(?: {0,2}(?:x|х|и|i|va|ва|and|plus|плюс|минус|minus|tire|тире|дефис|defis|dash|пробел|probel|точка|nuqta|нуқта|dot|потом|затем|keyin|then) {0,2}|\p{L})(?=\d)/giu

/** As many units as before, with letters that are meant as digits or as what stands between them so written. */
export const deciphered = (text: string): string =>
  text
    .replace(mixed, (word) =>
      /\d/u.test(word) ? word.replace(/\D/gu, (letter) => lookalikes[letter] ?? letter) : word,
    )
    .replace(joint, (letters) => "~".repeat(letters.length))
