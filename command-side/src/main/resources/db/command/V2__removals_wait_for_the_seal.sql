-- Removals get a follower of their own, which waits for the seal (ADR 0017). It begins exactly where the common one stands
-- now, so that no removal is asked for twice and none is passed over.
insert into token (processor_name, segment, token, token_type, updated_at)
select 'effect-removals', segment, token, token_type, updated_at from token where processor_name = 'effect-requests';
