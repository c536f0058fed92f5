-- Every version of an element is kept, whoever changes it and by whichever way: an import, a connector, a launch, a file. Who and why
-- are added by those who know them (review/element-versions.ts).
create function keep_element_version() returns trigger language plpgsql as $$
begin
  insert into element_version (element_id, version, body, by, why) values (new.id, new.version, new.body, 'hub', 'as it was saved')
  on conflict (element_id, version) do nothing;
  return new;
end $$;

create trigger element_version_kept after insert or update of body on element
  for each row execute function keep_element_version();

insert into element_version (element_id, version, body, by, why)
  select id, version, body, 'hub', 'as it stood' from element
  on conflict do nothing;
