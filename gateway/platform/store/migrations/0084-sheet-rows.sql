-- Lists of a sheet: what was fetched for their rows, and what the worker did to them, kept apart and sealed like the items.
alter table sheet add column rows_fetched_sealed bytea;
alter table sheet add column rows_draft_sealed bytea;
