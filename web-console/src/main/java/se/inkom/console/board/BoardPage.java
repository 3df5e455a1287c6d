package se.inkom.console.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.inkom.console.apis.Question;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.apis.Sla;
import se.inkom.console.display.Say;
import se.inkom.console.layout.Together;
import se.inkom.console.signin.Person;

/** The SLA board. Its numbers of this moment are a part of the page that is fetched anew every second. */
@Controller
class BoardPage {
    static final List<String> FILTER =
            List.of("clock", "account", "authority", "unit", "officer", "classification", "without");
    private static final List<String> SPAN = List.of("from", "to");
    private static final List<String> CLOCKS =
            List.of("ANSWER", "FIRST_LOOK", "ASSIGNMENT", "REGISTRATION", "ACCEPTANCE");
    private static final List<String> DIMENSIONS = List.of("ACCOUNT", "UNIT", "OFFICER", "CLASSIFICATION", "AUTHORITY");
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int ROWS = 8;

    private final ReadingRoom room;
    private final Say say;

    BoardPage(ReadingRoom room, Say say) {
        this.room = room;
        this.say = say;
    }

    /** One of the spans that a reader may choose with one click. */
    record Choice(int days, boolean chosen, String address) {}

    @GetMapping("/")
    String start() {
        return "redirect:/board";
    }

    @GetMapping("/board")
    String board(HttpServletRequest request, Person reader, Model model) {
        Question asked = asked(request);
        Question filter = asked.only(FILTER);
        Question spanned = asked.only(plus(FILTER, SPAN));
        String step = "WEEK".equals(asked.get("step")) ? "WEEK" : "DAY";
        String wanted = asked.get("dimension");
        String dimension = wanted != null && DIMENSIONS.contains(wanted) ? wanted : "ACCOUNT";
        try (var together = new Together()) {
            var now = together.ask(() -> live(asked, reader));
            var series = together.ask(() -> room.series(spanned.with("step", step), reader));
            var arrivals = together.ask(() -> room.arrivals(spanned, reader));
            var by = together.ask(() -> room.by(spanned.with("dimension", dimension), reader));
            Live live = Together.of(now);
            model.addAttribute("live", live);
            model.addAttribute("series", Together.of(series));
            model.addAttribute("arrivals", Together.of(arrivals));
            model.addAttribute("by", Together.of(by));
            model.addAttribute("spans", spans(asked, live.board()));
        }
        model.addAttribute("asked", asked);
        model.addAttribute("filter", filter);
        model.addAttribute("report", report(asked));
        model.addAttribute("spanned", spanned);
        model.addAttribute("step", step);
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", DIMENSIONS);
        model.addAttribute("clocks", CLOCKS);
        return "board";
    }

    /** Nothing at all when the reader has seen it already: what is on the screen then stays as it is. */
    @GetMapping("/board/live")
    String live(
            HttpServletRequest request,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Person reader,
            Model model,
            HttpServletResponse response) {
        Question asked = asked(request);
        Live live = live(asked, reader);
        if (live.digest().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "nothing";
        }
        model.addAttribute("asked", asked);
        model.addAttribute("filter", asked.only(FILTER));
        model.addAttribute("report", report(asked));
        model.addAttribute("live", live);
        return "board-live :: live";
    }

    private Live live(Question asked, Person reader) {
        Question filter = asked.only(FILTER);
        Question spanned = asked.only(plus(FILTER, SPAN));
        try (var together = new Together()) {
            var board = together.ask(() -> room.board(spanned, reader));
            // asked for no clock in particular, the list would be of all, and not of what the cards count
            Question listed = filter.with("clock", asked.has("clock") ? asked.get("clock") : "ANSWER")
                    .with("limit", ROWS);
            var next = together.ask(() -> room.next(listed, reader));
            var missed = together.ask(() -> room.next(listed.with("missed", true), reader));
            return new Live(
                    Together.of(board),
                    Together.of(next).items(),
                    Together.of(missed).items().stream()
                            .filter(one -> one.state().equals("OVERDUE"))
                            .toList());
        }
    }

    /** What of the question the cases behind a number must also answer to. */
    private static Question report(Question asked) {
        return asked.only(FILTER);
    }

    private static Question asked(HttpServletRequest request) {
        return Question.of(request, plus(FILTER, List.of("from", "to", "step", "dimension")));
    }

    private List<Choice> spans(Question asked, Sla.Board board) {
        var today = say.today();
        return DAYS.stream()
                .map(days -> {
                    var from = today.minusDays(days - 1L);
                    return new Choice(
                            days,
                            board.from().equals(from) && board.to().equals(today),
                            asked.with("from", from).with("to", null).at("/board"));
                })
                .toList();
    }

    private static List<String> plus(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
