package se.inkom.console.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.inkom.console.apis.Cases;
import se.inkom.console.apis.Page;
import se.inkom.console.apis.Question;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.display.Say;
import se.inkom.console.layout.CsvFile;
import se.inkom.console.signin.Person;

/** The list of cases: searched, filtered, most urgent first. */
@Controller
class CasesPage {
    private static final List<String> FILTER =
            List.of("q", "status", "sla", "classification", "account", "officer", "unit", "topic", "answer");
    private static final List<String> KNOWN =
            List.of("q", "status", "sla", "classification", "account", "officer", "unit", "topic", "answer", "cursor");
    private static final List<String> STATUSES = List.of("NEW", "ASSIGNED", "FORWARDED", "ANSWERED", "CLOSED");
    private static final List<String> STATES =
            List.of("OVERDUE", "DUE_SOON", "ON_TIME", "ANSWERED_IN_TIME", "ANSWERED_LATE", "NOT_NEEDED");
    private static final List<String> CLASSES = List.of(
            "QUESTION",
            "OPINION",
            "CRITICISM",
            "COMMENT",
            "FAULT_REPORT",
            "UNSUITABLE",
            "SECRECY_SUSPECTED",
            "TRIVIAL");

    /** A file ends here; whoever wants more narrows the question, or takes the report. */
    private static final int MOST_IN_A_FILE = 5000;

    private final ReadingRoom room;
    private final Say say;

    CasesPage(ReadingRoom room, Say say) {
        this.room = room;
        this.say = say;
    }

    @GetMapping("/cases")
    String cases(HttpServletRequest request, Person reader, Model model) {
        Question asked = Question.of(request, KNOWN);
        show(asked, reader, model);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("states", STATES);
        model.addAttribute("classes", CLASSES);
        return "cases";
    }

    /** Only the rows, for a list that is looked at while its cases change. */
    @GetMapping("/cases/live")
    String live(
            HttpServletRequest request,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Person reader,
            Model model,
            HttpServletResponse response) {
        Page<Cases.Row> page = show(Question.of(request, KNOWN), reader, model);
        if (digest(page).equals(seen)) {
            response.setStatus(204);
            return "nothing";
        }
        return "cases :: live";
    }

    private Page<Cases.Row> show(Question asked, Person reader, Model model) {
        Page<Cases.Row> page = room.cases(asked.with("limit", 50), reader);
        model.addAttribute("asked", asked);
        model.addAttribute("filter", asked.only(FILTER));
        model.addAttribute("rows", page.items());
        model.addAttribute("digest", digest(page));
        model.addAttribute(
                "next",
                page.nextCursor() == null
                        ? null
                        : asked.with("cursor", page.nextCursor()).at("/cases"));
        return page;
    }

    private static String digest(Page<Cases.Row> page) {
        return Integer.toHexString(page.hashCode());
    }

    @GetMapping("/cases.csv")
    void file(HttpServletRequest request, Person reader, HttpServletResponse response) throws IOException {
        Question asked = Question.of(request, FILTER).with("limit", 200);
        Page<Cases.Row> page = room.cases(asked, reader); // a refusal comes before the file begins
        try (var file = CsvFile.start(response, "arenden")) {
            file.row(
                    "ärende",
                    "status",
                    "läge",
                    "svar senast",
                    "inkom",
                    "konto",
                    "myndighet",
                    "enhet",
                    "handläggare",
                    "bedömning",
                    "diarienummer",
                    "början");
            int written = 0;
            while (true) {
                for (Cases.Row row : page.items()) {
                    file.row(cells(row));
                    written++;
                }
                if (page.nextCursor() == null || written >= MOST_IN_A_FILE) {
                    return;
                }
                page = room.cases(asked.with("cursor", page.nextCursor()), reader);
            }
        }
    }

    private Object[] cells(Cases.Row row) {
        return new Object[] {
            row.caseId(),
            say.word("status", row.status()),
            row.deadline() == null ? "" : say.word("state", row.deadline()),
            say.sortable(row.dueAt()),
            say.sortable(row.receivedAt()),
            row.account(),
            row.authority(),
            row.unit(),
            row.officer() == null ? "" : row.officer(),
            row.classification() == null ? "" : say.word("class", row.classification()),
            row.diaryNumber() == null ? "" : row.diaryNumber(),
            row.excerpt() == null ? "" : row.excerpt()
        };
    }
}
