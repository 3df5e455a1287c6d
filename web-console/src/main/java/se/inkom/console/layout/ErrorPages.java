package se.inkom.console.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages that need no sign-in: after signing out, and when a request came to nothing before any page. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        model.addAttribute("status", Statuses.worded(code instanceof Integer status ? status : 404));
        return "wrong";
    }

    @GetMapping("/signed-out")
    String signedOut(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("failed") != null);
        return "signed-out";
    }
}
