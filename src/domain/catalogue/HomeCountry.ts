/** Where the market is, by ISO 3166: what a phone number without a country code belongs to. */
export const homeCountry = "UZ"
