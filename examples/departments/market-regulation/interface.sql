-- What the hub may read and call.
create view public.v_hub_enterprise as
  select e.tyshxydm, e.mc, e.fddbr, e.clrq, e.zczb, e.zt, e.jycs, e.jyfw, e.qylx, e.lxdh, e.cyrs, e.xzqh, e.asof
  from scjg.gate(false) as open cross join scjg.enterprise e where open;

create view public.v_hub_task as
  select t.rwbh, t.rwmc, t.xzqh, t.tyshxydm, e.mc as qymc, t.bddm, t.nd, t.jzsj, t.zt, t.gxsj, t.bgxh
  from scjg.gate(false) as open cross join scjg.task t join scjg.enterprise e using (tyshxydm) where open;

create view public.v_hub_form as
  select f.bddm, f.bdmc, f.dxlx, f.zq, f.bbh, f.ly from scjg.gate(false) as open cross join scjg.form f where open;

create view public.v_hub_form_field as
  select f.bddm, f.xh, f.zdm, f.zdmc, f.lx, f.cd, f.xsw, f.bt, f.dmb, f.dw, f.ts
  from scjg.gate(false) as open cross join scjg.form_field f where open;

create view public.v_hub_form_rule as
  select r.bddm, r.xh, r.gz from scjg.gate(false) as open cross join scjg.form_rule r where open;

create view public.v_hub_code as
  select c.dmb, c.dm, c.mc from scjg.gate(false) as open cross join scjg.code c where open;

create function scjg.is_date(value text) returns boolean language plpgsql immutable as $$
begin
  return value ~ '^\d{4}-\d{2}-\d{2}$' and value::date is not null;
exception when datetime_field_overflow or invalid_datetime_format then return false;
end $$;

-- What is wrong with a report, in words; null when nothing is.
create function scjg.problems(of_form scjg.form, subject text, payload jsonb) returns text language sql stable as $$
  select string_agg(problem, '；') from (
    select '未知字段 ' || key as problem from jsonb_object_keys(payload) as key
      where not exists (select 1 from scjg.form_field f where f.bddm = of_form.bddm and f.zdm = key)
    union all
    select '统一社会信用代码与任务对象不一致' where payload ->> of_form.subject_field is distinct from subject
    union all
    select f.zdmc || '：' || wrong from scjg.form_field f
      cross join lateral (select nullif(payload ->> f.zdm, '') as value) given
      cross join lateral (select case
        when value is null then case when f.bt then '必填' end
        when length(value) > f.cd then '超过 ' || f.cd || ' 个字符'
        when f.lx = 'code' and not exists (select 1 from scjg.code c where c.dmb = f.dmb and c.dm = value) then '代码不在代码表中'
        when f.lx = 'int' and value !~ '^\d{1,9}$' then '格式不符'
        when f.lx = 'decimal' and value !~ ('^\d{1,10}(\.\d{1,' || f.xsw || '})?$') then '格式不符'
        when f.lx = 'date' and not scjg.is_date(value) then '格式不符'
      end as wrong) checked
      where f.bddm = of_form.bddm and wrong is not null
  ) found
$$;

create function public.hub_receive(delivery_id text, task_no text, form text, payload jsonb) returns text
language plpgsql security definer set search_path = scjg, pg_temp as $$
declare
  first scjg.effect;
  asked scjg.task;
  asked_form scjg.form;
  wrong text;
  receipt text;
begin
  perform scjg.gate(true);
  if payload is null or jsonb_typeof(payload) <> 'object' then raise exception '报表内容应为对象' using errcode = 'P0001'; end if;
  if $1 is not null then
    -- Two calls with one delivery id at the same moment: the second waits, then finds the first.
    perform pg_advisory_xact_lock(hashtextextended($1, 7302));
    select * into first from scjg.effect e where e.delivery_id = $1;
    if found then
      if (first.task_no, first.form, first.content) is distinct from ($2, $3, $4) then
        raise exception '同一投递编号的内容与首次不同' using errcode = 'P0001';
      end if;
      update scjg.effect e set repeats = repeats + 1 where e.seq = first.seq;
      insert into scjg.arrival (delivery_id, what) values ($1, 'repeat');
      perform scjg.announce_drop();
      return first.acknowledgement;
    end if;
  end if;
  select * into asked from scjg.task t where t.rwbh = $2;
  if not found then raise exception '任务不存在' using errcode = 'P0001'; end if;
  if asked.zt = '2' then raise exception '任务已撤销' using errcode = 'P0001'; end if;
  if asked.bddm is distinct from $3 then raise exception '报表与任务不符' using errcode = 'P0001'; end if;
  select * into asked_form from scjg.form f where f.bddm = asked.bddm;
  wrong := scjg.problems(asked_form, asked.tyshxydm, $4);
  if wrong is not null then raise exception '%', wrong using errcode = 'P0001'; end if;
  insert into scjg.effect (delivery_id, task_no, form, content) values ($1, $2, $3, $4) returning acknowledgement into receipt;
  insert into scjg.arrival (delivery_id, what) values ($1, 'effect');
  update scjg.task t set zt = '1' where t.rwbh = $2;
  perform scjg.announce_drop();
  return receipt;
end $$;

create function public.hub_find(delivery_id text) returns text
language plpgsql security definer set search_path = scjg, pg_temp as $$
begin
  perform scjg.gate(false);
  return (select e.acknowledgement from scjg.effect e where e.delivery_id = $1);
end $$;
