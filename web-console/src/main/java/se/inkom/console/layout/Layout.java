package se.inkom.console.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.inkom.console.display.Say;

/** Gives every template what stands around its own part. */
@ControllerAdvice
class Layout {
    static final String THEME = "inkom-theme";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final Say say;

    Layout(Say say) {
        this.say = say;
    }

    @ModelAttribute
    void around(HttpServletRequest request, Model model) {
        model.addAttribute("say", say);
        model.addAttribute("theme", theme(request));
        String path = request.getRequestURI();
        model.addAttribute("path", path);
        String asked = request.getQueryString();
        model.addAttribute("here", asked == null ? path : path + "?" + asked);
    }

    private static String theme(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? "auto"
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(THEME))
                        .map(Cookie::getValue)
                        .filter(THEMES::contains)
                        .findFirst()
                        .orElse("auto");
    }
}
