-- The one table of work that is claimed, and the small index of what is due: of deliveries, corrections and read-backs (their rows say
-- what they are about), and of what comes again, such as pulls. A row is there while something is due. `county` comes first, so that
-- the table can be partitioned; it is empty for what concerns the whole hub. See docs/adr/0030-work.md.
create table work (
  county      text not null,
  kind        text not null,
  -- Of the delivery, correction or connector.
  key         text not null,
  -- What shares a limit of how many run at once: a connector.
  queue       text not null default '',
  -- While it is claimed, the end of the lease: a process that died needs no sweep.
  due_at      timestamptz not null default now(),
  -- Null: nobody works on it.
  lease_until timestamptz,
  -- New with each claim: the clock in microseconds, and above the last one, also when the row of a delivery goes and comes back.
  -- A settle that names another one changes nothing.
  fence       bigint not null default 0,
  -- Claims since it was last done, or since it was put here.
  attempts    integer not null default 0,
  primary key (county, kind, key)
);
create index work_due on work (kind, queue, due_at);

-- A register is gone through again on the day after it was last gone through, by the calendar of China.
insert into work (county, kind, key, queue, due_at)
select county, 'register', division_code || ':' || object_class, '', (ran_on + 1)::timestamp at time zone 'Asia/Shanghai' from alert_run;
drop table alert_run;

-- Pulls began again with each start; nothing of theirs is lost. The schema stays where another program keeps queues of its own in it.
do $$
begin
  if to_regclass('pgboss.queue') is not null then
    if not exists (select from pgboss.queue where name not like 'pull-%' and left(name, 2) <> '__') then
      drop schema pgboss cascade;
    end if;
  end if;
end $$;
