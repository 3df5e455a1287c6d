package se.inkom.console.cases;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.inkom.console.apis.Desks;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.display.Say;
import se.inkom.console.layout.Together;
import se.inkom.console.signin.Person;

/** One case: what was written, how its clocks stand and why, and all that happened. */
@Controller
class CasePage {
    private final ReadingRoom room;
    private final Desks desks;
    private final Say say;

    CasePage(ReadingRoom room, Desks desks, Say say) {
        this.room = room;
        this.desks = desks;
        this.say = say;
    }

    @GetMapping("/cases/{caseId}")
    String page(@PathVariable("caseId") UUID caseId, Person reader, Model model) {
        try (var together = new Together()) {
            var whole = together.ask(() -> room.whole(caseId, reader));
            var story = together.ask(() -> room.story(caseId, reader));
            var deadlines = together.ask(() -> room.deadlines(caseId, reader));
            model.addAttribute("whole", Together.of(whole));
            model.addAttribute("story", Together.of(story));
            model.addAttribute("deadlines", Together.of(deadlines));
        }
        return "case";
    }

    /** "I have seen it" stops the clock of the first look. */
    @PostMapping("/cases/{caseId}/look")
    String look(
            @PathVariable("caseId") UUID caseId,
            @RequestParam("version") long version,
            Person actor,
            RedirectAttributes next) {
        desks.lookAtCase(caseId, version, actor);
        next.addFlashAttribute("done", say.text("case.looked"));
        return "redirect:/cases/" + caseId;
    }
}
