package se.inkom.console.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.inkom.console.apis.Question;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.signin.Person;

/** Every table of the board as a file, as the query API writes it. */
@Controller
class Files {
    private static final Set<String> NAMES = Set.of("board", "series", "arrivals", "by", "next", "cases");
    private static final List<String> KNOWN = known();

    private final ReadingRoom room;

    Files(ReadingRoom room) {
        this.room = room;
    }

    @GetMapping("/files/{name}.csv")
    void file(
            @PathVariable("name") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Person reader) {
        if (!NAMES.contains(name)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        room.file(name, Question.of(request, KNOWN), reader, (type, disposition, bytes) -> {
            response.setContentType(Objects.requireNonNullElse(type, "text/csv;charset=UTF-8"));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    Objects.requireNonNullElse(disposition, "attachment; filename=\"" + name + ".csv\""));
            bytes.transferTo(response.getOutputStream());
        });
    }

    private static List<String> known() {
        var known = new ArrayList<>(ReportPage.KNOWN);
        known.remove("cursor");
        known.addAll(List.of("step", "dimension", "missed"));
        return List.copyOf(known);
    }
}
