-- What people hand in as files, in sealed pieces. See docs/adr/0037-attachments.md. A file has a key of its own: it seals the pieces,
-- wherever they are, and is sealed here with the hub's keys. To rotate keys, only key_sealed is sealed again; without it the pieces
-- are worth nothing.
create table file (
  county     text not null,
  id         text not null,
  key_sealed bytea not null,
  -- Where the pieces are: this database, or the object store of the settings.
  place      text not null check (place in ('database', 'objects')),
  bytes      bigint not null default 0,
  pieces     integer not null default 0,
  -- Nobody claims it: a job deletes it then. Null: it is kept.
  expires_at timestamptz,
  primary key (county, id)
);
create index file_expires on file (expires_at) where expires_at is not null;

create table file_piece (
  county  text not null,
  file_id text not null,
  number  integer not null,
  -- Sealed with the file's key for this file and number.
  body    bytea not null,
  primary key (county, file_id, number),
  foreign key (county, file_id) references file (county, id) on delete cascade
);
-- Sealed bytes do not become smaller.
alter table file_piece alter column body set storage external;
