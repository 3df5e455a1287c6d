package se.inkom.console.wall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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

/** The wall display; an address with a unit or an account in it is that unit's wall. */
@Controller
class WallPage {
    private static final List<String> FILTER = List.of("account", "authority", "unit");
    private static final int ROWS = 6;

    private final ReadingRoom room;
    private final Say say;

    WallPage(ReadingRoom room, Say say) {
        this.room = room;
        this.say = say;
    }

    /** What everybody in the room sees; the figures are of the day. */
    record Wall(Sla.Board board, List<Sla.Next> missed, List<Sla.Next> next) {
        public String digest() {
            return Integer.toHexString(Objects.hash(board.open(), board.figures(), missed, next));
        }
    }

    @GetMapping("/wall")
    String wall(HttpServletRequest request, Person reader, Model model) {
        Question asked = Question.of(request, FILTER);
        model.addAttribute("asked", asked);
        model.addAttribute("wall", wall(asked, reader));
        return "wall";
    }

    @GetMapping("/wall/live")
    String live(
            HttpServletRequest request,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Person reader,
            Model model,
            HttpServletResponse response) {
        Question asked = Question.of(request, FILTER);
        Wall wall = wall(asked, reader);
        if (wall.digest().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return "nothing";
        }
        model.addAttribute("asked", asked);
        model.addAttribute("wall", wall);
        return "wall :: live";
    }

    private Wall wall(Question asked, Person reader) {
        Question today = asked.with("from", say.today());
        try (var together = new Together()) {
            var board = together.ask(() -> room.board(today, reader));
            Question listed = asked.with("clock", "ANSWER").with("limit", ROWS);
            var missed = together.ask(() -> room.next(listed.with("missed", true), reader));
            var next = together.ask(() -> room.next(listed, reader));
            List<Sla.Next> late = Together.of(missed).items().stream()
                    .filter(one -> one.state().equals("OVERDUE"))
                    .toList();
            List<Sla.Next> soon = Together.of(next).items();
            // what is late comes first, and what is still possible keeps at least half of the wall
            int kept = Math.min(late.size(), Math.max(ROWS / 2, ROWS - soon.size()));
            return new Wall(
                    Together.of(board), late.subList(0, kept), soon.subList(0, Math.min(soon.size(), ROWS - kept)));
        }
    }
}
