package se.inkom.console.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.inkom.console.apis.Question;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.apis.Sla;
import se.inkom.console.signin.Person;

/** The cases behind a number of the board (D16). */
@Controller
class ReportPage {
    private static final List<String> WHICH = List.of("slaState", "again", "from", "to", "weekday", "hour");
    private static final List<String> STATES =
            List.of("OVERDUE", "DUE_SOON", "ON_TIME", "PAUSED", "IN_TIME", "LATE", "NOT_NEEDED");
    static final List<String> KNOWN = known();

    private final ReadingRoom room;

    ReportPage(ReadingRoom room) {
        this.room = room;
    }

    @GetMapping("/report")
    String report(HttpServletRequest request, Person reader, Model model) {
        Question asked = Question.of(request, KNOWN);
        var page = room.runs(asked.with("limit", 100), reader);
        Question everything = asked.with("cursor", null);
        model.addAttribute("asked", everything);
        model.addAttribute("chips", everything.with("slaState", null));
        model.addAttribute("states", STATES);
        model.addAttribute("rows", page.items());
        model.addAttribute(
                "next",
                page.nextCursor() == null
                        ? null
                        : asked.with("cursor", page.nextCursor()).at("/report"));
        model.addAttribute("cursor", asked.get("cursor"));
        model.addAttribute("paused", page.items().stream().map(Sla.Run::state).anyMatch("PAUSED"::equals));
        return "report";
    }

    private static List<String> known() {
        var known = new ArrayList<>(BoardPage.FILTER);
        known.addAll(WHICH);
        known.add("cursor");
        return List.copyOf(known);
    }
}
