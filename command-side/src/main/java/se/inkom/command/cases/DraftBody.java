package se.inkom.command.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.inkom.command.support.Staff;
import se.inkom.events.ids.PictureId;
import se.inkom.web.Actor;

/** A draft as an officer sends it; the responder is the caller unless another is named. */
@Schema(name = "DraftAnswer")
record DraftBody(
        @NotBlank @Size(max = 8000) String text,
        @NotBlank String factProvider,
        @Nullable String responder,
        @Nullable Boolean political,
        @Size(max = 10) @Nullable List<UUID> pictures) {

    DraftText toText(Staff staff, Actor actor) {
        String by = responder == null ? actor.id().value() : responder;
        return new DraftText(
                text,
                staff.require("responder", by),
                staff.require("factProvider", factProvider),
                Boolean.TRUE.equals(political),
                pictures == null
                        ? List.of()
                        : pictures.stream().map(PictureId::new).toList());
    }
}
