package se.inkom.command.triage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.inkom.command.policy.TriageRules;

/** Judges texts by the rules of the policy that holds now. Aggregates take it as a handler parameter. */
public final class Triage {
    private final Supplier<TriageRules> current;
    private volatile @Nullable Prepared prepared;

    public Triage(Supplier<TriageRules> current) {
        this.current = current;
    }

    private record Prepared(TriageRules from, TriageRules complete, Suggester suggester) {}

    public Judgement judge(@Nullable String text) {
        return text == null || text.isBlank()
                ? Judgement.NONE
                : prepared().suggester.judge(text);
    }

    /** With everything of the base in it. */
    public TriageRules rules() {
        return prepared().complete;
    }

    /** Lists are made ready for looking up once per policy, not once per post. */
    private Prepared prepared() {
        TriageRules rules = current.get();
        Prepared ready = prepared;
        if (ready == null || ready.from != rules) {
            TriageRules complete = rules.complete();
            ready = new Prepared(rules, complete, new Suggester(complete));
            prepared = ready;
        }
        return ready;
    }
}
