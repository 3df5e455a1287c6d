-- Hiding is an effect too (N10): the platform keeps the post, out of sight for others.
alter table channels.effect drop constraint effect_kind_check;
alter table channels.effect add constraint effect_kind_check check (kind in ('PUBLISH_ANSWER', 'REMOVE_POST', 'HIDE_POST'));
