-- A file of one item of one sheet, from the first byte of its upload on. The value of the item names it by its id.
create table attachment (
  county       text not null,
  id           text not null,
  sheet_id     text not null,
  worker_id    text not null,
  element_id   text not null,
  -- Announced when the upload began; of the bytes as they arrive, not as they are kept.
  length       bigint not null,
  -- The upload; null once the file has been read.
  raw_id       text,
  -- The file as it is kept, and a small picture of it; null while it arrives.
  file_id      text,
  small_id     text,
  -- Name, type, size, SHA-256: sealed for this row.
  about_sealed bytea not null,
  -- Keyed hash of the bytes that arrived: the same bytes at the same item are one file.
  source_hash  bytea,
  -- Once it is part of a submission it is kept as long as that.
  submission_id text,
  -- Since when no draft of the sheet names it; null: a draft does.
  unused_since timestamptz default now(),
  created_at   timestamptz not null default now(),
  primary key (county, id)
);
create index attachment_sheet on attachment (county, sheet_id);
create index attachment_worker on attachment (county, worker_id) where submission_id is null;
create unique index attachment_same on attachment (county, sheet_id, element_id, source_hash) where source_hash is not null;
create index attachment_unused on attachment (unused_since) where submission_id is null;
