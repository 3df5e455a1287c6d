package se.inkom.command.answers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.command.policy.Policies;
import se.inkom.events.cases.Classification;

/** Templates that a unit may begin an answer with, and their text with variables filled in (R28). */
@RestController
@RequestMapping("/api/answer-templates")
class AnswerTemplatesApi {
    private final Policies policies;

    AnswerTemplatesApi(Policies policies) {
        this.policies = policies;
    }

    @Schema(name = "AnswerTemplate")
    record Shown(
            String id,
            String name,
            @Nullable String unit,
            @Nullable Classification classification,
            String text,
            List<String> variables) {}

    @Schema(name = "FillTemplate")
    record Body(
            @Nullable String unit, @NotNull @Size(max = 20) Map<String, @Size(max = 1000) String> variables) {}

    @Schema(name = "FilledTemplate")
    record Filled(String text) {}

    @GetMapping
    List<Shown> answerTemplates(@RequestParam(required = false) @Nullable String unit) {
        var templates = templates();
        return templates.of(unit).stream()
                .map(t -> new Shown(t.id(), t.name(), t.unit(), t.classification(), t.text(), templates.open(t, unit)))
                .toList();
    }

    @PostMapping("/{templateId}/text")
    Filled fillTemplate(@PathVariable String templateId, @RequestBody @Valid Body body) {
        return new Filled(templates().fill(templateId, body.unit(), body.variables()));
    }

    private AnswerTemplates templates() {
        return new AnswerTemplates(policies.current().answers());
    }
}
