package se.inkom.command.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.inkom.events.cases.CaseAssigned;
import se.inkom.events.cases.CaseClosed;
import se.inkom.events.cases.CaseReopened;
import se.inkom.events.cases.ForwardingAccepted;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;
import se.inkom.ledger.store.FlushAtCommit;

/**
 * {@code command.desk}: whose desk each case is on, written in the transaction that writes the events, one statement for a whole
 * batch, and before the ledger's head is locked (ADR 0015). Counted, it is how much everybody has.
 */
@Component
class DeskTable {
    private final JdbcTemplate jdbc;
    private final FlushAtCommit<Row> rows;

    DeskTable(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.rows = FlushAtCommit.beforeEvents(dataSource, this::write);
    }

    /**
     * What an event says of a case's desk.
     *
     * @param moved whether officer and unit are said; an absent officer is then nobody
     * @param closed absent: not said
     */
    private record Row(
            UUID caseId,
            boolean moved,
            @Nullable String officer,
            @Nullable String unit,
            @Nullable Boolean closed) {
        /** What both say together, the other being the later one. */
        Row then(Row later) {
            return new Row(
                    caseId,
                    moved || later.moved,
                    later.moved ? later.officer : officer,
                    later.moved ? later.unit : unit,
                    later.closed == null ? closed : later.closed);
        }
    }

    /** Told every event that is about to be written. */
    void note(List<? extends EventMessage<?>> events) {
        var said = new ArrayList<Row>();
        for (EventMessage<?> event : events) {
            Row row = of(event.getPayload());
            if (row != null) {
                said.add(row);
            }
        }
        if (!said.isEmpty()) {
            rows.add(said);
        }
    }

    private static @Nullable Row of(Object event) {
        return switch (event) {
            case CaseAssigned e ->
                new Row(e.caseId().value(), true, e.officer().value(), e.unit().value(), null);
            case ForwardingAccepted e ->
                new Row(e.caseId().value(), true, null, e.unit().value(), null);
            case CaseClosed e -> new Row(e.caseId().value(), false, null, null, true);
            case CaseReopened e -> new Row(e.caseId().value(), false, null, null, false);
            default -> null;
        };
    }

    /** In the order of their ids, so that two batches cannot wait for each other. */
    private void write(List<Row> said) {
        var last = new TreeMap<UUID, Row>();
        said.forEach(row -> last.merge(row.caseId, row, Row::then));
        List<Row> all = List.copyOf(last.values());
        jdbc.update(
                """
                insert into command.desk as d (case_id, officer, unit, closed)
                select case_id, officer, unit, coalesce(closed, false)
                from unnest(?::uuid[], ?::text[], ?::text[], ?::boolean[]) e (case_id, officer, unit, closed)
                on conflict (case_id) do update set
                  officer = case when excluded.unit is null then d.officer else excluded.officer end,
                  unit = coalesce(excluded.unit, d.unit),
                  closed = case when d.case_id = any (?::uuid[]) then excluded.closed else d.closed end
                """,
                all.stream().map(Row::caseId).toArray(UUID[]::new),
                all.stream().map(Row::officer).toArray(String[]::new),
                all.stream().map(Row::unit).toArray(String[]::new),
                all.stream().map(Row::closed).toArray(Boolean[]::new),
                all.stream().filter(row -> row.closed != null).map(Row::caseId).toArray(UUID[]::new));
    }

    /** The open cases of each; whoever has none is missing. */
    Map<OfficerId, Integer> loads(Collection<OfficerId> officers) {
        var loads = new HashMap<OfficerId, Integer>();
        jdbc.query(
                "select officer, count(*) from command.desk where not closed and officer = any (?) group by officer",
                row -> {
                    loads.put(new OfficerId(row.getString(1)), row.getInt(2));
                },
                (Object) officers.stream().map(OfficerId::value).toArray(String[]::new));
        return loads;
    }

    /** A post that is answered: its own key, and the account's place, to which the id of another post may be added. */
    record Parent(String key, String place) {}

    /** Who has these posts, by key; of one of our own answers, who has the post that it answered. */
    Map<String, Seat> seats(Collection<Parent> parents) {
        var seats = new LinkedHashMap<String, Seat>();
        jdbc.query(
                """
                select a.key, d.unit, d.officer
                from unnest(?::text[], ?::text[]) a (key, place)
                left join command.own_post o on o.source_key = a.key and o.parent_id is not null
                join command.source_post s on s.source_key = coalesce(a.place || o.parent_id, a.key)
                join command.desk d using (case_id)
                where d.officer is not null and d.unit is not null
                """,
                row -> {
                    seats.put(
                            row.getString(1), new Seat(new UnitId(row.getString(2)), new OfficerId(row.getString(3))));
                },
                parents.stream().map(Parent::key).toArray(String[]::new),
                parents.stream().map(Parent::place).toArray(String[]::new));
        return seats;
    }
}
