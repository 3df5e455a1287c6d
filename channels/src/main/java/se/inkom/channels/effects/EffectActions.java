package se.inkom.channels.effects;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.inkom.events.messages.EffectKind;

/** The one action of every kind; refuses to start when a kind has none or two. */
@Component
class EffectActions {
    private final Map<EffectKind, EffectAction> byKind = new EnumMap<>(EffectKind.class);

    EffectActions(List<EffectAction> actions) {
        for (EffectAction action : actions) {
            if (byKind.put(action.kind(), action) != null) {
                throw new IllegalStateException("Two components carry out effects of kind " + action.kind());
            }
        }
        for (EffectKind kind : EffectKind.values()) {
            // pictures change nothing on a platform and have a worker of their own
            if (kind != EffectKind.CAPTURE && !byKind.containsKey(kind)) {
                throw new IllegalStateException("No component carries out effects of kind " + kind);
            }
        }
    }

    EffectAction of(EffectKind kind) {
        EffectAction action = byKind.get(kind);
        if (action == null) {
            throw new IllegalStateException("No component carries out effects of kind " + kind);
        }
        return action;
    }
}
