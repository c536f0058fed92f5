-- Operations that front-end teams registered: the only ones that bearer clients may send when YIBIAO_TRUSTED=only. Found by the hash
-- of their canonical text; the text is kept for people.
create table operation (
  hash          bytea primary key,
  name          text not null,
  document      text not null,
  registered_at timestamptz not null default now()
);

-- Failed sign-ins by address (rate-limiter-flexible's own layout). Unlogged: a crash forgets them, and costs no durability.
create unlogged table rate_limit (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index on rate_limit (expire);
