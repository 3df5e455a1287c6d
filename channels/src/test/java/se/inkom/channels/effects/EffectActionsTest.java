package se.inkom.channels.effects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkom.channels.platforms.ActionResult;
import se.inkom.events.messages.EffectKind;

/** A kind that nobody carries out, or that two do, is found when the application starts and not when a decision waits. */
class EffectActionsTest {
    @Test
    void refusesToStartWithAKindThatNobodyCarriesOut() {
        assertThatThrownBy(() -> new EffectActions(List.of(new Idle(EffectKind.REMOVE_POST))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No component carries out effects of kind PUBLISH_ANSWER");
    }

    @Test
    void refusesToStartWithAKindThatTwoCarryOut() {
        assertThatThrownBy(() ->
                        new EffectActions(List.of(new Idle(EffectKind.REMOVE_POST), new Idle(EffectKind.REMOVE_POST))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two components carry out effects of kind REMOVE_POST");
    }

    private record Idle(EffectKind kind) implements EffectAction {
        @Override
        public ActionResult attempt(Wanted wanted) {
            return new ActionResult.Impossible("idle");
        }

        @Override
        public Finding look(Wanted wanted) {
            return new Finding.Absent();
        }

        @Override
        public boolean harmlessTwice() {
            return true;
        }
    }
}
