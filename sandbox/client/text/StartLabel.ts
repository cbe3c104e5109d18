const labels: Readonly<Record<string, string>> = { uz: "BOSHLASH", ru: "НАЧАТЬ" }

/** What Telegram writes on the button that starts a bot, in the language of its settings. */
export const startLabel = (languageCode = "") => labels[languageCode.split("-")[0] ?? ""] ?? "START"
