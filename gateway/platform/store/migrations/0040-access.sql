-- Who read whose personal values, why and through which connectors: one row a reading, however many values. Each is an entry of the
-- county's journal too ("values.read", at `sequence`), written in the same statement, so that a row cannot be changed or vanish unseen.
create table access_record (
  county     text not null,
  id         text not null,
  subject_id text not null,
  worker_id  text not null,
  at         timestamptz not null,
  elements   text[] not null,
  connectors text[] not null,
  -- In the reader's own words, which may name a person.
  purpose_sealed bytea not null,
  sequence   bigint not null,
  primary key (county, id)
);
create index access_record_subject on access_record (county, subject_id, at desc, id desc);

-- How far each county's chain has been verified, and when; `broken` says what was found, and stops the county's journal until a full
-- verification finds the chain whole again.
create table journal_check (
  county     text primary key,
  sequence   bigint not null,
  hash       bytea not null,
  checked_at timestamptz not null,
  full_at    timestamptz not null,
  broken_at  bigint,
  broken     text
);

-- As before (0020), and refuses a county whose chain was found broken: nothing is accepted that cannot be kept.
create or replace function journal_append(p_county text, p_at timestamptz, p_kinds text[], p_actors text[], p_bodies text[], p_prefixes text[])
returns bigint language plpgsql as $$
declare
  v_sequence bigint;
  v_hash bytea;
begin
  select sequence, hash into v_sequence, v_hash from journal_head where county = p_county for update;
  if not found then
    insert into journal_head (county, sequence, hash) values (p_county, 0, '') on conflict do nothing;
    select sequence, hash into v_sequence, v_hash from journal_head where county = p_county for update;
  end if;
  if exists (select 1 from journal_check where county = p_county and broken is not null) then
    raise exception 'the journal of county % failed its verification', p_county using errcode = 'YB001';
  end if;
  if v_sequence = 0 then
    if exists (select 1 from journal where county = p_county) then
      raise exception 'the journal of county % has no head', p_county using errcode = 'YB001';
    end if;
  elsif not exists (select 1 from journal where county = p_county and sequence = v_sequence and hash = v_hash) then
    raise exception 'the journal of county % does not end at its head', p_county using errcode = 'YB001';
  end if;
  for i in 1 .. cardinality(p_kinds) loop
    v_sequence := v_sequence + 1;
    v_hash := sha256(v_hash || convert_to(p_prefixes[i] || v_sequence::text || '}', 'UTF8'));
    insert into journal (county, sequence, at, kind, actor, body, hash)
      values (p_county, v_sequence, p_at, p_kinds[i], p_actors[i], p_bodies[i]::jsonb, v_hash);
  end loop;
  update journal_head set sequence = v_sequence, hash = v_hash where county = p_county;
  return v_sequence;
end $$;

-- What is sealed in a sheet is bound to its worker from here on (sheet/sheet-store.ts). Sheets opened by versions before the first
-- release cannot be opened any more; opening one again fills it anew.
delete from sheet;
