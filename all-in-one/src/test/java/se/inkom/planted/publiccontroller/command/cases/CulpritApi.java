package se.inkom.planted.publiccontroller.command.cases;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class CulpritApi {}
