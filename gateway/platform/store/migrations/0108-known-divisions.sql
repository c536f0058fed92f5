-- A register is kept of a division that exists, and of a class that exists: a code that only began like one broke the page of its whole
-- township. What was written before that cannot stand is set aside whole, with the reason, and taken out; nothing else reads it.
create table removed_row (
  id         uuid primary key default gen_random_uuid(),
  removed_at timestamptz not null default now(),
  from_table text not null,
  reason     text not null,
  content    jsonb not null
);

with gone as (
  delete from register_entry r where not exists (select 1 from division d where d.code = r.division_code) returning r.*
)
insert into removed_row (from_table, reason, content)
  select 'register_entry', 'there is no division ' || division_code, to_jsonb(gone) from gone;

with gone as (
  delete from register r where not exists (select 1 from division d where d.code = r.division_code)
    or r.object_class = 'place'
    or not exists (select 1 from element e where e.object_class = r.object_class)
  returning r.*
)
insert into removed_row (from_table, reason, content)
  select 'register', 'no register is kept of ' || division_code || ' ' || object_class, to_jsonb(gone) from gone;

alter table register add constraint register_division foreign key (division_code) references division (code);
alter table register_entry add constraint register_entry_division foreign key (division_code) references division (code);
-- Tasks of before are answered and delivered by their rows, so they stay as they are; a new one names a division that exists.
alter table task add constraint task_division foreign key (division_code) references division (code) not valid;
