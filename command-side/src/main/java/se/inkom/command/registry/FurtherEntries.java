package se.inkom.command.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.command.cases.DiaryDuties;
import se.inkom.command.support.Desk;
import se.inkom.command.support.SystemActor;
import se.inkom.command.time.StockholmTime;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.MatterId;
import se.inkom.events.registry.EntryDirection;
import se.inkom.events.registry.EntryKind;

/** Enters what follows a registered post, each once: its row and the event are one transaction, the follower's. */
@Component
class FurtherEntries {
    private final JdbcClient db;
    private final DiarySeries series;
    private final Desk desk;

    FurtherEntries(JdbcClient db, DiarySeries series, Desk desk) {
        this.db = db;
        this.series = series;
        this.desk = desk;
    }

    void enter(CaseId caseId, MatterId matterId, List<DiaryDuties.Duty> duties) {
        List<DiaryDuties.Duty> missing =
                duties.stream().filter(duty -> !isEntered(duty)).toList();
        if (missing.isEmpty()) {
            return;
        }
        series.lock(matterId);
        for (DiaryDuties.Duty duty : missing) {
            int entryNumber = desk.<Integer>send(entry(caseId, matterId, duty), SystemActor.REGISTRY);
            db.sql(
                            "insert into command.registered_effect (effect_id, kind, matter_id, entry_number) values (?, ?, ?, ?)")
                    .params(duty.effect().value(), duty.kind().name(), matterId.value(), entryNumber)
                    .update();
        }
    }

    private boolean isEntered(DiaryDuties.Duty duty) {
        return db.sql("select exists (select from command.registered_effect where effect_id = ? and kind = ?)")
                .params(duty.effect().value(), duty.kind().name())
                .query(Boolean.class)
                .single();
    }

    private static RegisterEntry entry(CaseId caseId, MatterId matterId, DiaryDuties.Duty duty) {
        return new RegisterEntry(
                matterId,
                duty.kind(),
                caseId,
                duty.kind() == EntryKind.ANSWER ? EntryDirection.OUTGOING : EntryDirection.INTERNAL,
                duty.documents(),
                Counterpart.writerOf(duty.writer()),
                Twin.harmless(
                        switch (duty.kind()) {
                            case ANSWER -> "Svar på inlägget";
                            case EVIDENCE -> "Skärmdump av inlägget";
                            case REMOVAL_DECISION -> "Beslut om att inlägget ska bort";
                            case POST, NOTE -> throw new IllegalArgumentException(duty.kind() + " follows nothing");
                        }),
                null,
                StockholmTime.dateOf(duty.at()),
                true,
                SystemActor.REGISTRY);
    }
}
