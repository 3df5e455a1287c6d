package se.inkom.channels.effects;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.Platform;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.EffectId;
import se.inkom.events.ids.OfficerId;
import se.inkom.events.messages.EffectKind;
import se.inkom.web.Actor;
import se.inkom.web.Cursor;
import se.inkom.web.Problems;

/** What the operator sees of the despatch, above all what is in doubt. Never what an answer or a comment says. */
@RestController
@RequestMapping("/api/effects")
class EffectsApi {
    private final EffectRows rows;
    private final EffectSteps steps;
    private final OperatorDesk desk;
    private final EffectLoop loop;

    EffectsApi(EffectRows rows, EffectSteps steps, OperatorDesk desk, EffectLoop loop) {
        this.rows = rows;
        this.steps = steps;
        this.desk = desk;
        this.loop = loop;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable EffectState state,
            @RequestParam(required = false) @Nullable EffectKind kind,
            @RequestParam(required = false) @Nullable Platform platform,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable UUID caseId,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new EffectRows.Filter(state, kind, platform, account, caseId);
        List<Effect> found = rows.list(filter, Cursor.before(cursor), limit + 1);
        List<Effect> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.getLast().number()).toString() : null;
        return new Page(page.stream().map(Item::of).toList(), next);
    }

    @GetMapping("/{effectId}")
    Item get(@PathVariable UUID effectId) {
        Effect effect = rows.find(new EffectId(effectId)).orElseThrow(Problems::notFound);
        return Item.of(effect, steps.of(effect).stream().map(Step::of).toList());
    }

    @PostMapping("/{effectId}/retry")
    @ResponseStatus(HttpStatus.OK)
    Item retry(@PathVariable UUID effectId, Actor actor, @RequestBody @Valid Retry body) {
        desk.retry(new EffectId(effectId), actor.id(), body.reason());
        loop.wake();
        return get(effectId);
    }

    @PostMapping("/{effectId}/give-up")
    @ResponseStatus(HttpStatus.OK)
    Item giveUp(@PathVariable UUID effectId, Actor actor, @RequestBody @Valid GiveUp body) {
        desk.giveUp(new EffectId(effectId), actor.id(), body.reason(), body.found(), body.platformId());
        loop.wake();
        return get(effectId);
    }

    @Schema(name = "EffectPage")
    record Page(List<Item> items, @Nullable String nextCursor) {}

    @Schema(name = "RetryEffect")
    record Retry(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "GiveUpEffect")
    record GiveUp(
            @NotBlank @Size(max = 500) String reason,
            OperatorDesk.@Nullable Found found,
            @Nullable @Size(max = 200) String platformId) {}

    @Schema(name = "EffectStep")
    record Step(
            EffectStep.What what,
            Instant beganAt,
            @Nullable Instant endedAt,
            EffectStep.@Nullable Result result,
            @Nullable String reasonCode,
            @Nullable OfficerId by,
            @Nullable String why) {

        static Step of(EffectStep s) {
            return new Step(s.what(), s.beganAt(), s.endedAt(), s.result(), s.reasonCode(), s.by(), s.why());
        }
    }

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
            boolean reported,
            @Nullable List<Step> steps) {

        static Item of(Effect e) {
            return of(e, null);
        }

        static Item of(Effect e, @Nullable List<Step> steps) {
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
                    e.reported(),
                    steps);
        }
    }
}
