package se.inkom.planted.eventsarepure.events;

import org.springframework.stereotype.Component;

@Component
class Culprit {}
