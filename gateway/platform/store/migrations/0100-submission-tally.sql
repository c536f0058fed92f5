-- What the worker did before sending: how many items were typed, changed, prefilled, of these never looked at, and left empty. Null: sent
-- before this was counted.
alter table submission add column tally jsonb;
