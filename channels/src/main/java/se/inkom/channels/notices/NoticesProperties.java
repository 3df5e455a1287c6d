package se.inkom.channels.notices;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told, and how.
 *
 * @param staff everybody who can be told
 * @param alarms who is told of what concerns nobody in the directory, by id
 * @param defaults how a kind is told to whoever has said nothing about it
 * @param digestAt when the digest comes to whoever has said nothing about it, on a Swedish clock
 * @param console where links lead, without a slash at the end
 * @param from the sender; nobody reads what is answered to it
 * @param pause between two mails to one person: what happens meanwhile comes together
 * @param lease how long one attempt to send may take; past it nobody knows what became of it
 * @param retry first pause after a mail could not be sent; doubles up to {@code longestRetry}
 * @param alarmAfter a mail that waits for longer makes health say so
 * @param poll how often due work is looked for when nothing wakes the loop
 * @param keep how long it is known who was told of what
 */
@ConfigurationProperties("inkom.channels.notices")
public record NoticesProperties(
        @DefaultValue List<Person> staff,
        @DefaultValue List<String> alarms,
        @DefaultValue Map<NoticeKind, NoticeMode> defaults,
        @DefaultValue("07:30") LocalTime digestAt,
        @DefaultValue("http://localhost:8080") URI console,
        @DefaultValue("Inkom <inkom@localhost>") String from,
        @DefaultValue("PT1M") Duration pause,
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue("PT5S") Duration retry,
        @DefaultValue("PT1M") Duration longestRetry,
        @DefaultValue("PT15M") Duration alarmAfter,
        @DefaultValue("PT1S") Duration poll,
        @DefaultValue("P90D") Duration keep) {

    /**
     * A member of staff.
     *
     * @param id as in access tokens and events
     * @param address where mail goes
     * @param unit where they handle cases
     * @param manager answers for the unit
     * @param approves is asked to approve the unit's drafts
     */
    public record Person(
            String id,
            String name,
            String address,
            @Nullable String unit,
            @DefaultValue("false") boolean manager,
            @DefaultValue("false") boolean approves) {}
}
