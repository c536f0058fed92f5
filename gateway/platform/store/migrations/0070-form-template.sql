-- The department's own file of a form, so that it can be given back as that file, filled. Files hold what departments print, never
-- what a person answered: cells with values are not kept (see forms/import).
create table form_file (
  sha256 text primary key,
  name   text not null,
  bytes  bytea not null
);

create table form_template (
  form_id text not null references form (id) on delete cascade,
  version integer not null,
  sha256  text not null references form_file (sha256),
  -- Sheet and the place of each field's value.
  layout  jsonb not null,
  primary key (form_id, version)
);

-- Files that an import has finished with, so that a long import taken up again passes over them.
create table form_import (
  connector_id text not null,
  name         text not null,
  sha256       text not null,
  report       jsonb not null,
  imported_at  timestamptz not null default now(),
  primary key (connector_id, name)
);
