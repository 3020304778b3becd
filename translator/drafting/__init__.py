"""From segments to drafts: annotate terms, translate, verify, mend, join."""

from translator.drafting.drafter import METHOD, Job, draft_jobs, plan_job
from translator.drafting.pool import EnginePool, Pool
from translator.drafting.stream import draft_stream

__all__ = ["METHOD", "EnginePool", "Job", "Pool", "draft_jobs", "draft_stream", "plan_job"]
