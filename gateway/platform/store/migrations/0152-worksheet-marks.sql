-- What a department's officer said of parts of a sheet that were read wrongly (a header, notes, an example). It applies to the
-- department's next sheet of the same shape: every cell that names a field says the same.
create table worksheet_marks (
  department_id text        not null,
  -- SHA-256 of `labels`, which may be too long for an index.
  shape         text        not null,
  -- [{cell, text}]: the cells that name fields. Never anything that somebody filled in.
  labels        jsonb       not null,
  -- [{role, top, left, bottom, right}]
  marks         jsonb       not null,
  said_by       text        not null,
  said_at       timestamptz not null default now(),
  primary key (department_id, shape)
);
