package se.inkom.console.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.inkom.console.apis.Channels;
import se.inkom.console.apis.Channels.Hours;
import se.inkom.console.apis.Channels.Wanted;
import se.inkom.console.display.Say;
import se.inkom.console.signin.Person;

/** Which mails one gets, and when not (R33: what one answers for cannot be switched off). */
@Controller
class NoticesPage {
    private static final String MODE_OF = "mode-";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** In the order of how near they are; kinds that the API has learned since come last. */
    private static final List<String> ORDER = List.of(
            "ASSIGNED",
            "SUBSTITUTED",
            "ROUTED",
            "FORWARDED",
            "DEADLINE_NEAR",
            "DEADLINE_MISSED",
            "APPROVAL_ASKED",
            "DRAFT_RETURNED",
            "ESCALATED",
            "SUPERVISION_MISSED",
            "COVERAGE_LOST");

    private final Channels channels;
    private final Say say;

    NoticesPage(Channels channels, Say say) {
        this.channels = channels;
        this.say = say;
    }

    /** A kind of notice as the form shows it. */
    record Choice(String kind, String mode, boolean optional) {
        public List<String> modes() {
            return optional ? List.of("AT_ONCE", "DIGEST", "OFF") : List.of("AT_ONCE", "DIGEST");
        }

        private int place() {
            int place = ORDER.indexOf(kind);
            return place < 0 ? ORDER.size() : place;
        }
    }

    @GetMapping("/notices")
    String page(Person reader, Model model) {
        Channels.Wishes wishes = channels.wishes(reader);
        model.addAttribute("wishes", wishes);
        model.addAttribute(
                "choices",
                wishes.kinds().entrySet().stream()
                        .map(each -> new Choice(
                                each.getKey(),
                                each.getValue(),
                                !wishes.notOptional().contains(each.getKey())))
                        .sorted(Comparator.comparingInt(Choice::place).thenComparing(Choice::kind))
                        .toList());
        return "notices";
    }

    @PostMapping("/notices")
    String save(
            @RequestParam("version") long version,
            @RequestParam("digestAt") String digestAt,
            @RequestParam(name = "quietFrom", defaultValue = "") String quietFrom,
            @RequestParam(name = "quietTo", defaultValue = "") String quietTo,
            @RequestParam(name = "quietWeekends", defaultValue = "false") boolean quietWeekends,
            @RequestParam Map<String, String> form,
            Person actor,
            RedirectAttributes next) {
        boolean quiet = !quietFrom.isEmpty() || !quietTo.isEmpty();
        if (!digestAt.matches(TIME)
                || quiet && !(quietFrom.matches(TIME) && quietTo.matches(TIME) && !quietFrom.equals(quietTo))) {
            next.addFlashAttribute("wrong", say.text("notices.times"));
            return "redirect:/notices";
        }
        var kinds = new TreeMap<String, String>();
        form.forEach((name, mode) -> {
            if (name.startsWith(MODE_OF)) {
                kinds.put(name.substring(MODE_OF.length()), mode);
            }
        });
        var hours = quiet ? new Hours(quietFrom, quietTo) : null;
        channels.wish(new Wanted(kinds, digestAt, hours, quietWeekends, "sv"), version, actor);
        next.addFlashAttribute("done", say.text("notices.saved"));
        return "redirect:/notices";
    }
}
