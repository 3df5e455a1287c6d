package se.inkom.console.work;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.inkom.console.apis.Question;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.display.Say;
import se.inkom.console.layout.CsvFile;
import se.inkom.console.layout.Together;
import se.inkom.console.signin.Person;

/** The reader's own open duties (R34), fetched anew every second. */
@Controller
class WorkPage {
    private static final int MOST = 200;

    private final ReadingRoom room;
    private final Say say;

    WorkPage(ReadingRoom room, Say say) {
        this.room = room;
        this.say = say;
    }

    @GetMapping("/work")
    String work(@RequestParam(name = "kind", defaultValue = "") String kind, Person reader, Model model) {
        model.addAttribute("work", work(reader, kind));
        return "work";
    }

    @GetMapping("/work/live")
    String live(
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Person reader,
            Model model,
            HttpServletResponse response) {
        Work work = work(reader, kind);
        if (work.digest().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "nothing";
        }
        model.addAttribute("work", work);
        return "work :: live";
    }

    @GetMapping("/work.csv")
    void file(Person reader, HttpServletResponse response) throws IOException {
        Work work = work(reader, "");
        try (var file = CsvFile.start(response, "mitt-arbete")) {
            file.row("ärende", "att göra", "senast", "läge", "konto", "enhet", "bedömning", "början");
            for (Work.Item item : work.items()) {
                var row = item.row();
                file.row(
                        item.caseId(),
                        item.kinds().stream()
                                .map(kind -> say.word("duty", kind))
                                .reduce((one, other) -> one + ", " + other)
                                .orElse(""),
                        say.sortable(item.dueAt()),
                        item.state() == null ? "" : say.word("state", item.state()),
                        row == null ? "" : row.account(),
                        row == null ? "" : row.unit(),
                        row == null || row.classification() == null ? "" : say.word("class", row.classification()),
                        row == null ? "" : row.excerpt());
            }
        }
    }

    private Work work(Person reader, String kind) {
        try (var together = new Together()) {
            var duties = together.ask(() -> room.duties(reader));
            var rows = together.ask(() ->
                    room.cases(new Question(Map.of("officer", reader.id(), "limit", String.valueOf(MOST))), reader));
            return Work.of(Together.of(duties), Together.of(rows).items(), kind);
        }
    }
}
