import { UserId } from "../../../src/domain/Ids.ts"
import { ResumeId } from "../../../src/domain/market/MarketIds.ts"
import type { Resume } from "../../../src/domain/market/Resume.ts"
import { resumeContent } from "../../model/MarketFixture.ts"

/** A résumé that isn't stored. */
export const newResume = (told: Partial<Resume>): Resume => ({
  ...resumeContent,
  id: ResumeId.make(1),
  owner: UserId.make(1),
  visibility: "open",
  seeking: "looking",
  active: true,
  createdAt: 0,
  updatedAt: 0,
  ...told,
})
