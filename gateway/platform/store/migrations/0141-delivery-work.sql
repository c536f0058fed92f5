-- What is due of deliveries, corrections and read-backs moves into `work`, row by row: what is under way goes on, and a lease that a
-- process holds ends when it would have. That process settles nothing any more, so the next one asks first, as after a death.
lock table delivery, correction, read_back in access exclusive mode;

insert into work (county, kind, key, queue, due_at, lease_until)
select county, 'delivery', id, connector_id, coalesce(next_attempt_at, now()), case when state = 'SENDING' then lease_until end
from delivery where state in ('PENDING', 'SENDING', 'RETRYING')
union all
select county, 'correction', id, connector_id, coalesce(next_attempt_at, now()), case when handing = 'SENDING' then lease_until end
from correction where state = 'OPEN' and handing in ('PENDING', 'SENDING', 'RETRYING');

insert into work (county, kind, key, queue, due_at, attempts)
select county, 'read-back', delivery_id, connector_id, due_at, tries from read_back where due_at is not null;

-- Their indexes of what is due go with the columns.
alter table delivery drop column fence, drop column lease_until, drop column next_attempt_at;
alter table correction drop column fence, drop column lease_until, drop column next_attempt_at;
alter table read_back drop column fence, drop column due_at, drop column tries;
create index correction_pending on correction (connector_id) where state = 'OPEN' and handing = 'PENDING';
