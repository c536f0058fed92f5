-- Appends entries to a county's hash chain and moves its head, in the caller's transaction. It runs inside the database so that
-- the head, which serialises the county's commits, is locked for one statement and the commit only. Each prefix is the entry as
-- canonical JSON (RFC 8785) up to its last key, "sequence", which only the holder of the head knows
-- (gateway/platform/journal/entry-text.ts). A chain whose end is not what its head says takes no more entries (SQLSTATE YB001).
create function journal_append(p_county text, p_at timestamptz, p_kinds text[], p_actors text[], p_bodies text[], p_prefixes text[])
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

-- Since when a delivery is with the department, unanswered; and the attempt after which a person said "send it again", from which
-- backoff and the limit of attempts count anew.
alter table delivery add column awaiting_since timestamptz, add column retry_from integer not null default 0;

-- Claims go connector by connector, so that one department's backlog costs the others nothing.
drop index delivery_due;
create index delivery_due on delivery (connector_id, next_attempt_at) where state in ('PENDING', 'SENDING', 'RETRYING');
