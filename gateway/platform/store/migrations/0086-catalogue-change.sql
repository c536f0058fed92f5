-- Who and why are said before the catalogue changes, not added afterwards: the database keeps them with every version and takes no
-- change of which nobody says them (gateway/catalogue/as-change.ts says them for a transaction). Code lists have versions as well.
alter table code_list add column version integer not null default 1;

create table code_list_version (
  list_id text not null,
  version integer not null,
  body    jsonb not null,
  at      timestamptz not null default now(),
  by      text not null,
  why     text not null,
  primary key (list_id, version)
);

insert into code_list_version (list_id, version, body, by, why)
  select id, version, body, 'hub', 'as it stood' from code_list;

create function said_of_change(out who text, out reason text) language plpgsql as $$
begin
  who := nullif(btrim(current_setting('yibiao.change_by', true)), '');
  reason := nullif(btrim(current_setting('yibiao.change_why', true)), '');
  if who is null or reason is null then
    raise exception 'the catalogue was to be changed without saying who does and why'
      using hint = 'set yibiao.change_by and yibiao.change_why for the transaction, as gateway/catalogue/as-change.ts does';
  end if;
end $$;

create or replace function keep_element_version() returns trigger language plpgsql as $$
declare
  said record;
begin
  if tg_op = 'UPDATE' and new.body is not distinct from old.body then
    return new;
  end if;
  said := said_of_change();
  insert into element_version (element_id, version, body, by, why) values (new.id, new.version, new.body, said.who, said.reason);
  return new;
end $$;

create function keep_code_list_version() returns trigger language plpgsql as $$
declare
  said record;
begin
  if tg_op = 'UPDATE' and new.body is not distinct from old.body then
    return new;
  end if;
  said := said_of_change();
  insert into code_list_version (list_id, version, body, by, why) values (new.id, new.version, new.body, said.who, said.reason);
  return new;
end $$;

create trigger code_list_version_kept after insert or update of body on code_list
  for each row execute function keep_code_list_version();
