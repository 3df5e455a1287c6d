package se.inkom.house;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where whoever signs in at the web console says which of the pretend employees they are. */
@Controller
class PickPage {
    static final String PATH = "/pick";

    @GetMapping(PATH)
    String pick(Model model) {
        model.addAttribute("people", DemoUser.people());
        return "pick";
    }
}
