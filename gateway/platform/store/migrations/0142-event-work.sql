-- Who acts on an event is said in `work`; what is kept here was acted on.
lock table webhook_event in access exclusive mode;
insert into work (county, kind, key, due_at, lease_until)
select '', 'event', encode(event_hash, 'hex'), received_at + interval '30 seconds', received_at + interval '30 seconds'
from webhook_event where done_at is null;
delete from webhook_event where done_at is null;
alter table webhook_event drop column done_at, drop column received_at;
