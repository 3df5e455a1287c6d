-- Whose desk the cases were on before there was a table of desks (R29): by their events, as everything after.
insert into desk (case_id, officer, unit, closed)
select distinct on (aggregate_id) aggregate_id,
       case when event_type = 'case.assigned' then payload::json ->> 'officer' end,
       payload::json ->> 'unit',
       coalesce((select c.event_type = 'case.closed' from ledger.event c
                 where c.aggregate_id = e.aggregate_id and c.event_type in ('case.closed', 'case.reopened')
                 order by c.sequence_number desc limit 1), false)
from ledger.event e
where event_type in ('case.assigned', 'case.forwarding-accepted')
order by aggregate_id, sequence_number desc
on conflict do nothing;
