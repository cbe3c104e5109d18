export type MemberStatus = "creator" | "administrator" | "member" | "left" | "kicked"
