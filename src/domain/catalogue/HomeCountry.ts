/** The market's country, ISO 3166: assumed for a phone number without a country code. */
export const homeCountry = "UZ"
