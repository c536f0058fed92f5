-- The database of market regulation. Base tables lie in schema scjg, which the hub's role may not enter; what it may read and
-- call lies in public. Run once, in one transaction.
create schema scjg;

create table scjg.enterprise (
  tyshxydm text primary key, mc text not null, fddbr text not null, clrq date not null,
  zczb numeric(16, 6) not null, -- 万元
  zt text not null, jycs text not null, jyfw text, qylx text not null, lxdh text, cyrs integer not null,
  xzqh text not null, asof timestamptz not null);
create index on scjg.enterprise (xzqh);

create table scjg.form (
  bddm text primary key, bdmc text not null, dxlx text not null, zq text not null, bbh text not null, ly text not null,
  subject_field text not null);
create table scjg.form_field (
  bddm text not null references scjg.form, xh integer not null, zdm text not null, zdmc text not null, lx text not null,
  cd integer, xsw integer, bt boolean not null, dmb text, dw text, ts text, primary key (bddm, zdm));
create table scjg.form_rule (bddm text not null references scjg.form, xh integer not null, gz jsonb not null);
create table scjg.code (dmb text not null, dm text not null, mc text not null, primary key (dmb, dm));

create sequence scjg.task_number;
create sequence scjg.change_number;
create table scjg.task (
  rwbh text primary key default 'SJ' || lpad(nextval('scjg.task_number')::text, 6, '0'),
  rwmc text not null, xzqh text not null, tyshxydm text not null references scjg.enterprise, bddm text not null references scjg.form,
  nd text not null, jzsj timestamptz not null, zt text not null default '0', gxsj timestamptz not null, bgxh bigint not null unique);

-- A lower change number must never become visible after a higher one, or a reader of "everything above my watermark" misses it.
-- The lock is held until commit, so numbers are given in the order of commits.
create function scjg.number_change() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7301);
  new.bgxh := nextval('scjg.change_number');
  new.gxsj := coalesce(case when tg_op = 'INSERT' then new.gxsj end, clock_timestamp());
  return new;
end $$;
create trigger number_change before insert or update on scjg.task for each row execute function scjg.number_change();

create table scjg.effect (
  seq bigint generated always as identity primary key, delivery_id text unique, task_no text not null, form text not null,
  acknowledgement text generated always as ('SCJG-' || lpad(seq::text, 6, '0')) stored,
  content jsonb not null, received_at timestamptz not null default clock_timestamp(), repeats integer not null default 0);
create table scjg.arrival (
  seq bigint generated always as identity primary key, delivery_id text, what text not null, reason text,
  at timestamptz not null default clock_timestamp());

create table scjg.mode (mode text not null, delay_ms integer not null);
insert into scjg.mode values ('ok', 0);

-- How the department behaves today, for everything that passes here.
create function scjg.gate(writing boolean) returns boolean language plpgsql security definer set search_path = scjg, pg_temp as $$
declare
  today scjg.mode;
begin
  select * into today from scjg.mode;
  if today.mode = 'slow' then perform pg_sleep(today.delay_ms / 1000.0);
  elsif today.mode = 'hang' then perform pg_sleep(86400);
  elsif today.mode = 'fail' then raise exception '系统繁忙，请稍后再试' using errcode = '57P03';
  elsif today.mode = 'refuse' and writing then raise exception '暂不接收此类报表，请联系市场监督管理局' using errcode = 'P0001';
  end if;
  return true;
end $$;

-- The front cuts the connection when it sees this warning: the report is booked, its answer is lost.
create function scjg.announce_drop() returns void language plpgsql as $$
begin
  if (select mode from scjg.mode) = 'drop-reply' then raise warning 'SCJG-DROP-REPLY'; end if;
end $$;
