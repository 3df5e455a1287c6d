package se.inkom.channels.effects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.Platform;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.messages.EffectKind;
import se.inkom.web.Cursor;
import se.inkom.web.Problems;

/** What the operator sees of the despatch, above all what is in doubt. Never what an answer or a comment says. */
@RestController
@RequestMapping("/api/effects")
class EffectsApi {
    private final EffectRows rows;

    EffectsApi(EffectRows rows) {
        this.rows = rows;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable EffectState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Effect> found = rows.list(state, before(cursor), limit + 1);
        List<Effect> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.getLast().number()).toString() : null;
        return new Page(page.stream().map(Item::of).toList(), next);
    }

    @GetMapping("/{effectId}")
    Item get(@PathVariable UUID effectId) {
        return rows.find(new EffectId(effectId)).map(Item::of).orElseThrow(Problems::notFound);
    }

    private static long before(@Nullable String cursor) {
        Cursor where = Cursor.parse(cursor, 1);
        try {
            return where == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(where.values().getFirst());
        } catch (NumberFormatException e) {
            throw Cursor.refused();
        }
    }

    @Schema(name = "EffectPage")
    record Page(List<Item> items, @Nullable String nextCursor) {}

    @Schema(name = "Effect")
    record Item(
            EffectId effectId,
            CaseId caseId,
            EffectKind kind,
            Platform platform,
            String account,
            String nativeId,
            EffectState state,
            int attempts,
            int looks,
            Instant requestedAt,
            Instant changedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant inDoubtSince,
            @Nullable String platformId,
            @Nullable String reasonCode,
            boolean reported) {

        static Item of(Effect e) {
            return new Item(
                    e.effectId(),
                    e.caseId(),
                    e.kind(),
                    e.post().platform(),
                    e.post().account(),
                    e.post().nativeId(),
                    e.state(),
                    e.attempts(),
                    e.looks(),
                    e.requestedAt(),
                    e.changedAt(),
                    e.isOver() ? null : e.nextAttemptAt(),
                    e.inDoubtSince(),
                    e.platformId(),
                    e.reasonCode(),
                    e.reported());
        }
    }
}
