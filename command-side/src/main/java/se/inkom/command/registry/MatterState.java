package se.inkom.command.registry;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkom.events.ContentRef;
import se.inkom.events.ids.AuthorityId;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.DiaryNumber;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.registry.*;

/** What a matter has become: the fold of its events. */
final class MatterState {
    final Set<DiaryNumber> refersTo = new LinkedHashSet<>();
    private final Map<Integer, Entry> entries = new HashMap<>();
    boolean open;

    @Nullable
    AuthorityId authority;

    @Nullable
    DiaryNumber diaryNumber;

    @Nullable
    OfficerId responsible;

    @Nullable
    DiaryNumber externalNumber;

    @Nullable
    ContentRef subject;

    @Nullable
    ContentRef protectedSubject;

    /** Whose the first entry is: the subject tells of it. */
    @Nullable
    CaseId caseId;

    /** What is said of an entry, openly and kept apart. */
    record Words(
            @Nullable ContentRef counterpart,
            @Nullable ContentRef protectedCounterpart,
            @Nullable ContentRef description,
            @Nullable ContentRef protectedDescription) {}

    /**
     * An entry as it is now.
     *
     * @param beforeMark what was said until it was marked, to be said again when the mark is taken away
     */
    record Entry(
            @Nullable CaseId caseId,
            Words words,
            @Nullable SecrecyMarking marking,
            @Nullable Words beforeMark,
            boolean voided) {

        Entry saying(Words newWords, @Nullable SecrecyMarking newMarking) {
            Words before = newMarking == null ? null : marking == null ? words : beforeMark;
            return new Entry(caseId, newWords, newMarking, before, voided);
        }

        Entry withoutForce() {
            return new Entry(caseId, words, marking, beforeMark, true);
        }
    }

    int entries() {
        return entries.size();
    }

    @Nullable
    Entry entry(int number) {
        return entries.get(number);
    }

    void evolve(MatterEvent event) {
        switch (event) {
            case MatterOpened e -> {
                open = true;
                authority = e.authority();
                diaryNumber = e.diaryNumber();
                responsible = e.responsible();
                externalNumber = e.externalNumber();
                subject = e.subject();
                protectedSubject = e.protectedSubject();
            }
            case EntryRegistered e -> {
                var words =
                        new Words(e.counterpart(), e.protectedCounterpart(), e.description(), e.protectedDescription());
                entries.put(e.entryNumber(), new Entry(e.caseId(), words, e.marking(), null, false));
                caseId = e.entryNumber() == 1 ? e.caseId() : caseId;
            }
            case EntryCorrected e -> {
                var words =
                        new Words(e.counterpart(), e.protectedCounterpart(), e.description(), e.protectedDescription());
                entries.computeIfPresent(e.entryNumber(), (number, entry) -> entry.saying(words, e.marking()));
            }
            case EntryVoided e -> entries.computeIfPresent(e.entryNumber(), (number, entry) -> entry.withoutForce());
            case MatterCorrected e -> {
                externalNumber = e.externalNumber();
                subject = e.subject();
                protectedSubject = e.protectedSubject();
            }
            case MatterReferenced e -> refersTo.add(e.other());
            case MatterAssigned e -> responsible = e.responsible();
            case MatterClosed e -> open = false;
            case MatterReopened e -> open = true;
        }
    }
}
