-- A known text sealed under each key that seals something here, and its look-up hash (key_id 0). A process that brings another key
-- under the same id, or lacks one, is refused before it writes a value that nobody could read with the rest.
create table key_proof (
  key_id   integer primary key check (key_id between 0 and 255),
  proof    bytea not null,
  begun_at timestamptz not null default now()
);

-- What "can be written" is tried with: emptied and filled anew each time, so that the server needs new room on its disk for it.
create table write_probe (
  filling text not null
);
