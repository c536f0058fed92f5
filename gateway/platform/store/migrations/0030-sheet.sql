-- Reopening what was submitted: the worker's last submitted sheet about a subject and period.
create index sheet_submitted on sheet (county, worker_id, subject_id, period, opened_at desc) where submission_id is not null;
