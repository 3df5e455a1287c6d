package se.inkom.console.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.inkom.console.apis.Cases;
import se.inkom.console.apis.Desks;
import se.inkom.console.apis.ReadingRoom;
import se.inkom.console.display.Say;
import se.inkom.console.layout.CsvFile;
import se.inkom.console.signin.Person;

/** Which accounts somebody has looked at, and "I have looked" (R21, R22). */
@Controller
class SupervisionPage {
    private final ReadingRoom room;
    private final Desks desks;
    private final Say say;

    SupervisionPage(ReadingRoom room, Desks desks, Say say) {
        this.room = room;
        this.desks = desks;
        this.say = say;
    }

    @GetMapping("/supervision")
    String accounts(Person reader, Model model) {
        List<Cases.Watch> accounts = room.supervision(reader);
        model.addAttribute("accounts", accounts);
        model.addAttribute(
                "unseen",
                accounts.stream()
                        .filter(one -> !one.state().equals("SEEN_TODAY"))
                        .count());
        model.addAttribute("key", UUID.randomUUID());
        return "supervision";
    }

    @GetMapping("/supervision/{account}")
    String account(@PathVariable("account") String account, Person reader, Model model) {
        model.addAttribute("looks", room.looks(account, reader));
        model.addAttribute("account", account);
        model.addAttribute(
                "watch",
                room.supervision(reader).stream()
                        .filter(one -> one.account().equals(account))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("key", UUID.randomUUID());
        return "supervision-account";
    }

    @PostMapping("/supervision/{account}")
    String look(
            @PathVariable("account") String account,
            @RequestParam(name = "unsuitable", defaultValue = "0") int unsuitable,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam("key") UUID key,
            Person actor,
            RedirectAttributes next) {
        UUID once = UUID.nameUUIDFromBytes((key + account).getBytes(StandardCharsets.UTF_8));
        desks.lookAtAccount(account, unsuitable, note, once.toString(), actor);
        next.addFlashAttribute("done", say.text("supervision.thanks", account));
        return "redirect:/supervision";
    }

    @GetMapping("/supervision.csv")
    void file(Person reader, HttpServletResponse response) throws IOException {
        try (var file = CsvFile.start(response, "uppsikt")) {
            file.row("konto", "enhet", "läge", "senast sett", "av", "titta senast", "larm");
            for (Cases.Watch one : room.supervision(reader)) {
                file.row(
                        one.account(),
                        one.unit(),
                        say.word("watch", one.state()),
                        say.sortable(one.lookedAt()),
                        one.lookedBy(),
                        say.sortable(one.nextLookBy()),
                        say.sortable(one.alarmAt()));
            }
        }
    }
}
