package se.inkom.channels.notices;

import static se.inkom.channels.notices.NoticeMode.AT_ONCE;
import static se.inkom.channels.notices.NoticeMode.DIGEST;

/** What people are told of. */
public enum NoticeKind {
    /** A colleague gave you a case. */
    ASSIGNED(AT_ONCE, true, true),
    /** A case of somebody who is absent came to you instead (R15). */
    SUBSTITUTED(AT_ONCE, true, true),
    /** A rule gave you a case, which happens all day. */
    ROUTED(DIGEST, true, true),
    /** A case was offered to your unit (R30). */
    FORWARDED(AT_ONCE, true, true),
    /** A draft awaits a second pair of eyes (R40). */
    APPROVAL_ASKED(AT_ONCE, true, true),
    /** Your draft came back. */
    DRAFT_RETURNED(AT_ONCE, true, true),
    /** A deadline of your case is near. */
    DEADLINE_NEAR(AT_ONCE, true, true),
    /** A deadline of your case has passed. */
    DEADLINE_MISSED(AT_ONCE, false, true),
    /** A case came to you because nobody acted in time (R33). */
    ESCALATED(AT_ONCE, false, false),
    /** Nobody looked at an account in time (R21, R22). */
    SUPERVISION_MISSED(AT_ONCE, false, false),
    /** An account or a unit has nobody who is there (R15). */
    COVERAGE_LOST(AT_ONCE, false, false);

    private final NoticeMode usual;
    private final boolean pastWhenClosed;
    private final boolean optional;

    NoticeKind(NoticeMode usual, boolean pastWhenClosed, boolean optional) {
        this.usual = usual;
        this.pastWhenClosed = pastWhenClosed;
        this.optional = optional;
    }

    /** Unless the installation or the person says something else. */
    NoticeMode usual() {
        return usual;
    }

    /** Nobody need be told any more when the case is closed. */
    boolean isPastWhenClosed() {
        return pastWhenClosed;
    }

    /** May be switched off. What somebody answers for may not (R33): it comes at once or in the digest. */
    boolean isOptional() {
        return optional;
    }
}
