package se.inkom.channels.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.ids.UnitId;

/** The directory: who can be told, and who that is when something concerns a unit. Refuses to start with an unusable address. */
@Component
public class Staff {
    private final Map<OfficerId, NoticesProperties.Person> byId = new LinkedHashMap<>();
    private final List<OfficerId> alarms;

    Staff(NoticesProperties properties) {
        for (NoticesProperties.Person person : properties.staff()) {
            requireAddress(person);
            if (byId.put(new OfficerId(person.id()), person) != null) {
                throw new IllegalStateException("inkom.channels.notices.staff names " + person.id() + " twice");
            }
        }
        this.alarms = properties.alarms().stream().map(OfficerId::new).toList();
        for (OfficerId officer : alarms) {
            if (!byId.containsKey(officer)) {
                throw new IllegalStateException(
                        "inkom.channels.notices.alarms names " + officer + ", whom staff does not");
            }
        }
    }

    private static void requireAddress(NoticesProperties.Person person) {
        try {
            new InternetAddress(person.address(), true).validate();
        } catch (AddressException e) {
            throw new IllegalStateException(
                    "The mail address of " + person.id() + " in inkom.channels.notices.staff is none", e);
        }
    }

    public Optional<NoticesProperties.Person> find(OfficerId officer) {
        return Optional.ofNullable(byId.get(officer));
    }

    /** Their name, or what we have instead. */
    public String nameOf(OfficerId officer) {
        return find(officer).map(NoticesProperties.Person::name).orElse(officer.value());
    }

    /** Nobody in a unit: those who get what would reach nobody otherwise. */
    List<OfficerId> of(Audience audience) {
        List<OfficerId> found =
                switch (audience) {
                    case Audience.Person person -> List.of(person.officer());
                    case Audience.Members members -> in(members.unit(), members.except(), person -> true);
                    case Audience.Approvers approvers -> {
                        var named = in(approvers.unit(), approvers.except(), NoticesProperties.Person::approves);
                        yield named.isEmpty() ? in(approvers.unit(), approvers.except(), person -> true) : named;
                    }
                    case Audience.Managers managers -> in(managers.unit(), null, NoticesProperties.Person::manager);
                };
        return found.isEmpty() ? alarms : found;
    }

    private List<OfficerId> in(
            @Nullable UnitId unit, @Nullable OfficerId except, Predicate<NoticesProperties.Person> wanted) {
        return byId.entrySet().stream()
                .filter(entry ->
                        unit != null && unit.value().equals(entry.getValue().unit()))
                .filter(entry -> !entry.getKey().equals(except) && wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
