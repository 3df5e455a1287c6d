package se.inkom.query.archive;

import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.inkom.events.ids.OfficerId;
import se.inkom.ledger.directory.Directory;
import se.inkom.ledger.directory.StaffMember;
import se.inkom.query.archive.sip.SipMatter.SipAgent;

/** Names of those who acted, from the directory; who is not listed there goes by their id. */
@Component
class People {
    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    /** Begins to look up people, each once. */
    Known known() {
        return new Known();
    }

    /** Those of one package. Not safe for use by several threads. */
    final class Known {
        private final TreeMap<String, SipAgent> byId = new TreeMap<>();

        private Known() {}

        SipAgent agent(String id) {
            return byId.computeIfAbsent(id, key -> {
                Optional<StaffMember> found = key.isBlank() ? Optional.empty() : directory.find(new OfficerId(key));
                return found.map(person -> new SipAgent(key, person.name(), person.function()))
                        .orElseGet(() -> new SipAgent(key, key, null));
            });
        }

        @Nullable
        SipAgent agentOrNull(@Nullable String id) {
            return id == null || id.isBlank() ? null : agent(id);
        }

        String name(String id) {
            return agent(id).name();
        }
    }
}
