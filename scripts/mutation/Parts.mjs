import { readdirSync } from "node:fs"
import { inRoot } from "../toolbox.mjs"

const typescriptIn = (folder) =>
  readdirSync(inRoot(folder), { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`)
    .sort()

const dialogs = "src/programs/dialogs"
const tests = "test/programs/dialogs"

/** Files mutated together, and the tests that should notice, the cheapest first. */
export const parts = [
  {
    name: "schedule",
    files: typescriptIn("src/layers/delivery"),
    tests: [
      ...[
        ...["Sleepers", "LaneQueue", "Window", "FloodWatch", "Superseded", "ChatLimits"],
        ...["Crossing", "Pauses", "Schedule", "Floods", "Fairness"],
      ].map((name) => `test/layers/delivery/${name}.test.ts`),
      "test/heavy/ScheduleMemory.test.ts",
    ],
  },
  {
    name: "inbox",
    files: ["src/layers/sql/SqlInbox.ts"],
    tests: [
      ...["SqlInbox", "sealing/SealedRows", "Transactions"].map((name) => `test/layers/sql/${name}.test.ts`),
      "test/programs/lifecycle/ResumeWork.test.ts",
      "test/programs/turns/DyingActs.test.ts",
    ],
  },
  {
    name: "conversations",
    files: ["src/layers/sql/SqlConversations.ts", ...typescriptIn("src/layers/sql/conversations")],
    tests: [
      "test/layers/sql/SqlConversations.test.ts",
      "test/layers/sql/RefusedCommits.test.ts",
      ...["Sharing", "Files", "Conversations", "EditMessage"].map(
        (name) => `${tests}/conversations/${name}.test.ts`,
      ),
      "test/programs/dialogs/moderation/Suspension.test.ts",
    ],
  },
  {
    name: "consents",
    files: [
      "src/layers/sql/SqlContacts.ts",
      `${dialogs}/conversations/Share.ts`,
      ...["ShareContacts", "UnshareContacts"].map((name) => `src/programs/market/${name}.ts`),
      ...typescriptIn("src/programs/reveal"),
    ],
    tests: [
      "test/layers/sql/SqlContacts.test.ts",
      `${tests}/conversations/Consents.test.ts`,
      `${tests}/conversations/Sharing.test.ts`,
      "test/programs/reveal/Reveals.test.ts",
      `${tests}/conversations/Conversations.test.ts`,
      `${tests}/moderation/Suspension.test.ts`,
    ],
  },
  {
    name: "commands",
    files: typescriptIn("src/programs/market"),
    tests: ["Applications", "Companies", "Conversations", "Invitations", "Resumes", "Vacancies"].map(
      (name) => `test/programs/market/${name}.test.ts`,
    ),
  },
  {
    name: "rights",
    files: typescriptIn("src/programs/access"),
    tests: [
      "test/programs/access/Policies.test.ts",
      ...["resumes", "applications", "invitations"].map((area) => `${tests}/${area}/Rights.test.ts`),
      `${tests}/conversations/Sharing.test.ts`,
      `${tests}/company/Company.test.ts`,
      `${tests}/moderation/Suspension.test.ts`,
      `${tests}/rights/Rights.test.ts`,
    ],
  },
  {
    name: "market",
    files: [
      ...["Application", "Vacancy"].map((name) => `src/domain/market/${name}.ts`),
      ...["WaitingVacancy", "Withdraw"].map((name) => `${dialogs}/applications/${name}.ts`),
      "src/layers/sql/search/CandidatePlaces.ts",
      "src/layers/sql/SqlInvitations.ts",
    ],
    tests: [
      ...["Application", "Refusals", "Vacancy"].map((name) => `test/domain/market/${name}.test.ts`),
      ...["WaitingVacancy", "Undo"].map((name) => `${tests}/applications/${name}.test.ts`),
      ...["SqlInvitations", "SqlBlockedEmployers", "SqlCandidates"].map(
        (name) => `test/layers/sql/${name}.test.ts`,
      ),
    ],
  },
  {
    name: "standings",
    files: [
      `${dialogs}/moderation/Moderation.ts`,
      `${dialogs}/company/Members.ts`,
      ...["LeaveCompany", "RemoveMember"].map((name) => `src/programs/market/${name}.ts`),
      "src/programs/turns/Handle.ts",
    ],
    tests: [
      `${tests}/moderation/Banned.test.ts`,
      `${tests}/company/Company.test.ts`,
      "test/programs/turns/Groups.test.ts",
      "test/programs/turns/Laws.test.ts",
    ],
  },
  {
    name: "backoff",
    files: ["src/programs/retry/Backoff.ts", "src/programs/delivery/Failures.ts"],
    tests: ["test/programs/retry/Backoff.test.ts", "test/programs/delivery/DeliverOutbox.test.ts"],
  },
  {
    name: "masks",
    files: ["src/domain/text/ContactMask.ts", ...typescriptIn("src/domain/text/contacts")],
    tests: [
      ...[
        "contacts/Items",
        "contacts/Domains",
        "contacts/Plain",
        "contacts/Runs",
        "contacts/Parts",
        "contacts/Numbering",
        "ContactMask",
        "ContactLimits",
      ].map((name) => `test/domain/text/${name}.test.ts`),
    ],
  },
]
