-- A changed assignment rings the bell by itself, whoever changed it and with whatever program: open streams and kept viewers look again
-- at once. Within the transaction, unlike every other ring: assignments change a few times a day, so the lock of NOTIFY is no matter.
create function ring_assignment() returns trigger language plpgsql as $$
declare
  worker text;
begin
  foreach worker in array array[
    case when tg_op <> 'INSERT' then old.worker_id end,
    case when tg_op <> 'DELETE' then new.worker_id end
  ] loop
    -- The same text twice within a transaction is told once.
    if worker is not null then
      perform pg_notify('yibiao', json_build_array(json_build_array('session', worker))::text);
    end if;
  end loop;
  return null;
end
$$;

create trigger ring after insert or update or delete on assignment for each row execute function ring_assignment();
