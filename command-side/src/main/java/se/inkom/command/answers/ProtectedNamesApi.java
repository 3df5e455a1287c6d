package se.inkom.command.answers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.events.ids.TimeOrderedUuid;
import se.inkom.web.Actor;
import se.inkom.web.ProblemException;
import se.inkom.web.Problems;

/** Puts names on the list of protected people and takes them off; nobody can read it (R51). */
@RestController
@RequestMapping("/api/protected-names")
class ProtectedNamesApi {
    private final ProtectedNamesTable names;
    private final Clock clock;

    ProtectedNamesApi(ProtectedNamesTable names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    @Schema(name = "ListProtectedName")
    record Body(@NotBlank @Size(max = 200) String name) {
        /** Never the name: this may be logged. */
        @Override
        public String toString() {
            return "a protected name";
        }
    }

    @Schema(name = "ListedProtectedName")
    record Listed(UUID id) {}

    @PostMapping
    ResponseEntity<Listed> listProtectedName(Actor actor, @RequestBody @Valid Body body) {
        if (!ProtectedNamesTable.isName(body.name())) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "name-malformed",
                    "A name has two to five words: a single word would be found in too many answers.");
        }
        UUID id = names.list(body.name(), actor.id().value(), TimeOrderedUuid.at(clock.instant()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Listed(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> strikeProtectedName(@PathVariable UUID id) {
        if (!names.strike(id)) {
            throw Problems.notFound();
        }
        return ResponseEntity.noContent().build();
    }
}
