package se.inkom.house.month;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.inkom.command.cases.*;
import se.inkom.events.Platform;
import se.inkom.events.PostContent;
import se.inkom.events.SourcePost;
import se.inkom.events.cases.CaseClock;
import se.inkom.events.cases.NoAnswerGround;
import se.inkom.events.cases.NoRegistrationGround;
import se.inkom.events.cases.PostOrigin;
import se.inkom.events.cases.WaitingFor;
import se.inkom.events.ids.*;
import se.inkom.events.messages.EffectKind;
import se.inkom.events.messages.EffectOutcome;
import se.inkom.events.messages.PostObserved;

/** What becomes of one post: some are answered at once, some late, some never; some wander, wait, or come back. */
final class PostLife {
    private static final List<OfficerId> OFFICERS = List.of(People.ANNA, People.MATS, People.VERA);

    private final Month month;
    private final JdbcTemplate db;
    private final Random random;
    private final CaseId caseId;
    private final PostOrigin origin;
    private final Instant published;
    private int edits;

    PostLife(Month month, JdbcTemplate db, Random random, int number, Instant published) {
        this.month = month;
        this.db = db;
        this.random = random;
        this.published = published;
        this.caseId = new CaseId(TimeOrderedUuid.at(published));
        boolean streets = random.nextInt(4) == 0;
        this.origin = new PostOrigin(
                new SourcePost(Platform.FACEBOOK, streets ? "200" : "100", "post-" + number),
                new AccountId(streets ? "gata-facebook" : "kungalv-facebook"),
                new AuthorityId(streets ? "SBN" : "KS"),
                new UnitId(streets ? "gata" : "kommunikation"),
                null,
                null);
    }

    void begin() {
        OfficerId officer = chance(80) ? somebody() : null;
        month.at(published, () -> {
            month.attempt(new OpenCase(caseId, origin, seen(PostObserved.Change.ADDED), officer), People.ANNA);
            if (officer == null && chance(90)) {
                after(minutes(10, 900), this::assign);
            }
            happen();
        });
    }

    private void happen() {
        if (chance(85)) {
            after(minutes(2, 1200), () -> month.attempt(new LookAtCase(caseId, null, somebody()), People.ANNA));
        }
        if (chance(10)) {
            after(minutes(30, 2000), this::assign);
        }
        if (chance(8)) {
            after(minutes(20, 600), this::forward);
        }
        if (chance(12)) {
            after(minutes(15, 700), this::pause);
        }
        if (chance(3)) {
            after(minutes(30, 600), this::recalculate);
        }
        if (chance(65)) {
            after(thinking(), this::answer);
        } else if (chance(50)) {
            after(thinking(), this::waiveAnswer);
        }
        if (chance(85)) {
            after(minutes(60, 4000), this::waiveRegistration);
        }
        if (chance(60)) {
            after(minutes(4000, 9000), this::close);
        }
    }

    private void assign() {
        month.attempt(new AssignCase(caseId, null, somebody(), null, "Kan frågan", People.ANNA), People.ANNA);
    }

    private void forward() {
        boolean toStreets = !origin.unit().value().equals("gata");
        month.attempt(
                new ForwardCase(
                        caseId,
                        null,
                        new AuthorityId(toStreets ? "SBN" : "KS"),
                        new UnitId(toStreets ? "gata" : "kommunikation"),
                        "Kan bäst",
                        People.ANNA),
                People.ANNA);
        if (chance(60)) {
            after(minutes(10, 900), () -> {
                month.attempt(new AcceptForwarding(caseId, null, People.VERA), People.VERA);
                after(minutes(10, 300), this::assign);
            });
        } else if (chance(60)) {
            after(
                    minutes(10, 900),
                    () -> month.attempt(new DeclineForwarding(caseId, null, "Inte vår", People.VERA), People.VERA));
        }
    }

    private void pause() {
        WaitingFor whom = chance(60) ? WaitingFor.CITIZEN : WaitingFor.OTHER_AUTHORITY;
        month.attempt(new PauseAnswer(caseId, null, whom, "Behöver veta mer", People.ANNA), People.ANNA);
        if (whom == WaitingFor.CITIZEN && chance(40)) {
            after(minutes(60, 5000), this::edit); // the writer explains, and the clock runs again by itself
        } else if (chance(85)) {
            after(minutes(60, 5000), () -> month.attempt(new ResumeAnswer(caseId, null, People.ANNA), People.ANNA));
        }
    }

    private void edit() {
        month.attempt(new ObservePost(caseId, origin, seen(PostObserved.Change.EDITED)), People.ANNA);
    }

    private void recalculate() {
        month.attempt(
                new RecalculateDeadline(caseId, null, CaseClock.ANSWER, "Nya öppettider", People.ANNA), People.ANNA);
    }

    private void answer() {
        var text = new DraftText("Hej! Det öppnar klockan tio.", People.ANNA_LIND, People.VERA_GATA, false, List.of());
        if (month.attempt(new AnswerCase(caseId, null, text), People.ANNA)) {
            after(Duration.ofSeconds(70), this::published);
        }
    }

    /** The platform took it. */
    private void published() {
        UUID answer = db.queryForObject(
                "select (payload::json ->> 'answerId')::uuid from ledger.event where aggregate_id = ?"
                        + " and event_type = 'case.answer-given' order by sequence_number desc limit 1",
                UUID.class,
                caseId.value());
        var done = new EffectOutcome(
                new EffectId(answer),
                caseId,
                EffectKind.PUBLISH_ANSWER,
                EffectOutcome.Result.DONE,
                "1",
                null,
                month.now());
        month.attempt(new RecordOutcome(caseId, done), People.ANNA);
    }

    private void waiveAnswer() {
        month.attempt(new WaiveAnswer(caseId, null, NoAnswerGround.NO_QUESTION, null, People.ANNA), People.ANNA);
    }

    private void waiveRegistration() {
        month.attempt(
                new WaiveRegistration(caseId, null, NoRegistrationGround.TRIVIAL, null, People.ANNA), People.ANNA);
    }

    private void close() {
        if (month.attempt(new CloseCase(caseId, null, People.ANNA), People.ANNA) && chance(15)) {
            after(minutes(60, 4000), () -> {
                month.attempt(new ReopenCase(caseId, null, "Ny fråga", true, People.ANNA), People.ANNA);
                if (chance(60)) {
                    after(thinking(), this::answer);
                }
            });
        }
    }

    private PostObserved seen(PostObserved.Change change) {
        Instant changedAt = change == PostObserved.Change.ADDED ? published : month.now();
        return new PostObserved(
                origin.source().platform(),
                origin.source().account(),
                origin.source().nativeId(),
                change,
                new PostContent.Author("7", "Kim"),
                false,
                "När öppnar badet? " + edits++,
                List.of(),
                null,
                null,
                published,
                changedAt,
                month.now(),
                null);
    }

    private void after(Duration time, Runnable what) {
        month.at(month.now().plus(time), what);
    }

    private @Nullable OfficerId somebody() {
        return OFFICERS.get(random.nextInt(OFFICERS.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(least + random.nextInt(most - least));
    }

    /** Most answers come in some hours, some after days. */
    private Duration thinking() {
        return Duration.ofMinutes((long) (240 * Math.exp(random.nextGaussian() * 1.3)));
    }
}
