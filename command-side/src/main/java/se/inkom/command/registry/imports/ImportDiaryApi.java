package se.inkom.command.registry.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.web.Actor;

/** Where an operator has a whole diary taken over. */
@RestController
class ImportDiaryApi {
    private final ImportDiary imports;

    ImportDiaryApi(ImportDiary imports) {
        this.imports = imports;
    }

    /** @param name of the export's folder in the folder of imports */
    @Schema(name = "ImportDiary")
    record Body(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")
            String name) {}

    @PostMapping("/api/diary/imports")
    ImportDiary.Imported handle(@RequestBody @Valid Body body, Actor actor) {
        return imports.run(body.name(), actor);
    }
}
