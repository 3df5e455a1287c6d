package se.inkom.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.inkom.command.intake.Posts.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.inkom.command.RunningDesks;

/** Every post becomes exactly one case, however it is delivered (I1, I2). */
class IntakeTest extends RunningDesks {
    @Autowired
    private Intake intake;

    @AfterEach
    void positionsStayDense() {
        assertPositionsAreDense();
    }

    /** ADR 0007: one transaction for the whole batch. */
    @Test
    void aBatchBecomesCasesInOneGo() {
        intake.take(IntStream.range(0, 200)
                .mapToObj(i -> inbound(added("batch-" + i, "Hej " + i)))
                .toList());

        assertThat(facts("batch-")).hasSize(200).allSatisfy((post, facts) -> assertThat(facts)
                .isEqualTo("case.post-received,case.assigned"));
        assertThat(ADMIN.queryForObject("""
                        select count(distinct e.xmin::text) from ledger.event e join command.source_post s on s.case_id = e.aggregate_id
                        where s.native_id like 'batch-%'
                        """, Integer.class)).isEqualTo(1);
    }

    /** Kafka delivers at least once, and so do platforms; editors are in a hurry. */
    @Test
    void postsAreDeliveredTwiceAndOutOfOrderThroughTheBroker() {
        long seed = new Random().nextLong();
        var messages = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < 300; i++) {
            String id = "broker-" + i;
            messages.add(message(added(id, "Hej")));
            messages.add(message(added(id, "Hej")));
            messages.add(message(edited(id, "Hej igen", 2)));
        }
        Collections.shuffle(messages, new Random(seed));

        CHANNEL.sendAll(messages);

        await().atMost(Duration.ofSeconds(60)).until(() -> eventCount("broker-") >= 900);
        assertThat(facts("broker-")).as("seed %d", seed).hasSize(300).allSatisfy((post, facts) -> assertThat(
                        facts.split(","))
                .containsExactlyInAnyOrderElementsOf(
                        facts.startsWith("case.post-received")
                                ? List.of("case.post-received", "case.assigned", "case.post-edited")
                                : List.of("case.post-edited", "case.assigned", "case.post-received")));
    }

    @Test
    void theSamePostManyTimesInOneBatchIsOneCase() {
        intake.take(List.of(
                inbound(added("many", "Hej")),
                inbound(added("many", "Hej")),
                inbound(edited("many", "Hejsan", 1)),
                inbound(added("many", "Hej")),
                inbound(edited("many", "Hejsan", 1)),
                inbound(removed("many", 3)),
                inbound(edited("many", "Hallå", 2))));

        assertThat(facts("many"))
                .isEqualTo(Map.of(
                        "many",
                        "case.post-received,case.assigned,case.post-edited,case.post-gone-upstream,case.post-edited"));
    }

    @Test
    void anEditOrARemovalMayComeBeforeThePost() {
        intake.take(List.of(inbound(edited("edit-first", "Hejsan", 1))));
        intake.take(List.of(inbound(added("edit-first", "Hej"))));
        intake.take(List.of(inbound(removed("gone-first", 1))));
        intake.take(List.of(inbound(added("gone-first", "Hej"))));

        assertThat(facts("edit-first"))
                .containsEntry("edit-first", "case.post-edited,case.assigned,case.post-received");
        assertThat(facts("gone-first"))
                .containsEntry("gone-first", "case.post-gone-upstream,case.assigned,case.post-received");
    }

    /** D5, D26: what we wrote ourselves is known and no case, and its removal, which does not say who wrote it, is none either. */
    @Test
    void ourOwnPostsGiveNoCase() {
        intake.take(List.of(inbound(byUs("own-1", "Välkommen till simhallen")), inbound(added("not-own", "Hej"))));
        intake.take(List.of(inbound(removed("own-1", 5))));
        intake.take(List.of(inbound(byUs("own-2", "Öppet")), inbound(removed("own-2", 5))));

        assertThat(facts("own-")).isEmpty();
        assertThat(facts("not-own")).hasSize(1);
        assertThat(ADMIN.queryForObject(
                        "select count(*) from command.own_post where source_key like '%/own-_'", Integer.class))
                .isEqualTo(2);
    }

    /** A crash between commit and acknowledgement delivers the same records, at the same offsets, again. */
    @Test
    void aRedeliveredBatchAddsNothing() {
        List<Inbound> batch = List.of(
                inbound(added("again-1", "Hej")), inbound("skräp".getBytes(UTF_8)), inbound(added("again-2", "Hej")));
        intake.take(batch);
        long head = head();
        int waiting = quarantined();

        intake.take(batch);

        assertThat(head()).isEqualTo(head);
        assertThat(quarantined()).isEqualTo(waiting);
    }

    /** One bad record in a batch: its neighbours are placed, each in a transaction of its own, and nothing is lost. */
    @Test
    void aRecordThatCannotBePlacedLeavesItsNeighboursAlone() {
        Inbound bad = inbound(added("cursed", "Hej"));
        ADMIN.execute("""
                create function command.curse() returns trigger language plpgsql as
                $$ begin raise exception 'cursed' using errcode = 'check_violation'; end $$
                """);
        ADMIN.execute("""
                create trigger curse before insert on command.source_post
                for each row when (new.native_id = 'cursed') execute function command.curse()
                """);
        try {
            intake.take(List.of(inbound(added("left", "Hej")), bad, inbound(added("right", "Hej"))));
        } finally {
            ADMIN.execute("drop function command.curse() cascade");
        }

        assertThat(facts("left")).hasSize(1);
        assertThat(facts("right")).hasSize(1);
        assertThat(ADMIN.queryForObject(
                        "select reason from command.quarantine where partition_no = 99 and record_offset = ?",
                        String.class,
                        bad.offset()))
                .isEqualTo("record-failed");
    }

    static Map<String, String> facts(String nativeIdPrefix) {
        return ADMIN.queryForList("""
                        select s.native_id, string_agg(e.event_type, ',' order by e.sequence_number) as facts
                        from command.source_post s join ledger.event e on e.aggregate_id = s.case_id
                        where s.native_id like ? group by s.native_id
                        """, nativeIdPrefix + "%").stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> (String) row.get("native_id"), row -> (String) row.get("facts")));
    }

    private static long eventCount(String nativeIdPrefix) {
        return ADMIN.queryForObject(
                "select count(*) from command.source_post s join ledger.event e on e.aggregate_id = s.case_id where s.native_id like ?",
                Long.class,
                nativeIdPrefix + "%");
    }

    private static long head() {
        return ADMIN.queryForObject("select position from ledger.event_head", Long.class);
    }

    private static int quarantined() {
        return ADMIN.queryForObject("select count(*) from command.quarantine", Integer.class);
    }
}
