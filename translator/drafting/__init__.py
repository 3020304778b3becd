"""From segments to drafts: annotate terms, translate, verify, mend, join."""

from translator.drafting.drafter import Job, draft_jobs, plan_job

__all__ = ["Job", "draft_jobs", "plan_job"]
